import { describe, expect, test } from '@jest/globals'
import { commitmentOf, receiptOf } from '@shared/decision/commitment'
import * as decision from '@shared/decision/contract'
import type { CastBody, Choice } from '@shared/decision/model'
import { area } from '@shared/kernel/area'
import { HOUR, plus } from '@shared/kernel/instant'
import { digestText } from '@shared/kernel/digest'
import { now } from '@functions/platform/clock'
import { ballotOf, freezeVote, type FrozenVote, ownerToken, shardsOf, type TestOwner, workerToken } from '../../support/frozen-vote'
import { codeOf, ok } from '../../support/answers'
import { api } from '../../support/stack'

const first = (vote: FrozenVote): TestOwner => {
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  return owner
}
const send = (vote: FrozenVote, owner: TestOwner, body: CastBody, token = owner.token) =>
  api(decision.cast, { params: { decisionId: vote.decisionId }, token, body })
const read = async (vote: FrozenVote, token: string) => ok(await api(decision.read, { params: { decisionId: vote.decisionId }, token }))
/** What a ballot on the phone for `choice` left behind, where no consents are asked. */
const after = (choice: Choice): Partial<CastBody['basis']> => ({ revision: 1, current: { choice, consents: {}, channel: 'phone' } })
/** The same ballot with another basis, as someone who edits the request would send it. */
const withBasis = (body: CastBody, basis: Partial<CastBody['basis']>): CastBody => ({ ...body, basis: { ...body.basis, ...basis } })

describe('casting a ballot', () => {
  test('answers a receipt that the phone can recompute, and counts the voter once', async () => {
    const vote = await freezeVote()
    const owner = first(vote)

    const { receipt, ballot, replayed } = ok(await send(vote, owner, ballotOf(vote, owner, 'agree')))

    expect(replayed).toBe(false)
    expect(commitmentOf({ ...ballot, decisionId: vote.decisionId, schemeDigest: vote.head.schemeDigest })).toBe(ballot.commitment)
    expect(receiptOf(ballot.commitment)).toBe(receipt)
    const view = await read(vote, owner.token)
    expect(view.participation).toEqual({ people: 1, area: owner.vote.area })
    expect(view.mine[0]?.current).toMatchObject({ choice: 'agree', receipt })
  })

  test('a change of mind is a second revision; both are kept, the later counts', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const one = ok(await send(vote, owner, ballotOf(vote, owner, 'agree')))
    const two = ok(await send(vote, owner, withBasis(ballotOf(vote, owner, 'abstain'), after('agree'))))

    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, agreePeople: 0, agreeArea: 0, abstainPeople: 1, abstainArea: owner.vote.area })
    const { ballots } = ok(
      await api(decision.myBallots, { params: { decisionId: vote.decisionId, voterId: owner.vote.voterId }, token: owner.token }),
    )
    expect(ballots.map((b) => [b.revision, b.choice, b.receipt])).toEqual([
      [2, 'abstain', two.receipt],
      [1, 'agree', one.receipt],
    ])
    const old = ok(await api(decision.findReceipt, { params: { decisionId: vote.decisionId, receipt: one.receipt } }))
    expect(old).toMatchObject({ superseded: true, proof: null })
  })

  test('the same ballot sent again answers the same receipt, also when a later one is in and when the vote is withdrawn', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const body = ballotOf(vote, owner, 'agree')
    const { receipt } = ok(await send(vote, owner, body))
    ok(await send(vote, owner, withBasis(ballotOf(vote, owner, 'disagree'), after('agree'))))
    expect(ok(await send(vote, owner, body))).toMatchObject({ receipt, replayed: true })
    ok(
      await api(decision.withdraw, { params: { decisionId: vote.decisionId }, token: await workerToken(), body: { reason: '方案有变动' } }),
    )
    expect(ok(await send(vote, owner, body))).toMatchObject({ receipt, replayed: true })
    expect(codeOf(await send(vote, owner, withBasis(ballotOf(vote, owner, 'agree'), { ...after('disagree'), revision: 2 })))).toBe(
      'VOTE_WITHDRAWN',
    )
  })
})

