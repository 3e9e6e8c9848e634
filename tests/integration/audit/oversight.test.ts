import { beforeAll, describe, expect, test } from '@jest/globals'
import { exportLog, openCase, overview, readCase, readLog } from '@shared/audit/contract'
import { type CaseLine, CasePart } from '@shared/audit/caseModel'
import { examine } from '@shared/audit/examine'
import { byWay } from '@shared/audit/participation'
import type { StaffRole } from '@shared/contract/roles'
import { basisOf } from '@shared/decision/basis'
import { cast, close, voters } from '@shared/decision/contract'
import { Channel, type Choice, type DecisionId } from '@shared/decision/model'
import { PersonId } from '@shared/identity/model'
import { PlaceId } from '@shared/kernel/place'
import { logAttempt } from '@shared/outreach/contract'
import { append } from '@functions/audit/exports'
import { readOverview } from '@functions/audit/overview'
import type { BallotItem } from '@functions/decision/items'
import { eachBallot } from '@functions/decision/store'
import { Caller } from '@functions/platform/caller'
import { newId } from '@functions/platform/ids'
import { dynamo } from '@functions/platform/table'
import { ballotOf, type FrozenVote, freezeVote, type TestOwner } from '../../support/frozen-vote'
import { community, counted, reads, shown } from '../../support/papers'
import { mustApi, refusal, settled } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const place = community
const tokenOf = (role: StaffRole, at = place) => tokenWith({ staff: [{ role, place: at }] })

/** Four voters: one by phone, one by a paper that two workers read, one by phone and paper that differ, one whom a worker did not meet. */
let vote: FrozenVote
let decisionId: DecisionId
const ownerAt = (n: number): TestOwner => {
  const owner = vote.owners[n]
  if (!owner) throw new Error('four owners')
  return owner
}
const castNow = async (owner: TestOwner, choice: Choice) => {
  const basis = basisOf(vote.head.schemeDigest, await shown(vote, owner))
  await mustApi(cast, { params: { decisionId }, token: owner.token, body: ballotOf(vote, owner, choice, { basis }) })
}
beforeAll(async () => {
  vote = await freezeVote({ flats: 4 })
  decisionId = vote.decisionId
  await castNow(ownerAt(0), 'disagree')
  await counted(vote, ownerAt(1), reads('agree'))
  await castNow(ownerAt(2), 'agree')
  await counted(vote, ownerAt(2), reads('disagree'))
  const attempt = { attemptKey: 'oversight-attempt-1', kind: 'door', outcome: 'notHome', note: '门上贴了通知', madeAt: null } as const
  await mustApi(logAttempt, {
    token: await tokenOf('communityWorker'),
    params: { decisionId, voterId: ownerAt(3).vote.voterId },
    body: { ...attempt, photo: null, corrects: null },
  })
  await settled()
})

/** Everything of a file, opened by an auditor. */
const readWhole = async (token: string, openingId: string): Promise<CaseLine[]> => {
  const lines: CaseLine[] = []
  for (const part of CasePart.options) {
    let cursor: string | undefined
    do {
      const page = await mustApi(readCase, {
        token,
        params: { decisionId, openingId, part },
        query: { limit: 2, ...(cursor !== undefined && { cursor }) },
      })
      lines.push(...page.items)
      cursor = page.cursor ?? undefined
    } while (cursor !== undefined)
  }
  return lines
}
const open = (token: string) => mustApi(openCase, { token, params: { decisionId }, body: { reason: 'court' } })

describe('the file of a vote', () => {
  test('is opened by auditor and street officer of the place alone', async () => {
    for (const role of ['auditor', 'streetOfficer'] as const) expect((await open(await tokenOf(role))).resultOut).toBe(false)
    const asked = { params: { decisionId }, body: { reason: 'court' as const } }
    for (const role of ['communityWorker', 'administrator'] as const)
      expect(await refusal(openCase, { ...asked, token: await tokenOf(role) })).toMatchObject({ code: 'FORBIDDEN' })
    const token = await tokenOf('auditor', vote.unit)
    expect(await refusal(openCase, { ...asked, token })).toMatchObject({ code: 'WRONG_PLACE' })
  })

  test('every opening is in the log with its reason, before anything is read', async () => {
    const token = await tokenOf('auditor')
    const { openingId } = await open(token)
    const { items } = await mustApi(readLog, { token, query: { place: place, subject: `decision:${decisionId}`, limit: 100 } })
    expect(items.find((e) => e.eventId === openingId)).toMatchObject({ type: 'audit.caseOpened', facts: { reason: 'court' } })
  })

  test('holds voters, ballots and attempts; before the result it says nobody’s choice', async () => {
    const token = await tokenOf('auditor')
    const lines = await readWhole(token, (await open(token)).openingId)
    const count = (part: CasePart) => lines.filter((line) => line.part === part).length
    expect(CasePart.options.map(count)).toEqual([4, 4, 2, 0, 1, 1, 0])
    expect(lines.filter((line) => line.part === 'ballots').map((b) => b.choice)).toEqual([null, null, null, null])
    expect(lines.filter((line) => line.part === 'papers').map((p) => [p.photoUrl, p.readBy.length])).toEqual([
      [null, 2],
      [null, 2],
    ])
    expect(lines.find((line) => line.part === 'attempts')).toMatchObject({ note: '门上贴了通知', outcome: 'notHome' })
    expect(JSON.stringify(lines)).not.toMatch(/agree/)
  })

  test('is read by whoever opened it, for this vote, for half an hour', async () => {
    const token = await tokenOf('auditor')
    const { openingId } = await open(token)
    const asked = { params: { decisionId, openingId, part: 'voters' as const } }
    expect(await refusal(readCase, { ...asked, token: await tokenOf('auditor') })).toMatchObject({ code: 'CASE_NOT_OPEN' })
    const invented = { decisionId, openingId: '0'.repeat(26), part: 'voters' as const }
    expect(await refusal(readCase, { token, params: invented })).toMatchObject({ code: 'CASE_NOT_OPEN' })
    const { decisionId: other } = await freezeVote({ flats: 2 })
    expect(await refusal(readCase, { token, params: { ...asked.params, decisionId: other } })).toMatchObject({ code: 'CASE_NOT_OPEN' })
  })
})

