import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import type { CastBody, DecisionId } from '@shared/decision/model'
import { codeOf } from '../support/answers'
import { ownStack } from '../support/stack'

/** Processes end without warning in the middle of a stream of votes. This file has a stack of its own, which nobody else misses. */
let stack: Awaited<ReturnType<typeof ownStack>>
const load = async () => ({ frozen: await import('../support/frozen-vote'), store: await import('@functions/decision/store') })
let house: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  stack = await ownStack()
  process.env.AWS_ENDPOINT_URL_DYNAMODB = stack.addresses.dynamo
  // Imported only now: the client of the database is made when the module loads.
  house = await load()
})
afterAll(() => stack.end())

const VOTERS = 40

/** Sends a ballot until something answers; a broken connection says nothing of what was written. */
const send = async (id: DecisionId, token: string, body: CastBody) => {
  try {
    const answer = await stack.api(decision.cast, { params: { decisionId: id }, token, body })
    return answer.ok ? 'acknowledged' : (codeOf(answer) ?? 'refused')
  } catch {
    return 'broken'
  }
}

const streamOfVotes = async (disaster: () => Promise<void>) => {
  const vote = await house.frozen.freezeVote({ flats: VOTERS })
  const ballots = vote.owners.map((o, i) => ({ owner: o, body: house.frozen.ballotOf(vote, o, i % 3 === 0 ? 'disagree' : 'agree') }))
  const first = ballots.map(async ({ owner, body }, i) => {
    await new Promise((resolve) => setTimeout(resolve, i * 15))
    return send(vote.decisionId, owner.token, body)
  })
  const end = disaster()
  const outcomes = await Promise.all(first)
  await end
  return { vote, ballots, outcomes }
}

const sums = async (id: DecisionId) => {
  const [shard] = await house.store.readShards(id)
  const voters = []
  for await (const v of house.store.eachVoter(id)) voters.push(v)
  const ballots = []
  for await (const b of house.store.eachBallot(id)) ballots.push(b)
  const voted = voters.filter((v) => v.revision !== undefined)
  return { shard, voted, ballots, area: voted.reduce((n, v) => n + v.area, 0) }
}

/** Never half a transaction: shard, voters and ballots tell the same. */
const expectWhole = async (id: DecisionId) => {
  const { shard, voted, ballots, area } = await sums(id)
  expect(shard?.people).toBe(voted.length)
  expect(shard?.area).toBe(area)
  expect(ballots.map((b) => b.voterId).sort()).toEqual(voted.map((v) => v.voterId).sort())
  expect((shard?.agreePeople ?? 0) + (shard?.disagreePeople ?? 0)).toBe(voted.length)
}

test('a function process ends: nothing acknowledged is lost, and every ballot sent again is counted once', async () => {
  const { vote, ballots, outcomes } = await streamOfVotes(() => stack.restartFunctions({ hard: true }))
  await expectWhole(vote.decisionId)
  const before = await sums(vote.decisionId)
  const acknowledged = ballots.filter((_, i) => outcomes[i] === 'acknowledged')
  expect(before.ballots.map((b) => b.ballotKey)).toEqual(expect.arrayContaining(acknowledged.map((b) => b.body.ballotKey)))

  for (const { owner, body } of ballots) expect(await send(vote.decisionId, owner.token, body)).toBe('acknowledged')

  await expectWhole(vote.decisionId)
  expect((await sums(vote.decisionId)).shard?.people).toBe(VOTERS)
})

test('the database ends hard: never half a transaction, and the tally equals the recount after it is back', async () => {
  const { vote, ballots } = await streamOfVotes(() => stack.restartDynamo({ hard: true }))
  await expectWhole(vote.decisionId)

  // DynamoDB Local may forget the last writes of a hard end; a ballot sent again goes in, or says that it is in.
  for (const { owner, body } of ballots) expect(await send(vote.decisionId, owner.token, body)).toBe('acknowledged')

  await expectWhole(vote.decisionId)
  const worker = await house.frozen.workerToken()
  const { result } = await stack.mustApi(decision.close, { params: { decisionId: vote.decisionId }, token: worker })
  expect(result?.participation.people).toBe(VOTERS)
})
