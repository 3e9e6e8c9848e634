import { describe, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import { PaperId } from '@shared/decision/paper'
import { PaperCode } from '@shared/decision/paperCode'
import { paperContract } from '@shared/decision/paperContract'
import { HOUR, plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { OwnerGrant } from '@shared/contract/roles'
import { now } from '@functions/platform/clock'
import { issueToken } from '@functions/platform/token'
import { paperCodeOf } from '@functions/decision/paperCode'
import { ballotOf, type FrozenVote, freezeVote, shardsOf, type TestOwner } from '../../support/frozen-vote'
import { codeOf, ok } from '../../support/answers'
import {
  aPhoto,
  aWorker,
  confirm,
  conflictsOf,
  counted,
  enter,
  entered,
  entryOf,
  partner,
  progressOf,
  reads,
  shown,
} from '../../support/papers'
import { api } from '../../support/stack'
import { basisOf } from '@shared/decision/basis'
import { conflictContract } from '@shared/decision/conflictContract'

const first = (vote: FrozenVote): TestOwner => {
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  return owner
}
const second = (vote: FrozenVote): TestOwner => {
  const [, owner] = vote.owners
  if (!owner) throw new Error('no second owner')
  return owner
}
const castNow = async (vote: FrozenVote, owner: TestOwner, choice: 'agree' | 'disagree' | 'abstain') =>
  api(decision.cast, {
    params: { decisionId: vote.decisionId },
    token: owner.token,
    body: ballotOf(vote, owner, choice, { basis: basisOf(vote.head.schemeDigest, await shown(vote, owner)) }),
  })
const see = (vote: FrozenVote, paperId: PaperId, token: string) =>
  api(paperContract.paper, { params: { decisionId: vote.decisionId, paperId }, token })
const listed = async (vote: FrozenVote, state: 'entered' | 'disputed' | 'counted' | 'contested' | 'invalid') =>
  ok(await api(paperContract.papers, { params: { decisionId: vote.decisionId }, query: { state }, token: aWorker().token })).items

describe('a paper ballot', () => {
  test('counts once two workers have read the same, and gives the owner a receipt', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const [anna, bert] = [aWorker(), aWorker()]
    const paperId = await entered(vote, owner, anna, reads('agree'))
    expect((await shown(vote, owner)).current).toBeNull()
    expect(await progressOf(vote)).toMatchObject({ entered: 1, waiting: 1, counted: 0 })

    const row = ok(await confirm(vote, bert, paperId, reads('agree')))

    expect(row).toMatchObject({ state: 'counted', readBy: [anna.personId, bert.personId], mine: true })
    const own = await shown(vote, owner)
    expect(own.current).toMatchObject({ choice: 'agree', channel: 'paper', receipt: row.receipt })
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, agreePeople: 1, area: owner.vote.area })
    expect(await progressOf(vote)).toMatchObject({ entered: 1, waiting: 0, counted: 1 })
    const params = { decisionId: vote.decisionId, voterId: owner.vote.voterId }
    const mine = ok(await api(conflictContract.myPapers, { params, token: owner.token }))
    expect(mine).toMatchObject({ paper: { state: 'counted', receipt: row.receipt }, conflict: null })
    const found = ok(await api(decision.findReceipt, { params: { decisionId: vote.decisionId, receipt: row.receipt ?? '' } }))
    expect(found).toMatchObject({ channel: 'paper', effect: 'counts', superseded: false })
  })

  test('the second reader is given photograph, code and what is asked, and nothing of the first reading', async () => {
    const vote = await freezeVote({ matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
    const owner = first(vote)
    const paperId = await entered(vote, owner, aWorker(), reads('disagree', { consents: { levelEntry: 'refused' }, datedOn: '2026-11-23' }))
    const reader = aWorker()
    const blind = await see(vote, paperId, reader.token)
    expect(ok(blind)).toMatchObject({
      code: paperCodeOf(vote.decisionId, owner.vote.voterId),
      asks: ['levelEntry'],
      mayRead: true,
      state: 'entered',
    })
    expect(ok(blind).photoUrl).toContain('/papers/')
    for (const reply of [
      blind,
      await api(paperContract.papers, { params: { decisionId: vote.decisionId }, query: { state: 'entered' }, token: reader.token }),
    ])
      expect(JSON.stringify(reply.body)).not.toMatch(/disagree|refused|2026-11-23"|reading|mark/)
  })

  test('different readings wait for a third person, who reads as blindly; two equal ones decide', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const [anna, bert, cora] = [aWorker(), aWorker(), aWorker()]
    const paperId = await entered(vote, owner, anna, reads('agree'))
    expect(ok(await confirm(vote, bert, paperId, reads('disagree')))).toMatchObject({ state: 'disputed', receipt: null })
    expect((await shown(vote, owner)).revision).toBe(0)
    expect(await progressOf(vote)).toMatchObject({ waiting: 1, disputed: 1 })
    expect(codeOf(await confirm(vote, anna, paperId, reads('disagree')))).toBe('PAPER_READ_BY_YOU')
    expect(codeOf(await confirm(vote, bert, paperId, reads('agree')))).toBe('PAPER_READ_BY_YOU')
    expect(JSON.stringify((await see(vote, paperId, cora.token)).body)).not.toMatch(/agree/)

    expect(ok(await confirm(vote, cora, paperId, reads('disagree')))).toMatchObject({ state: 'counted' })
    expect((await shown(vote, owner)).current).toMatchObject({ choice: 'disagree' })
    expect(await progressOf(vote)).toMatchObject({ waiting: 0, disputed: 0, counted: 1 })
  })

  test('three different readings: void, since nobody can say what the owner wanted', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const paperId = await entered(vote, owner, aWorker(), reads('agree'))
    ok(await confirm(vote, aWorker(), paperId, reads('disagree')))
    expect(ok(await confirm(vote, aWorker(), paperId, reads('abstain')))).toMatchObject({ state: 'invalid', flaw: 'ambiguous' })
  })

  test.each([
    ['altered', reads('altered'), 'altered'],
    ['unsigned', reads('agree', { signed: false }), 'unsigned'],
    ['signed before the vote was published', reads('agree', { datedOn: '2020-05-03' }), 'outdated'],
  ] as const)('%s: void with its reason, and the owner may vote again', async (_what, reading, flaw) => {
    const vote = await freezeVote()
    const owner = first(vote)
    expect(await counted(vote, owner, reading)).toMatchObject({ state: 'invalid', flaw, receipt: null })
    const params = { decisionId: vote.decisionId, voterId: owner.vote.voterId }
    expect(ok(await api(conflictContract.myPapers, { params, token: owner.token })).paper).toMatchObject({ state: 'invalid', flaw })
    expect(await progressOf(vote)).toMatchObject({ waiting: 0, invalid: 1 })
    ok(await castNow(vote, owner, 'agree'))
    expect((await shown(vote, owner)).current).toMatchObject({ channel: 'phone' })
  })

  test('the same as what already counts confirms it', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    ok(await castNow(vote, owner, 'agree'))
    expect(await counted(vote, owner, reads('agree'))).toMatchObject({ state: 'counted' })
    expect(await shown(vote, owner)).toMatchObject({ revision: 2, effect: 'counts', current: { channel: 'paper' } })
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, agreePeople: 1 })
  })

  test('against the phone it opens a conflict; a third ballot on paper belongs to the same one', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    ok(await castNow(vote, owner, 'agree'))
    expect(await counted(vote, owner, reads('disagree'))).toMatchObject({ state: 'contested' })
    expect(await shown(vote, owner)).toMatchObject({ revision: 2, effect: 'contests', current: null })
    expect(await counted(vote, owner, reads('abstain'))).toMatchObject({ state: 'contested' })
    expect(await conflictsOf(vote.decisionId)).toHaveLength(1)
    expect(await progressOf(vote)).toMatchObject({ conflicts: 1, counted: 2 })
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 0, agreePeople: 0, disagreePeople: 0 })
  })

  test('the phone against the paper opens one too', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    await counted(vote, owner, reads('agree'))
    ok(await castNow(vote, owner, 'disagree'))
    expect(await shown(vote, owner)).toMatchObject({ effect: 'contests', current: null })
    expect(await conflictsOf(vote.decisionId)).toMatchObject([{ raisedBy: 'voter', settled: null }])
    expect(codeOf(await castNow(vote, owner, 'agree'))).toBe('BALLOT_IN_CONFLICT')
  })

  test('is found by its code, and a wrong code finds nobody', async () => {
    const [vote, other] = [await freezeVote(), await freezeVote()]
    const owner = first(vote)
    const find = (code: PaperCode) =>
      api(paperContract.findPaper, { params: { decisionId: vote.decisionId, code }, token: aWorker().token })
    const code = paperCodeOf(vote.decisionId, owner.vote.voterId)
    expect(ok(await find(code))).toMatchObject({ voterId: owner.vote.voterId, open: null })
    const paperId = await entered(vote, owner, aWorker(), reads('agree'))
    expect(ok(await find(PaperCode.parse(code.toLowerCase().replaceAll('-', ''))))).toMatchObject({ open: paperId })
    expect(codeOf(await find(paperCodeOf(other.decisionId, first(other).vote.voterId)))).toBe('PAPER_CODE_UNKNOWN')
  })
})

