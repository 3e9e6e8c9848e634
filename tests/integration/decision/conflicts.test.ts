import { describe, expect, test } from '@jest/globals'
import { basisOf } from '@shared/decision/basis'
import { type ConflictId, conflictContract } from '@shared/decision/conflictContract'
import * as decision from '@shared/decision/contract'
import type { Choice } from '@shared/decision/model'
import { PlaceId } from '@shared/kernel/place'
import { plus } from '@shared/kernel/instant'
import { keys, table } from '@functions/decision/store'
import { now } from '@functions/platform/clock'
import { verify } from '../../../infra/verify/verify.mjs'
import { ballotOf, type FrozenVote, freezeVote, shardsOf, type TestOwner } from '../../support/frozen-vote'
import { codeOf, ok } from '../../support/answers'
import {
  aPhoto,
  aWorker,
  confirm,
  conflictsOf,
  counted,
  entered,
  partner,
  progressOf,
  reads,
  shown,
  type TestWorker,
} from '../../support/papers'
import { api } from '../../support/stack'

const first = (vote: FrozenVote): TestOwner => {
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  return owner
}
const bodyNow = async (vote: FrozenVote, owner: TestOwner, choice: Choice, token = owner.token) =>
  ballotOf(vote, owner, choice, { basis: basisOf(vote.head.schemeDigest, await shown(vote, owner, token)) })
const castNow = async (vote: FrozenVote, owner: TestOwner, choice: Choice) =>
  api(decision.cast, { params: { decisionId: vote.decisionId }, token: owner.token, body: await bodyNow(vote, owner, choice) })
const contest = async (vote: FrozenVote, owner: TestOwner, token: string, choice: Choice) =>
  api(conflictContract.contest, { params: { decisionId: vote.decisionId }, token, body: await bodyNow(vote, owner, choice, token) })

/** Revision 1 agrees on the phone, revision 2 disagrees on a paper that two workers read. */
const quarrel = async (workers?: readonly [TestWorker, TestWorker]) => {
  const vote = await freezeVote()
  const owner = first(vote)
  ok(await castNow(vote, owner, 'agree'))
  await counted(vote, owner, reads('disagree'), workers)
  const [conflict] = await conflictsOf(vote.decisionId)
  if (!conflict) throw new Error('no conflict')
  return { vote, owner, conflictId: conflict.conflictId }
}
const settlement = async (stands: number | null, last = 2) => ({
  ...{ stands, last },
  reason: '上门核对，业主本人当面确认了签名',
  proof: await aPhoto('proof'),
})
type Body = Omit<Awaited<ReturnType<typeof settlement>>, 'proof'> & { proof: Awaited<ReturnType<typeof aPhoto>> | null }
const settle = (vote: FrozenVote, conflictId: ConflictId, by: TestWorker, body: Body) =>
  api(conflictContract.settle, { params: { decisionId: vote.decisionId, conflictId }, token: by.token, body })
const see = (vote: FrozenVote, conflictId: ConflictId, token: string) =>
  api(conflictContract.conflict, { params: { decisionId: vote.decisionId, conflictId }, token })
const state = (vote: FrozenVote, conflictId: ConflictId, token: string, stands: number | null) =>
  api(conflictContract.makeStatement, {
    params: { decisionId: vote.decisionId, conflictId },
    token,
    body: { stands, signature: ballotOf(vote, first(vote), 'agree').signature },
  })

/** The outcome that the public check finds in the result file. @throws Fault */
const verified = async (vote: FrozenVote): Promise<string> => {
  const { url } = ok(await api(decision.resultFile, { params: { decisionId: vote.decisionId }, token: aWorker().token }))
  return verify(new Uint8Array(await (await fetch(url)).arrayBuffer())).outcome
}
/** Its time is over, as if days had gone by. */
const runOut = async ({ decisionId }: FrozenVote): Promise<void> => {
  const closesAt = plus(now(), -1)
  for (const key of [keys.head(decisionId), keys.shard(decisionId, 0)]) await table.write({ update: key, set: { closesAt }, when: [] })
}

