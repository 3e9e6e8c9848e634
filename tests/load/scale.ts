import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { shardCountFor } from '@shared/decision/shard'
import type { HttpHandler } from '@functions/platform/http'
import { castAll, closeEvent, invoke, readEvent } from './acts'
import { costOf } from './cost'
import { type Cost, type Sizes, ballotCost, closingCost, progressCost } from './curve'
import { itemSize } from './itemSize'
import type { Call, Ledger } from './ledger'
import type { Section } from './report'
import { type Vote, castEvent, freezeVote, headFor } from './vote'

const curve = [10, 100, 1_000, 10_000, 100_000, 1_000_000]

const paid = (calls: readonly Call[]): Cost => {
  const { read, write, index } = costOf(calls)
  return { roundTrips: calls.length, read, write: write + index }
}

interface Run {
  readonly voters: number
  readonly vote: Vote
  readonly ballot: Cost
  readonly progress: Cost
  readonly closing: Cost
}

/** A vote for real: one ballot, one look at the progress and the closing are written down, all other ballots just cast. */
const runFor = async (handler: HttpHandler, ledger: Ledger, voters: number): Promise<Run> => {
  const vote = await freezeVote(voters)
  const ballot = await ledger.record(async () => invoke(handler, await castEvent(vote, vote.first)))
  await castAll(handler, { ...vote, voters: vote.voters.filter((v) => v !== vote.first) })
  const progress = await ledger.record(async () => invoke(handler, await readEvent(vote)))
  const closing = await ledger.record(async () => invoke(handler, await closeEvent(vote)))
  return { voters, vote, ballot: paid(ballot.calls), progress: paid(progress.calls), closing: paid(closing.calls) }
}

/** Mean item sizes of a closed vote, and what closing added to its header. */
const sizesOf = async (client: DynamoDBClient, { vote }: Run): Promise<Sizes> => {
  const { decisionId } = vote.head
  const mean = async (prefix: string): Promise<number> => {
    const { Items: items = [] } = await client.send(
      new QueryCommand({
        TableName: process.env.TABLE_DECISION,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': { S: `D#${decisionId}` }, ':prefix': { S: prefix } },
      }),
    )
    return items.reduce((sum, item) => sum + itemSize(item), 0) / items.length
  }
  const head = (voters: number): number => itemSize(marshall(headFor(voters), { removeUndefinedValues: true }))
  const closing = itemSize(marshall({ closing: { at: vote.head.closesAt, how: 'early' } })) - itemSize(marshall({ closing: null }))
  const closed = await mean('HEAD')
  return {
    head,
    closing,
    result: closed - closing - head(vote.voters.length),
    shard: await mean('SHARD#'),
    voter: await mean('VOTER#'),
    ballot: await mean('BALLOT#'),
  }
}

const off = (computed: Cost, real: Cost): number =>
  Math.max(...(['roundTrips', 'read', 'write'] as const).map((k) => (real[k] === 0 ? 0 : Math.abs(computed[k] - real[k]) / real[k])))

/**
 * The cost curve: computed from item sizes and shard counts for rolls of 10 to 1,000,000 voters, and run for real for `real` voters
 * to see that the computation holds.
 */
export const measureScale = async (
  handler: HttpHandler,
  ledger: Ledger,
  beside: DynamoDBClient,
  real: readonly number[],
): Promise<Section> => {
  const runs: Run[] = []
  for (const voters of real) runs.push(await runFor(handler, ledger, voters))
  const middle = runs[Math.floor(runs.length / 2)]
  if (!middle) throw new Error('nothing was run')
  const sizes = await sizesOf(beside, middle)
  const computed = (voters: number) => ({
    voters,
    shards: shardCountFor(voters),
    ballot: ballotCost(sizes),
    progress: progressCost(sizes, voters),
    closing: closingCost(sizes, voters),
  })
  const points = [...new Set([...curve, ...real])].sort((a, b) => a - b).map(computed)
  const largest = Math.max(
    ...runs.flatMap((run) => {
      const point = computed(run.voters)
      return [off(point.ballot, run.ballot), off(point.progress, run.progress), off(point.closing, run.closing)]
    }),
  )
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) throw new Error('an empty curve')
  const each = (n: Cost): string =>
    `${n.roundTrips.toLocaleString('en')} · ${n.read.toLocaleString('en')} · ${n.write.toLocaleString('en')}`
  const at = (voters: number): Run | undefined => runs.find((run) => run.voters === voters)
  return {
    title: 'Cost as the roll grows',
    note: 'Round trips · read units · write units (index included). “real”: run on DynamoDB Local, the others computed from item sizes.',
    rows: [
      ['voters', 'shards', 'a ballot', 'a look at the progress', 'closing', 'closing, write+read a voter', ''],
      ...points.flatMap((p) => {
        const run = at(p.voters)
        const share = ((p.closing.read + p.closing.write) / p.voters).toFixed(2)
        return [
          [p.voters, p.shards, each(p.ballot), each(p.progress), each(p.closing), share, 'computed'],
          ...(run ? [[run.voters, p.shards, each(run.ballot), each(run.progress), each(run.closing), '', 'real']] : []),
        ]
      }),
    ],
    figures: [
      { what: 'a ballot at 1,000,000 voters against 10', value: last.ballot.write / first.ballot.write, unit: '×', budget: 1, exact: true },
      {
        what: 'round trips to look at the progress at 1,000,000 voters',
        value: last.progress.roundTrips,
        unit: 'round trips',
        budget: 2,
        exact: true,
      },
      { what: 'computed against real, at most off by', value: 100 * largest, unit: '%', budget: 2, exact: true },
    ],
    data: {
      sizes: { ...sizes, head: sizes.head(middle.voters) },
      points,
      runs: runs.map(({ voters, ballot, progress, closing }) => ({ voters, ballot, progress, closing })),
    },
  }
}
