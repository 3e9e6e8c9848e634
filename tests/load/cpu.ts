import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { HttpHandler } from '@functions/platform/http'
import { invoke, readEvent } from './acts'
import type { Bundle } from './bundles'
import type { Job } from './child/job'
import type { Exerciser } from './exercise'
import type { Figure, Section } from './report'
import { median } from './statistics'
import { castEvent, freezeVote } from './vote'

const CAPTURE = 'benchCapture'

/** The call that the handler makes for this event, as it would go out. Nothing is sent. */
const callOf = async (client: DynamoDBClient, handler: HttpHandler, event: APIGatewayProxyEventV2): Promise<Job> => {
  let job: Job | null = null
  client.middlewareStack.add(
    (_next, context) => async (args) => {
      job ??= { do: 'bare', command: String(context.commandName), input: args.input }
      return { response: {}, output: { $metadata: {} } }
    },
    { step: 'finalizeRequest', priority: 'low', name: CAPTURE },
  )
  try {
    await handler(event, { awsRequestId: 'bench-capture' })
  } finally {
    client.middlewareStack.remove(CAPTURE)
  }
  if (!job) throw new Error(`${event.routeKey} makes no call`)
  return job
}

interface Ratio {
  readonly name: string
  readonly handlerMs: number
  readonly bareMs: number
  readonly ratio: number
}

const BUDGET = 1.3
/** Where the time over the budget goes, as a profile shows it (docs/bench.md). */
const causes: Readonly<Record<string, string>> = {
  'cast a ballot': 'validating the strokes, the log line, sealing, commitment and token, about 50 µs and less each',
  'read as owner': 'validating what was stored and what goes out, the log line and the token',
}

/** Blocks of one and the other in turns. The first ones warm up and are not counted. */
const BLOCK = 20
const WARM = 5

const ratioOf = async (
  name: string,
  exerciser: Exerciser,
  target: Bundle,
  handled: readonly Job[],
  bare: readonly Job[],
): Promise<Ratio> => {
  const jobs: Job[] = []
  for (let from = 0; from < handled.length; from += BLOCK)
    jobs.push(...handled.slice(from, from + BLOCK), ...bare.slice(from, from + BLOCK))
  const { blocks } = await exerciser.run(target, jobs, BLOCK)
  const pairs = Array.from(
    { length: Math.floor(blocks.length / 2) },
    (_, i) => [blocks[2 * i] ?? 0, blocks[2 * i + 1] ?? 1] as const,
  ).slice(WARM)
  const each = (times: readonly number[]): number => median(times) / BLOCK / 1000
  return {
    name,
    handlerMs: each(pairs.map(([h]) => h)),
    bareMs: each(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([h, b]) => h / b)),
  }
}

/**
 * Processor time of the handler against the bare SDK sending the very same call, ready made: same process, in turns,
 * the median of the ratios of neighbouring blocks. Everything the handler does beyond the call is in it: token, validation both
 * ways, conditions, commitment, sealing the signature, log line.
 */
export const measureCpu = async (
  handler: HttpHandler,
  client: DynamoDBClient,
  exerciser: Exerciser,
  target: Bundle,
  pairs: number,
): Promise<Section> => {
  const count = (pairs + WARM) * BLOCK
  const [byHandler, byBare] = [await freezeVote(count), await freezeVote(count)]
  const handled = await Promise.all(byHandler.voters.map((v) => castEvent(byHandler, v)))
  const bare: Job[] = []
  for (const voter of byBare.voters) bare.push(await callOf(client, handler, await castEvent(byBare, voter)))
  const cast = await ratioOf(
    'cast a ballot',
    exerciser,
    target,
    handled.map((event): Job => ({ do: 'handle', event })),
    bare,
  )

  const vote = await freezeVote(24)
  const event = await readEvent(vote)
  const call = await callOf(client, handler, event)
  await invoke(handler, event)
  const reads = Array.from({ length: count }, (): Job => ({ do: 'handle', event }))
  const reading = await ratioOf(
    'read as owner',
    exerciser,
    target,
    reads,
    Array.from({ length: count }, () => call),
  )

  const results = [cast, reading]
  return {
    title: 'Processor time of the handler against the bare SDK making the same call',
    note: `${pairs} pairs of blocks of ${BLOCK} requests, in turns, on the packaged bundle with its log on.`,
    rows: [['act', 'handler ms', 'bare ms', 'ratio'], ...results.map((r) => [r.name, r.handlerMs, r.bareMs, r.ratio])],
    figures: results.map((r): Figure => ({
      what: `processor time, ${r.name}`,
      value: r.ratio,
      unit: '×',
      budget: BUDGET,
      exact: false,
      ...(r.ratio > BUDGET && { cause: causes[r.name] }),
    })),
    data: results,
  }
}
