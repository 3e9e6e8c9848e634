import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { HttpHandler } from '@functions/platform/http'
import { writePolicy } from '@functions/platform/retry'
import type { Ledger } from './ledger'
import type { Section } from './report'
import { castEvent, freezeVote } from './vote'

/** The same sequence of numbers from 0 to 1 in every run (Park and Miller). */
const sequence = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Makes the database answer a share of all transactions as AWS does when two of them meet, which DynamoDB Local never does. */
class Contention {
  rate = 0
  private readonly random = sequence(20_261_123)

  constructor(client: DynamoDBClient) {
    client.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName !== 'TransactWriteItemsCommand' || this.random() >= this.rate) return next(args)
        throw new TransactionCanceledException({
          $metadata: {},
          message: 'Transaction cancelled, please refer cancellation reasons for specific reasons [None, None, TransactionConflict]',
          CancellationReasons: [{ Code: 'None' }, { Code: 'None' }, { Code: 'TransactionConflict' }],
        })
      },
      // Added after the ledger and so inside it: a conflict is a round trip too.
      { step: 'finalizeRequest', priority: 'low', name: 'benchContention' },
    )
  }
}

const ABREAST = 8

/** What conflicts cost: round trips for each ballot, and ballots refused as BUSY once the attempts are used up. */
export const measureConflicts = async (handler: HttpHandler, client: DynamoDBClient, ledger: Ledger, ballots: number): Promise<Section> => {
  const contention = new Contention(client)
  const measure = async (rate: number) => {
    const vote = await freezeVote(ballots)
    const events = await Promise.all(vote.voters.map((voter) => castEvent(vote, voter)))
    contention.rate = rate
    const refused: string[] = []
    const waiting = events.values()
    const phone = async (): Promise<void> => {
      for (const event of waiting) {
        const { statusCode, body = '' } = await handler(event, { awsRequestId: 'bench-conflict' })
        if (statusCode !== 200) refused.push(body)
      }
    }
    const { calls } = await ledger.record(() => Promise.all(Array.from({ length: ABREAST }, phone)), false)
    contention.rate = 0
    const foreign = refused.filter((body) => !body.includes('"BUSY"'))
    if (foreign.length > 0) throw new Error(`under conflicts a ballot was refused for another reason: ${foreign[0]}`)
    return { rate, ballots, roundTrips: calls.length, retries: calls.length - ballots, busy: refused.length }
  }
  const runs = [await measure(0.01), await measure(0.1), await measure(0.5)]
  return {
    title: 'Casting under injected conflicts',
    note: `TransactionConflict for a share of all transactions; at most ${writePolicy.attempts} attempts, then the phone is told to try again.`,
    rows: [
      ['conflicts', 'ballots', 'round trips each', 'expected', 'retries each', 'told to try again', 'expected'],
      ...runs.map(({ rate, roundTrips, retries, busy }) => [
        `${rate * 100} %`,
        ballots,
        (roundTrips / ballots).toFixed(3),
        ((1 - rate ** writePolicy.attempts) / (1 - rate)).toFixed(3),
        (retries / ballots).toFixed(3),
        busy,
        (ballots * rate ** writePolicy.attempts).toFixed(2),
      ]),
    ],
    figures: runs
      .filter((run) => run.rate <= 0.1)
      .map((run) => ({
        what: `ballots not taken at ${run.rate * 100} % conflicts`,
        value: run.busy,
        unit: 'ballots',
        budget: 0,
        exact: true,
      })),
    data: runs,
  }
}