describe('a conflict', () => {
  test('shows the sides by way, time and through whom, with photograph and handwriting, never the choices', async () => {
    const [anna, bert] = [aWorker(), aWorker()]
    const { vote, conflictId } = await quarrel([anna, bert])
    const seen = await see(vote, conflictId, aWorker().token)
    expect(ok(seen).sides).toMatchObject([
      { revision: 1, channel: 'phone', by: 'voter', readBy: [], photoUrl: null, signature: { width: 300 } },
      { revision: 2, channel: 'paper', by: 'paper', readBy: [anna.personId, bert.personId], signature: null },
    ])
    expect(ok(seen).sides[1]?.photoUrl).toContain('/papers/')
    expect(ok(seen)).toMatchObject({ maySettle: true, last: 2, settled: null, reason: null })
    const list = await api(conflictContract.conflicts, { params: { decisionId: vote.decisionId }, query: {}, token: aWorker().token })
    for (const reply of [seen, list]) expect(JSON.stringify(reply.body)).not.toMatch(/agree|abstain|choice|consents/)
    expect(ok(await see(vote, conflictId, anna.token)).maySettle).toBe(false)
  })

  test.each([
    [1, 'agree'],
    [2, 'disagree'],
  ] as const)('is settled for revision %i, which counts again', async (stands, choice) => {
    const { vote, owner, conflictId } = await quarrel()
    const worker = aWorker()
    const body = await settlement(stands)
    expect(ok(await settle(vote, conflictId, worker, body)).settled).toMatchObject({ by: worker.personId, stands })
    expect((await shown(vote, owner)).current).toMatchObject({ choice, channel: 'settlement' })
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, [`${choice}People`]: 1 })
    expect(await progressOf(vote)).toMatchObject({ conflicts: 0 })
    expect(ok(await settle(vote, conflictId, worker, body)).settled).toMatchObject({ stands })
    expect(codeOf(await settle(vote, conflictId, aWorker(), await settlement(1)))).toBe('CONFLICT_SETTLED')
    expect(ok(await see(vote, conflictId, worker.token))).toMatchObject({ reason: body.reason, settled: { stands } })
  })

  test('is settled for none: nothing counts and the owner may vote anew', async () => {
    const { vote, owner, conflictId } = await quarrel()
    ok(await settle(vote, conflictId, aWorker(), await settlement(null)))
    expect(await shown(vote, owner)).toMatchObject({ effect: 'voids', current: null })
    ok(await castNow(vote, owner, 'abstain'))
    expect((await shown(vote, owner)).current).toMatchObject({ choice: 'abstain' })
  })

  test('is not settled by whoever read a paper of it, without proof, with a thin reason, for a stranger’s ballot, or unseen', async () => {
    const [anna, bert] = [aWorker(), aWorker()]
    const { vote, owner, conflictId } = await quarrel([anna, bert])
    for (const reader of [anna, bert])
      expect(codeOf(await settle(vote, conflictId, reader, await settlement(1)))).toBe('CONFLICT_READ_BY_YOU')
    const body = await settlement(1)
    const of = async (changes: Partial<Body>) => codeOf(await settle(vote, conflictId, aWorker(), { ...body, ...changes }))
    expect(await of({ proof: null })).toBe('CONFLICT_PROOF')
    expect(await of({ proof: await aPhoto('schemeDrawing') })).toBe('FILE_MISSING')
    expect(await of({ reason: '对的' })).toBe('BAD_REQUEST')
    expect(await of({ stands: 3 })).toBe('CONFLICT_SIDE')
    expect(codeOf(await settle(vote, conflictId, aWorker(PlaceId.parse('demo.s1.other')), body))).toBe('WRONG_PLACE')
    await counted(vote, owner, reads('abstain'))
    expect(await of({})).toBe('CONFLICT_GREW')
    ok(await settle(vote, conflictId, aWorker(), { ...body, last: 3 }))
  })

  test('the voter says by hand which is theirs, once; with that no file is needed', async () => {
    const { vote, owner, conflictId } = await quarrel()
    const params = { decisionId: vote.decisionId, voterId: owner.vote.voterId }
    expect(ok(await api(conflictContract.myPapers, { params, token: owner.token })).conflict).toMatchObject({
      conflictId,
      stated: false,
      sides: [{ choice: 'agree' }, { choice: 'disagree' }],
    })
    expect(codeOf(await state(vote, conflictId, partner(vote, owner, 'helper'), 1))).toBe('NOT_THE_VOTER')
    const [, neighbour] = vote.owners
    expect(codeOf(await state(vote, conflictId, neighbour?.token ?? '', 1))).toBe('NOT_ON_ROLL')
    expect(codeOf(await state(vote, conflictId, owner.token, 7))).toBe('CONFLICT_SIDE')
    const once = ok(await state(vote, conflictId, owner.token, 1))
    expect(ok(await state(vote, conflictId, owner.token, 1))).toEqual(once)
    expect(codeOf(await state(vote, conflictId, owner.token, 2))).toBe('STATEMENT_GIVEN')
    expect(ok(await see(vote, conflictId, aWorker().token)).statements).toMatchObject([{ by: 'voter', stands: 1 }])
    const body = { ...(await settlement(2)), proof: null }
    expect(codeOf(await settle(vote, conflictId, aWorker(), body))).toBe('CONFLICT_PROOF')
    ok(await settle(vote, conflictId, aWorker(), { ...body, stands: 1 }))
    expect(codeOf(await state(vote, conflictId, partner(vote, owner, 'coOwner'), 1))).toBe('CONFLICT_SETTLED')
  })

  test('settled in time, among ballots on phone and paper: everybody is counted and the result file passes the check', async () => {
    const { vote, conflictId } = await quarrel()
    const [, ...others] = vote.owners
    for (const [i, owner] of others.entries())
      if (i % 2) ok(await castNow(vote, owner, 'agree'))
      else await counted(vote, owner, reads(i % 3 ? 'agree' : 'disagree'))
    const close = () => api(decision.close, { params: { decisionId: vote.decisionId }, token: aWorker().token })
    expect(codeOf(await close())).toBe('NOT_EVERYONE_VOTED')
    ok(await settle(vote, conflictId, aWorker(), await settlement(2)))
    const { result } = ok(await close())
    expect(result).toMatchObject({ contested: 0, participation: { people: 12 }, commitments: 14 })
    expect(codeOf(await settle(vote, conflictId, aWorker(), await settlement(1)))).toBe('CONFLICT_SETTLED')
    expect(await verified(vote)).toEqual(result?.outcome)
  })
})

