import { describe, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import type { CastBody, Choice } from '@shared/decision/model'
import { HOUR, plus } from '@shared/kernel/instant'
import { is, clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import { keys, table } from '@functions/decision/store'
import { ballotOf, freezeVote, type FrozenVote, shardsOf, workerToken } from '../../support/frozen-vote'
import type { Answer } from '../../../infra/local/client'
import { codeOf, ok } from '../../support/answers'
import { api } from '../../support/stack'

/** A second ballot, after a first one for `before`. */
const changed = (body: CastBody, before: Choice): CastBody => ({
  ...body,
  basis: { ...body.basis, revision: 1, current: { choice: before, consents: body.consents, channel: 'phone' } },
})

const everyoneVotes = (vote: FrozenVote) =>
  Promise.all(
    vote.owners.map((o) =>
      api(decision.cast, { params: { decisionId: vote.decisionId }, token: o.token, body: ballotOf(vote, o, 'agree') }),
    ),
  )

/** Each owner changes their mind while staff close the vote 50 times. */
const changesAgainstCloses = async (vote: FrozenVote, worker: string) => {
  const first = await everyoneVotes(vote)
  expect(first.every((r) => r.status === 200)).toBe(true)
  const params = { decisionId: vote.decisionId }
  const ballots: Promise<Answer<typeof decision.cast>>[] = []
  const closes: Promise<Answer<typeof decision.close>>[] = []
  for (const owner of vote.owners) {
    ballots.push(api(decision.cast, { params, token: owner.token, body: changed(ballotOf(vote, owner, 'disagree'), 'agree') }))
    closes.push(api(decision.close, { params, token: worker, body: {} }))
  }
  return { ballots: await Promise.all(ballots), closes: await Promise.all(closes) }
}

describe('50 ballots against 50 closes', () => {
  test('every ballot is either in the result or refused as late, and every close tells the same result', async () => {
    const vote = await freezeVote({ flats: 50 })
    const worker = await workerToken()

    const { ballots, closes } = await changesAgainstCloses(vote, worker)

    const accepted = ballots.filter((r) => r.status === 200).length
    for (const r of ballots) expect([null, 'VOTE_CLOSED']).toContain(codeOf(r))
    expect(new Set(closes.map((r) => JSON.stringify(ok(r).result))).size).toBe(1)
    const { result } = ok(await api(decision.read, { params: { decisionId: vote.decisionId }, token: worker }))
    expect(result?.tally.disagree.people).toBe(accepted)
    expect(result?.tally.agree.people).toBe(50 - accepted)
    expect(result?.participation.people).toBe(50)
  })

  test('control: with the gate left open, ballots slip in after the count', async () => {
    const vote = await freezeVote({ flats: 12 })
    const worker = await workerToken()
    await everyoneVotes(vote)
    const params = { decisionId: vote.decisionId }
    const { result } = ok(await api(decision.close, { params, token: worker, body: {} }))
    // The condition that is under test, taken away: the shard says open again.
    await table.write({
      update: keys.shard(vote.decisionId, 0),
      set: { status: 'open' },
      when: [clause('shut', 'closing shut it', is('status', 'closed'))],
    })

    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')
    const late = await api(decision.cast, { params, token: owner.token, body: changed(ballotOf(vote, owner, 'disagree'), 'agree') })

    expect(late.status).toBe(200)
    const [shard] = await shardsOf(vote.decisionId)
    expect(shard?.agreePeople).not.toBe(result?.tally.agree.people)
  })

  test('a vote whose time is over is closed by many at once with one result, and by time', async () => {
    const vote = await freezeVote({ flats: 9, opensAt: plus(now(), -48 * HOUR), closesAt: plus(now(), 4_000) })
    const worker = await workerToken()
    const params = { decisionId: vote.decisionId }
    const [owner] = vote.owners
    if (!owner) throw new Error('no owner')
    await api(decision.cast, { params, token: owner.token, body: ballotOf(vote, owner, 'agree') })
    const early = await api(decision.close, { params, token: worker, body: {} })
    expect(codeOf(early)).toBe('NOT_EVERYONE_VOTED')

    let replies
    do replies = await Promise.all(Array.from({ length: 20 }, () => api(decision.close, { params, token: worker, body: {} })))
    while (replies.some((r) => codeOf(r) === 'NOT_EVERYONE_VOTED'))

    expect(new Set(replies.map((r) => JSON.stringify(ok(r).result))).size).toBe(1)
    const [first] = replies
    expect(first && ok(first).result).toMatchObject({
      outcome: 'noValidDecision',
      how: 'time',
      closedAt: vote.head.closesAt,
    })
    const late = await api(decision.cast, { params, token: owner.token, body: changed(ballotOf(vote, owner, 'disagree'), 'agree') })
    expect(codeOf(late)).toBe('VOTE_CLOSED')
  })
})
