import { afterEach, describe, expect, test } from '@jest/globals'
import { InternalServerError, ProvisionedThroughputExceededException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import * as decision from '@shared/decision/contract'
import { handler } from '@functions/decision/handler'
import { dynamo } from '@functions/platform/table'
import { ballotOf, freezeVote, shardsOf } from '../support/frozen-vote'
import { invoke } from '../support/invoke'

const FAULT = 'injected-fault'
type Strike = (attempt: number, go: () => Promise<unknown>) => Promise<unknown>

/** Strikes every write transaction that this process sends, below the SDK's own retries. */
const inject = (strike: Strike): (() => number) => {
  let attempt = 0
  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand') return next(args)
      let reply: Awaited<ReturnType<typeof next>> | undefined
      await strike(++attempt, async () => (reply = await next(args)))
      if (!reply) throw new Error('the strike neither failed nor went on')
      return reply
    },
    { step: 'deserialize', priority: 'high', name: FAULT },
  )
  return () => attempt
}
afterEach(() => {
  dynamo.middlewareStack.remove(FAULT)
})

const conflict = () =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: [{ Code: 'None' }, { Code: 'None' }, { Code: 'TransactionConflict' }],
  })

const castOne = async () => {
  const vote = await freezeVote()
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  const body = ballotOf(vote, owner, 'agree')
  const send = () => invoke(handler, decision.cast, { params: { decisionId: vote.decisionId }, token: owner.token, body })
  const sums = async () => (await shardsOf(vote.decisionId))[0]
  return { send, sums }
}
const codeOf = (body: object): unknown => ('error' in body ? (body.error as { code: unknown }).code : null)

describe('what AWS does and DynamoDB Local does not', () => {
  test('a few conflicts are waited out and the ballot is counted once', async () => {
    const { send, sums } = await castOne()
    const attempts = inject((n, go) => (n <= 4 ? Promise.reject(conflict()) : go()))
    expect((await send()).status).toBe(200)
    expect(attempts()).toBe(5)
    expect(await sums()).toMatchObject({ people: 1, agreePeople: 1 })
  })

  test('conflicts without end are refused as BUSY with nothing written, and the same ballot can be sent again', async () => {
    const { send, sums } = await castOne()
    inject(() => Promise.reject(conflict()))
    const refused = await send()
    expect([refused.status, codeOf(refused.body)]).toEqual([503, 'BUSY'])
    expect(await sums()).toMatchObject({ people: 0 })
    dynamo.middlewareStack.remove(FAULT)
    expect((await send()).status).toBe(200)
    expect(await sums()).toMatchObject({ people: 1 })
  })

  test('throttling is waited out, and without end refused as BUSY', async () => {
    const throttled = () => new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: { httpStatusCode: 400 } })
    const one = await castOne()
    inject((n, go) => (n <= 2 ? Promise.reject(throttled()) : go()))
    expect((await one.send()).status).toBe(200)
    dynamo.middlewareStack.remove(FAULT)

    const two = await castOne()
    inject(() => Promise.reject(throttled()))
    expect(codeOf((await two.send()).body)).toBe('BUSY')
    expect(await two.sums()).toMatchObject({ people: 0 })
  })

  test('a reply that gets lost after the write: the ballot sent again answers its receipt and counts once', async () => {
    const { send, sums } = await castOne()
    // The write lands, then the connection breaks, on the first try and on every retry of the SDK.
    inject(async (_n, go) => {
      await go()
      throw new InternalServerError({ message: 'connection lost', $metadata: { httpStatusCode: 500 } })
    })
    const lost = await send()
    expect(codeOf(lost.body)).toBe('OUTCOME_UNKNOWN')
    dynamo.middlewareStack.remove(FAULT)

    const again = await send()
    expect(again.status).toBe(200)
    expect(again.body).toMatchObject({ replayed: true })
    expect(await sums()).toMatchObject({ people: 1, agreePeople: 1 })
  })
})
