import { describe, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import { plus } from '@shared/kernel/instant'
import { closeDecision } from '@functions/decision/close'
import { keys, readHead, readShards, table } from '@functions/decision/store'
import { clause, is } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import { type FrozenVote, freezeVote, workerToken } from '../../support/frozen-vote'
import { aWorker, confirm, entered, reads, shown } from '../../support/papers'
import { api } from '../../support/stack'

/** Every home of the vote with a paper that waits for its second reader. */
const withPapers = async (flats: number) => {
  const vote = await freezeVote({ flats })
  const waiting = await Promise.all(
    vote.owners.map(async (owner) => ({ owner, paperId: await entered(vote, owner, aWorker(), reads('agree')) })),
  )
  return { vote, waiting }
}
const resultOf = async ({ decisionId }: FrozenVote) =>
  ok(await api(decision.read, { params: { decisionId }, token: await workerToken() })).result

describe('a vote that closes by time while papers are confirmed', () => {
  test('a paper is in the result, or its reader is told that the vote has closed; none counts afterwards', async () => {
    const { vote, waiting } = await withPapers(12)
    const { decisionId } = vote
    const closesAt = plus(now(), -1)
    const [readings] = await Promise.all([
      Promise.all(waiting.map(({ paperId }) => confirm(vote, aWorker(), paperId, reads('agree')))),
      // The hour strikes for header and gate, and the tick comes.
      Promise.all(
        [keys.head(decisionId), keys.shard(decisionId, 0)].map((key) => table.write({ update: key, set: { closesAt }, when: [] })),
      ).then(async () => {
        const head = await readHead(decisionId)
        return head && closeDecision(head, 'system')
      }),
    ])
    for (const reply of readings) expect([null, 'VOTE_CLOSED']).toContain(codeOf(reply))
    const confirmed = readings.filter((reply) => reply.ok).length
    expect(await resultOf(vote)).toMatchObject({ participation: { people: confirmed }, commitments: confirmed })
    for (const [i, { owner }] of waiting.entries()) expect((await shown(vote, owner)).revision).toBe(readings[i]?.ok ? 1 : 0)
  })

  test('control: with the gate left open a paper is counted after the result', async () => {
    const { vote, waiting } = await withPapers(2)
    const { decisionId } = vote
    const closesAt = plus(now(), -1)
    await table.write({ update: keys.head(decisionId), set: { closesAt }, when: [] })
    const head = await readHead(decisionId)
    if (!head) throw new Error('no vote')
    await closeDecision(head, 'system')
    expect(codeOf(await confirm(vote, aWorker(), waiting[0]?.paperId ?? fail(), reads('agree')))).toBe('VOTE_CLOSED')
    // The condition that is under test, taken away: the shard says open again.
    const shut = clause('shut', 'closing shut it', is('status', 'closed'))
    await table.write({ update: keys.shard(decisionId, 0), set: { status: 'open' }, when: [shut] })
    expect(codeOf(await confirm(vote, aWorker(), waiting[1]?.paperId ?? fail(), reads('agree')))).toBeNull()
    expect((await resultOf(vote))?.participation.people).toBe(0)
    expect((await readShards(decisionId))[0]?.people).toBe(1)
  })
})

const fail = (): never => {
  throw new Error('no such paper')
}