describe('co-owner against co-owner', () => {
  test('puts the voter in conflict: neither ballot counts, and only a file settles it', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const daughter = partner(vote, owner, 'coOwner')
    ok(await castNow(vote, owner, 'agree'))
    ok(await contest(vote, owner, daughter, 'disagree'))
    expect(await shown(vote, owner)).toMatchObject({ revision: 2, effect: 'contests', current: null })
    const [conflict] = await conflictsOf(vote.decisionId)
    if (!conflict) throw new Error('no conflict')
    const { conflictId } = conflict
    expect(ok(await see(vote, conflictId, aWorker().token)).sides).toMatchObject([{ by: 'voter' }, { by: 'coOwner', signature: {} }])
    ok(await state(vote, conflictId, owner.token, 1))
    expect(codeOf(await settle(vote, conflictId, aWorker(), { ...(await settlement(1)), proof: null }))).toBe('CONFLICT_PROOF')
    ok(await settle(vote, conflictId, aWorker(), await settlement(1)))
    expect((await shown(vote, owner)).current).toMatchObject({ choice: 'agree' })
    expect(codeOf(await contest(vote, owner, daughter, 'disagree'))).toBe('CONTEST_ONCE')
    ok(await castNow(vote, owner, 'abstain'))
  })

  test('sent again it is the same ballot; with another content it is refused', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const daughter = partner(vote, owner, 'coOwner')
    ok(await castNow(vote, owner, 'agree'))
    const body = await bodyNow(vote, owner, 'disagree', daughter)
    const send = (changed = body) =>
      api(conflictContract.contest, { params: { decisionId: vote.decisionId }, token: daughter, body: changed })
    const { receipt } = ok(await send())
    expect(ok(await send())).toMatchObject({ receipt, replayed: true })
    expect(codeOf(await send({ ...body, choice: 'abstain' }))).toBe('BALLOT_REPLAYED')
  })

  test('is refused when nothing counts, when both say the same, by the voter and by a helper, and in a conflict', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const [daughter, son] = [partner(vote, owner, 'coOwner'), partner(vote, owner, 'coOwner')]
    expect(codeOf(await contest(vote, owner, daughter, 'agree'))).toBe('CONTEST_NOTHING')
    ok(await castNow(vote, owner, 'agree'))
    expect(codeOf(await contest(vote, owner, daughter, 'agree'))).toBe('CONTEST_SAME')
    expect(codeOf(await contest(vote, owner, owner.token, 'disagree'))).toBe('CONTEST_NOT_CO_OWNER')
    expect(codeOf(await contest(vote, owner, partner(vote, owner, 'helper'), 'disagree'))).toBe('CONTEST_NOT_CO_OWNER')
    ok(await contest(vote, owner, daughter, 'disagree'))
    expect(codeOf(await contest(vote, owner, son, 'abstain'))).toBe('BALLOT_IN_CONFLICT')
  })
})

test('a conflict that is open when the time is over is not counted; paper and settlement come too late; the result file passes', async () => {
  const { vote, owner, conflictId } = await quarrel()
  const [, neighbour] = vote.owners
  if (!neighbour) throw new Error('no neighbour')
  ok(await castNow(vote, neighbour, 'agree'))
  const paperId = await entered(vote, owner, aWorker(), reads('agree'))
  await runOut(vote)
  expect(codeOf(await confirm(vote, aWorker(), paperId, reads('agree')))).toBe('VOTE_CLOSED')
  expect(codeOf(await settle(vote, conflictId, aWorker(), await settlement(1)))).toBe('VOTE_CLOSED')
  const { result } = ok(await api(decision.close, { params: { decisionId: vote.decisionId }, token: aWorker().token }))
  expect(result).toMatchObject({ contested: 1, participation: { people: 1 }, commitments: 3, how: 'time' })
  expect(await verified(vote)).toBe('noValidDecision')
})
