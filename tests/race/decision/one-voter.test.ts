import { describe, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import { randomUUID } from 'node:crypto'
import { deltaOf } from '@shared/decision/tally'
import { area } from '@shared/kernel/area'
import { now } from '@functions/platform/clock'
import { revisionTransaction } from '@functions/decision/store/revision'
import { table } from '@functions/decision/store'
import { ballotOf, freezeVote, shardsOf } from '../../support/frozen-vote'
import { codeOf, ok } from '../../support/answers'
import { api } from '../../support/stack'

const HUNDRED = Array.from({ length: 100 }, (_, i) => i)

describe('100 ballots of one voter at once', () => {
  test('exactly one gets in, and the voter counts once', async () => {
    const vote = await freezeVote()
    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')

    const replies = await Promise.all(
      HUNDRED.map((i) =>
        api(decision.cast, {
          params: { decisionId: vote.decisionId },
          token: owner.token,
          body: ballotOf(vote, owner, i % 2 ? 'agree' : 'disagree'),
        }),
      ),
    )

    expect(replies.filter((r) => r.status === 200)).toHaveLength(1)
    expect(new Set(replies.filter((r) => !r.ok).map(codeOf))).toEqual(new Set(['BALLOT_STALE']))
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, area: owner.vote.area })
  })

  test('one ballot sent 100 times is one ballot with one receipt', async () => {
    const vote = await freezeVote()
    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')
    const body = ballotOf(vote, owner, 'agree')

    const replies = await Promise.all(
      HUNDRED.map(() => api(decision.cast, { params: { decisionId: vote.decisionId }, token: owner.token, body })),
    )

    expect(new Set(replies.map((r) => ok(r).receipt)).size).toBe(1)
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard).toMatchObject({ people: 1, agreePeople: 1, area: owner.vote.area })
  })

  test('control: with the conditions removed the same race counts the voter many times', async () => {
    const vote = await freezeVote()
    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')
    const { basis } = ballotOf(vote, owner, 'agree')
    const facts = { decisionId: vote.decisionId, voterId: owner.vote.voterId, basis, asks: [], at: now() }
    const delta = deltaOf(null, 'agree', area(basis.area))

    await Promise.all(
      HUNDRED.map(async () => {
        const ballot = {
          voterId: owner.vote.voterId,
          revision: 1,
          channel: 'phone' as const,
          effect: 'counts' as const,
          choice: 'agree' as const,
          consents: {},
          area: owner.vote.area,
          castAt: now(),
          nonce: '00'.repeat(16),
          commitment: vote.head.schemeDigest,
          receipt: 'AAAA-AAAA',
          ballotKey: randomUUID(),
          signature: '',
          castBy: owner.personId,
        }
        const sums = { people: delta.participation.people, area: delta.participation.area }
        const writes = revisionTransaction({ facts, ballot, delta: sums, event: {}, when: [], generation: 1 })
        await table.transact(writes.map((w) => ({ ...w, when: [] })))
      }),
    )

    const [shard] = await shardsOf(vote.decisionId)
    expect(Number(shard?.people)).toBeGreaterThan(1)
  })
})
