import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  DynamoDBClient,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb'
import type { HttpHandler } from '@functions/platform/http'
import type { Found, Job } from './job'

/**
 * A process of its own that loads the bundle of a function and gives it requests, as Lambda would, one after another.
 * `exercise <bundle> <jobs file> <block size>`; answers a `Found` to its parent.
 */
const [, , bundle = '', file = '', size = '1'] = process.argv
const blockSize = Number(size)

type Bare = Extract<Job, { do: 'bare' }>
const isTransaction = (input: object): input is TransactWriteItemsCommandInput => 'TransactItems' in input
const isBatch = (input: object): input is BatchGetItemCommandInput => 'RequestItems' in input
const isHandler = (value: unknown): value is HttpHandler => typeof value === 'function'
const isJob = (value: unknown): value is Job => typeof value === 'object' && value !== null && 'do' in value

const jobsOf = async function* (): AsyncGenerator<Job> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const job: unknown = JSON.parse(line)
    if (!isJob(job)) throw new TypeError('not a job')
    yield job
  }
}

const memoryBefore = process.resourceUsage().maxRSS * 1024
const { handler }: { handler?: unknown } = await import(bundle)
if (!isHandler(handler)) throw new TypeError(`${bundle} has no handler`)
const sdk = new DynamoDBClient({ maxAttempts: 4 })

const bare = ({ input }: Bare): Promise<unknown> => {
  if (isTransaction(input)) return sdk.send(new TransactWriteItemsCommand(input))
  if (isBatch(input)) return sdk.send(new BatchGetItemCommand(input))
  throw new TypeError('a call that the bench does not know')
}

let done = 0
const run = async (job: Job): Promise<void> => {
  done++
  if (job.do === 'bare') return void (await bare(job))
  const { statusCode, body } = await handler(job.event, { awsRequestId: `exercise-${done}` })
  if (statusCode !== 200) throw new Error(`${job.event.routeKey} answered ${statusCode}: ${body}`)
}

const blocks: number[] = []
const started = performance.now()
const runBlock = async (block: readonly Job[]): Promise<void> => {
  const before = process.cpuUsage()
  for (const job of block) await run(job)
  const { user, system } = process.cpuUsage(before)
  blocks.push(user + system)
}
// Read line by line, so that what waits does not count as memory of the function.
let block: Job[] = []
for await (const job of jobsOf()) {
  block.push(job)
  if (block.length < blockSize) continue
  await runBlock(block)
  block = []
}
if (block.length > 0) await runBlock(block)

const found: Found = { blocks, memoryBefore, memory: process.resourceUsage().maxRSS * 1024, seconds: (performance.now() - started) / 1000 }
process.send?.(found, () => process.exit(0))