describe('an entry that is refused', () => {
  test('sent again it is the same paper; with another content it is refused', async () => {
    const vote = await freezeVote()
    const worker = aWorker()
    const body = await entryOf(vote, first(vote), reads('agree'))
    const { paperId } = ok(await enter(vote, worker, body))
    expect(ok(await enter(vote, worker, body)).paperId).toBe(paperId)
    expect(codeOf(await enter(vote, worker, { ...body, reading: reads('disagree') }))).toBe('PAPER_REPLAYED')
    expect(await progressOf(vote)).toMatchObject({ entered: 1, waiting: 1 })
  })

  test('one paper of a voter waits at a time, and a photograph is entered once', async () => {
    const vote = await freezeVote()
    const body = await entryOf(vote, first(vote), reads('agree'))
    const { paperId } = ok(await enter(vote, aWorker(), body))
    expect(codeOf(await enter(vote, aWorker(), await entryOf(vote, first(vote), reads('agree'))))).toBe('PAPER_OPEN')
    expect(codeOf(await enter(vote, aWorker(), { ...(await entryOf(vote, second(vote), reads('agree'))), photo: body.photo }))).toBe(
      'PAPER_PHOTO_USED',
    )
    ok(await confirm(vote, aWorker(), paperId, reads('agree')))
    ok(await enter(vote, aWorker(), await entryOf(vote, first(vote), reads('agree'))))
  })

  test('code of another voter, nobody on the roll, consents missing, no photo of the right kind and place', async () => {
    const vote = await freezeVote({ matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
    const other = await freezeVote()
    const given = reads('agree', { consents: { levelEntry: 'given' } })
    const body = await entryOf(vote, first(vote), given)
    const of = async (changes: Partial<typeof body>) => codeOf(await enter(vote, aWorker(), { ...body, ...changes }))
    expect(await of({ code: paperCodeOf(vote.decisionId, second(vote).vote.voterId) })).toBe('PAPER_CODE_OTHER')
    expect(await of({ voterId: first(other).vote.voterId })).toBe('NOT_ON_ROLL')
    expect(await of({ reading: reads('agree') })).toBe('PAPER_CONSENTS')
    expect(await of({ photo: await aPhoto('schemeDrawing') })).toBe('FILE_MISSING')
    expect(await of({ photo: await aPhoto('paper', PlaceId.parse('demo.s1.other')) })).toBe('FILE_MISSING')
    ok(await enter(vote, aWorker(), { ...body, code: null }))
  })

  test('early, late, withdrawn', async () => {
    const early = await freezeVote({ opensAt: plus(now(), HOUR) })
    const late = await freezeVote({ opensAt: plus(now(), -48 * HOUR), closesAt: plus(now(), -1) })
    const gone = await freezeVote()
    const waiting = await entered(gone, first(gone), aWorker(), reads('agree'))
    ok(await api(decision.withdraw, { params: { decisionId: gone.decisionId }, token: aWorker().token, body: { reason: '方案有变动' } }))
    const of = async (vote: FrozenVote) => codeOf(await enter(vote, aWorker(), await entryOf(vote, first(vote), reads('agree'))))
    expect(await of(early)).toBe('VOTE_NOT_OPEN')
    expect(await of(late)).toBe('VOTE_CLOSED')
    expect(await of(gone)).toBe('VOTE_WITHDRAWN')
    expect(codeOf(await confirm(gone, aWorker(), waiting, reads('agree')))).toBe('VOTE_WITHDRAWN')
    expect(codeOf(await confirm(gone, aWorker(), waiting, reads('altered')))).toBe('VOTE_WITHDRAWN')
  })

  test('by staff of elsewhere, by an owner, by a worker for the own home', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const elsewhere = aWorker(PlaceId.parse('demo.s1.other'))
    const body = await entryOf(vote, owner, reads('agree'))
    expect(codeOf(await enter(vote, elsewhere, body))).toBe('WRONG_PLACE')
    expect(codeOf(await enter(vote, { personId: owner.personId, token: owner.token }, body))).toBe('FORBIDDEN')
    const grant = OwnerGrant.parse({ ownerKey: owner.ownerKey, generation: 1, units: [vote.unit] })
    const staff = [{ role: 'communityWorker' as const, place: PlaceId.parse('demo.s1.yt') }]
    const { accessToken } = issueToken({ personId: owner.personId, sessionId: 's-test', staff, owner: [grant] })
    const neighbour = { personId: owner.personId, token: accessToken }
    expect(codeOf(await enter(vote, neighbour, body))).toBe('PAPER_OWN_HOME')
    const paperId = await entered(vote, owner, aWorker(), reads('agree'))
    expect(codeOf(await confirm(vote, neighbour, paperId, reads('agree')))).toBe('PAPER_OWN_HOME')
    expect(codeOf(await confirm(vote, elsewhere, paperId, reads('agree')))).toBe('WRONG_PLACE')
    expect(codeOf(await see(vote, paperId, elsewhere.token))).toBe('WRONG_PLACE')
  })
})

describe('a confirmation', () => {
  test('is never made by whoever entered it, also under another role', async () => {
    const vote = await freezeVote()
    const worker = aWorker()
    const paperId = await entered(vote, first(vote), worker, reads('agree'))
    expect(codeOf(await confirm(vote, worker, paperId, reads('agree')))).toBe('PAPER_READ_BY_YOU')
    const staff = [{ role: 'streetOfficer' as const, place: PlaceId.parse('demo.s1') }]
    const { accessToken: token } = issueToken({ personId: worker.personId, sessionId: 's-other', staff, owner: [] })
    expect(codeOf(await confirm(vote, { ...worker, token }, paperId, reads('agree')))).toBe('PAPER_READ_BY_YOU')
    expect(ok(await see(vote, paperId, token)).mayRead).toBe(false)
  })

  test('sent again answers as before; by a further worker it is done', async () => {
    const vote = await freezeVote()
    const [anna, bert] = [aWorker(), aWorker()]
    const paperId = await entered(vote, first(vote), anna, reads('agree'))
    const once = ok(await confirm(vote, bert, paperId, reads('agree')))
    expect(ok(await confirm(vote, bert, paperId, reads('agree')))).toEqual(once)
    expect(codeOf(await confirm(vote, aWorker(), paperId, reads('agree')))).toBe('PAPER_DONE')
    expect(codeOf(await confirm(vote, aWorker(), PaperId.parse(`pp_${'0'.repeat(20)}`), reads('agree')))).toBe('NOT_FOUND')
    expect(await listed(vote, 'counted')).toHaveLength(1)
    expect(await listed(vote, 'entered')).toEqual([])
  })
})

describe('around it', () => {
  test('a vote with a paper that waits is not closed early', async () => {
    const vote = await freezeVote({ flats: 2 })
    for (const owner of vote.owners) ok(await castNow(vote, owner, 'agree'))
    const paperId = await entered(vote, first(vote), aWorker(), reads('agree'))
    const close = () => api(decision.close, { params: { decisionId: vote.decisionId }, token: aWorker().token })
    const refused = await close()
    expect(codeOf(refused)).toBe('PAPERS_WAITING')
    expect(refused.body).toMatchObject({ error: { facts: { waiting: 1 } } })
    ok(await confirm(vote, aWorker(), paperId, reads('agree')))
    expect(ok(await close()).result).toMatchObject({ outcome: 'passed', commitments: 3 })
    expect(codeOf(await enter(vote, aWorker(), await entryOf(vote, first(vote), reads('agree'))))).toBe('VOTE_CLOSED')
  })

  test('the tasks of a place: votes with papers that wait or ballots in conflict', async () => {
    const vote = await freezeVote()
    await entered(vote, first(vote), aWorker(), reads('agree'))
    await freezeVote()
    const tasks = ok(await api(paperContract.paperTasks, { query: { place: vote.unit }, token: aWorker().token }))
    expect(tasks.items).toMatchObject([{ decisionId: vote.decisionId, progress: { waiting: 1, conflicts: 0 } }])
    expect(codeOf(await api(paperContract.paperTasks, { query: { place: PlaceId.parse('demo.s2') }, token: aWorker().token }))).toBe(
      'WRONG_PLACE',
    )
  })

  test('those who have no part in a voter do not see its papers', async () => {
    const vote = await freezeVote()
    await counted(vote, first(vote), reads('agree'))
    const params = { decisionId: vote.decisionId, voterId: first(vote).vote.voterId }
    expect(codeOf(await api(conflictContract.myPapers, { params, token: second(vote).token }))).toBe('NOT_ON_ROLL')
    expect(ok(await api(conflictContract.myPapers, { params, token: partner(vote, first(vote), 'helper') })).paper).toMatchObject({
      state: 'counted',
    })
  })
})