describe('ballots that are refused, each with its own reason', () => {
  test.each([
    ['area made larger', { area: area(999_99) }],
    ['another shard', { shard: 7 }],
    ['another scheme', { schemeDigest: digestText('another scheme') }],
    ['a last choice that never was', { ...after('agree'), revision: 0 }],
  ])('forged: %s', async (_what, basis) => {
    const vote = await freezeVote()
    const owner = first(vote)
    expect(codeOf(await send(vote, owner, withBasis(ballotOf(vote, owner, 'agree'), basis)))).toBe('BALLOT_MISMATCH')
    expect((await read(vote, owner.token)).participation).toEqual({ people: 0, area: 0 })
  })

  test('a last choice other than the real one would bend the tally, and is refused', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    ok(await send(vote, owner, ballotOf(vote, owner, 'agree')))
    expect(codeOf(await send(vote, owner, withBasis(ballotOf(vote, owner, 'agree'), after('disagree'))))).toBe('BALLOT_STALE')
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, agreePeople: 1, disagreePeople: 0 })
  })

  test('double: a second first ballot', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    ok(await send(vote, owner, ballotOf(vote, owner, 'agree')))
    expect(codeOf(await send(vote, owner, ballotOf(vote, owner, 'disagree')))).toBe('BALLOT_STALE')
  })

  test('replayed with another content', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const body = ballotOf(vote, owner, 'agree')
    ok(await send(vote, owner, body))
    expect(codeOf(await send(vote, owner, { ...body, choice: 'disagree' }))).toBe('BALLOT_REPLAYED')
  })

  test('foreign: another voter of the same vote, a voter of another vote, nobody', async () => {
    const [vote, other] = [await freezeVote(), await freezeVote()]
    const owner = first(vote)
    const [, neighbour] = vote.owners
    if (!neighbour) throw new Error('no neighbour')
    expect(codeOf(await send(vote, owner, ballotOf(vote, neighbour, 'agree')))).toBe('NOT_ON_ROLL')
    expect(codeOf(await send(other, owner, ballotOf(vote, owner, 'agree')))).toBe('NOT_ON_ROLL')
    expect(
      codeOf(
        await api(decision.cast, {
          params: { decisionId: vote.decisionId },
          token: await workerToken(),
          body: ballotOf(vote, owner, 'agree'),
        }),
      ),
    ).toBe('FORBIDDEN')
    expect(codeOf(await api(decision.cast, { params: { decisionId: vote.decisionId }, body: ballotOf(vote, owner, 'agree') }))).toBe(
      'SIGN_IN_REQUIRED',
    )
  })

  test('unsigned', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const body = ballotOf(vote, owner, 'agree', { signature: { width: 300, height: 150, strokes: [[5, 5]] } })
    expect(codeOf(await send(vote, owner, body))).toBe('BALLOT_UNSIGNED')
  })

  test('too early and too late, whatever the tick has done', async () => {
    const early = await freezeVote({ opensAt: plus(now(), HOUR) })
    const late = await freezeVote({ opensAt: plus(now(), -48 * HOUR), closesAt: plus(now(), -1) })
    const refusal = await send(early, first(early), ballotOf(early, first(early), 'agree'))
    expect(codeOf(refusal)).toBe('VOTE_NOT_OPEN')
    expect(refusal.body).toMatchObject({ error: { facts: { opensAt: early.head.opensAt } } })
    expect(codeOf(await send(late, first(late), ballotOf(late, first(late), 'agree')))).toBe('VOTE_CLOSED')
  })

  test('from a phone whose binding has passed to another', async () => {
    const vote = await freezeVote()
    const owner = first(vote)
    const successor = await ownerToken(owner.personId, owner.ownerKey, vote.unit, 2)
    ok(await send(vote, owner, ballotOf(vote, owner, 'agree'), successor))
    const again = withBasis(ballotOf(vote, owner, 'disagree'), after('agree'))
    expect(codeOf(await send(vote, owner, again))).toBe('BINDING_SUPERSEDED')
  })

  test('without an answer to a special question, or with one that was not asked', async () => {
    const asked = await freezeVote({ matter: { kind: 'lift', levelEntry: true, occupiedFlats: [] } })
    const plain = await freezeVote()
    expect(codeOf(await send(asked, first(asked), ballotOf(asked, first(asked), 'agree', { consents: {} })))).toBe('BALLOT_MISMATCH')
    expect(codeOf(await send(plain, first(plain), ballotOf(plain, first(plain), 'agree', { consents: { levelEntry: 'given' } })))).toBe(
      'BALLOT_MISMATCH',
    )
  })
})

describe('while a vote is open', () => {
  test('no reply to anybody tells a choice', async () => {
    const vote = await freezeVote()
    const [a, b] = vote.owners
    if (!a || !b) throw new Error('no owners')
    ok(await send(vote, a, ballotOf(vote, a, 'disagree')))
    const worker = await workerToken()
    const params = { decisionId: vote.decisionId }
    const seen = [
      await api(decision.read, { params, token: b.token }),
      await api(decision.read, { params, token: worker }),
      await api(decision.grid, { params, query: { unit: vote.unit }, token: b.token }),
      await api(decision.grid, { params, query: { unit: vote.unit }, token: worker }),
      await api(decision.voters, { params, query: {}, token: worker }),
      await api(decision.bulletin, { params }),
      await api(decision.resultFile, { params, token: worker }),
    ]
    for (const reply of seen) expect(JSON.stringify(reply.body)).not.toMatch(/disagree/)
    const cells = ok(await api(decision.grid, { params, query: { unit: vote.unit }, token: b.token })).cells
    expect(cells.filter((c) => c.voted)).toHaveLength(1)
  })
})
