import { beforeAll, describe, expect, test } from '@jest/globals'
import { examine } from '@shared/audit/examine'
import { exportLog, openCase, overview, readCase, readLog } from '@shared/audit/contract'
import { type CaseLine, CasePart } from '@shared/audit/caseModel'
import { byWay } from '@shared/audit/participation'
import type { StaffRole } from '@shared/contract/roles'
import { voters } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { MINUTE } from '@shared/kernel/instant'
import { logAttempt } from '@shared/outreach/contract'
import { community, district } from '../../../infra/local/seed/district'
import { type Estate, castAs, closeVote, openVote, settledEstate } from '../../support/estate'
import { clock, mustApi, refusal, settled } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const tokenOf = (role: StaffRole, place = community.id) => tokenWith({ staff: [{ role, place }] })

let estate: Estate
let decisionId: DecisionId
beforeAll(async () => {
  estate = await settledEstate()
  decisionId = await openVote(estate)
  for (const owner of estate.owners.slice(0, 2)) {
    await owner.bindHomes()
    await castAs(owner, decisionId, 'disagree')
  }
  const [voter] = await estate.worker.call(voters, { params: { decisionId } }).then(({ items }) => items.filter((v) => !v.voted))
  const attempt = { attemptKey: 'oversight-attempt-1', kind: 'door', outcome: 'notHome', note: '门上贴了通知', madeAt: null } as const
  if (!voter) throw new Error('two have not voted')
  await estate.worker.call(logAttempt, {
    params: { decisionId, voterId: voter.voterId },
    body: { ...attempt, photo: null, corrects: null },
  })
  await settled()
}, 120_000)

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
    const token = await tokenOf('auditor', estate.id)
    expect(await refusal(openCase, { ...asked, token })).toMatchObject({ code: 'WRONG_PLACE' })
  })

  test('every opening is in the log with its reason, before anything is read', async () => {
    const token = await tokenOf('auditor')
    const { openingId } = await open(token)
    const { items } = await mustApi(readLog, { token, query: { place: community.id, subject: `decision:${decisionId}`, limit: 100 } })
    expect(items.find((e) => e.eventId === openingId)).toMatchObject({ type: 'audit.caseOpened', facts: { reason: 'court' } })
  })

  test('holds voters, ballots and attempts; before the result it says nobody’s choice', async () => {
    const token = await tokenOf('auditor')
    const lines = await readWhole(token, (await open(token)).openingId)
    const count = (part: CasePart) => lines.filter((line) => line.part === part).length
    expect([count('voters'), count('ballots'), count('attempts')]).toEqual([4, 2, 1])
    expect(lines.filter((line) => line.part === 'ballots').map((b) => b.choice)).toEqual([null, null])
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
    const other = await openVote(estate)
    expect(await refusal(readCase, { token, params: { ...asked.params, decisionId: other } })).toMatchObject({ code: 'CASE_NOT_OPEN' })
  })
})

describe('the log taken out', () => {
  test('ends where the server says, and that it was taken stands in it', async () => {
    const token = await tokenOf('auditor')
    const subject = `decision:${decisionId}`
    const { end, number } = await mustApi(exportLog, { token, body: { place: community.id, subject } })
    const { items } = await mustApi(readLog, { token, query: { place: community.id, subject, limit: 100 } })
    expect(examine(items.slice(0, end.sequence), end)).toEqual({ intact: true, count: end.sequence })
    expect(items[end.sequence]).toMatchObject({ type: 'audit.logExported', facts: { number, entries: end.sequence, hash: end.hash } })
  })
})

describe('the overview', () => {
  const tileAt = async (place = estate.id) => {
    const { items } = await mustApi(overview, { token: await tokenOf('auditor', district), query: { place } })
    return items.find((v) => v.decisionId === decisionId)
  }

  test('says what a recount of the voters finds', async () => {
    const { items } = await estate.worker.call(voters, { params: { decisionId } })
    const tile = await tileAt()
    expect(tile).toMatchObject({ phase: 'open', outcome: null, papers: 0, conflicts: 0, roll: { people: 4 } })
    expect(tile?.participation?.people).toBe(items.filter((v) => v.voted).length)
    expect(byWay(tile?.first ?? [])).toEqual({ phone: 2, paper: 0, proxy: 0, settlement: 0 })
    expect(JSON.stringify(tile)).not.toMatch(/agree/)
  })

  test('a ballot changed later is still one voter', async () => {
    const [owner] = estate.owners
    if (!owner) throw new Error('an estate has owners')
    await castAs(owner, decisionId, 'agree')
    await settled()
    expect(byWay((await tileAt())?.first ?? []).phone).toBe(2)
  })

  test('comes page by page, each vote once', async () => {
    const token = await tokenOf('communityWorker', estate.id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await mustApi(overview, { token, query: { place: estate.id, limit: 1, ...(cursor !== undefined && { cursor }) } })
      seen.push(...page.items.map((v) => v.decisionId))
      cursor = page.cursor ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toContain(decisionId)
    expect(await refusal(overview, { token, query: { place: community.id } })).toMatchObject({ code: 'WRONG_PLACE' })
  })
})

test('with the result the file says how each voted', async () => {
  await closeVote(estate, decisionId, 'agree', estate.owners.slice(0, 2))
  const token = await tokenOf('auditor')
  const { openingId, resultOut } = await open(token)
  expect(resultOut).toBe(true)
  const ballots = (await readWhole(token, openingId)).filter((line) => line.part === 'ballots')
  expect(ballots.map((b) => b.choice).sort()).toEqual(['agree', 'agree', 'agree', 'disagree', 'disagree'])
  await clock.forward(31 * MINUTE)
  expect(await refusal(readCase, { token: await tokenOf('auditor'), params: { decisionId, openingId, part: 'voters' } })).toMatchObject({
    code: 'CASE_NOT_OPEN',
  })
}, 60_000)