describe('the log taken out', () => {
  test('ends where the server says, and that it was taken stands in it', async () => {
    const token = await tokenOf('auditor')
    const subject = `decision:${decisionId}`
    const { end, number } = await mustApi(exportLog, { token, body: { place: place, subject } })
    const { items } = await mustApi(readLog, { token, query: { place: place, subject, limit: 100 } })
    expect(examine(items.slice(0, end.sequence), end)).toEqual({ intact: true, count: end.sequence })
    expect(items[end.sequence]).toMatchObject({ type: 'audit.logExported', facts: { number, entries: end.sequence, hash: end.hash } })
  })
})

describe('the overview', () => {
  const tileAt = async () => {
    const { items } = await mustApi(overview, { token: await tokenOf('auditor', PlaceId.parse('demo')), query: { place: vote.unit } })
    return items.find((v) => v.decisionId === decisionId)
  }

  test('says what a recount of the voters and ballots finds, and nobody’s choice', async () => {
    const { items } = await mustApi(voters, { token: await tokenOf('auditor'), params: { decisionId } })
    const tile = await tileAt()
    expect(tile).toMatchObject({ phase: 'open', outcome: null, papers: 0, conflicts: 1, roll: { people: 4 } })
    expect(tile?.participation?.people).toBe(items.filter((v) => v.voted).length)
    const firsts: BallotItem[] = []
    for await (const ballot of eachBallot(decisionId)) if (ballot.revision === 1) firsts.push(ballot)
    const ways = byWay(tile?.first ?? [])
    for (const channel of Channel.options) expect(ways[channel]).toBe(firsts.filter((b) => b.channel === channel).length)
    expect(ways).toMatchObject({ phone: 2, paper: 1 })
    expect(JSON.stringify(tile)).not.toMatch(/agree/)
  })

  test('a ballot changed later, or delivered twice to the log, is still one voter', async () => {
    await castNow(ownerAt(0), 'agree')
    await settled()
    const { items } = await mustApi(readLog, {
      token: await tokenOf('auditor'),
      query: { place, subject: `decision:${decisionId}`, limit: 100 },
    })
    const again = items.find((e) => e.type === 'decision.ballotCast')
    if (!again) throw new Error('a ballot was cast')
    await append({ ...again, id: again.eventId })
    expect(byWay((await tileAt())?.first ?? [])).toMatchObject({ phone: 2, paper: 1 })
  })

  test('is for staff of the place, and reads as much for a hundred voters as for two', async () => {
    const inside = await tokenOf('communityWorker', vote.unit)
    expect(await refusal(overview, { token: inside, query: { place } })).toMatchObject({ code: 'WRONG_PLACE' })
    const readsFor = async (flats: number): Promise<number> => {
      const { unit } = await freezeVote({ flats })
      const before = rowsRead
      await readOverview({ params: {}, query: { place: unit }, body: {} }, auditorOfAll)
      return rowsRead - before
    }
    expect(await readsFor(100)).toBe(await readsFor(2))
  })
})

/** Commands that this process sent to the database. */
let rowsRead = 0
dynamo.middlewareStack.add(
  (next) => (args) => {
    rowsRead += 1
    return next(args)
  },
  { step: 'initialize', name: 'countCommands' },
)
const auditorOfAll = new Caller({
  personId: newId(PersonId, 'p'),
  sessionId: 's',
  staff: [{ role: 'auditor', place: PlaceId.parse('demo') }],
  owner: [],
})

test('with the result the file says how each voted and shows the papers', async () => {
  vote = await freezeVote({ flats: 2 })
  decisionId = vote.decisionId
  await castNow(ownerAt(0), 'disagree')
  await counted(vote, ownerAt(1), reads('agree'))
  await mustApi(close, { token: await tokenOf('communityWorker'), params: { decisionId } })
  const token = await tokenOf('auditor')
  const { openingId, resultOut } = await open(token)
  expect(resultOut).toBe(true)
  const lines = await readWhole(token, openingId)
  const choices = lines.filter((line) => line.part === 'ballots').map((b) => b.choice)
  expect(choices.sort()).toEqual(['agree', 'disagree'])
  expect(lines.filter((line) => line.part === 'papers').map((p) => p.photoUrl === null)).toEqual([false])
})
