import { setTimeout as sleep } from 'node:timers/promises'
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  type AttributeValue,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams'
import type { Checkpoints } from './checkpoints'
import type { StreamRecord } from './deliver'

/** Milliseconds between looks at a quiet stream. */
const IDLE = 1_000

const oldest = { ShardIteratorType: 'TRIM_HORIZON' } as const

export interface Clients {
  readonly tables: DynamoDBClient
  readonly streams: DynamoDBStreamsClient
}

/** The client of streams reads an empty map as nothing at all (`{}` for `{ M: {} }`). */
const whole = (value: AttributeValue): AttributeValue => {
  if (value.M) return { M: mapValues(value.M) }
  if (value.L) return { L: value.L.map(whole) }
  return Object.keys(value).length === 0 ? { M: {} } : value
}
const mapValues = (item: Record<string, AttributeValue>): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, whole(value)]))

/** SDK form → Lambda's form: moments are seconds, bytes are base64. */
const asLambdaRecord = (record: _Record, streamArn: string): StreamRecord => {
  const { dynamodb, ...rest } = record
  const image = dynamodb?.NewImage
  const plain = JSON.parse(
    JSON.stringify({ ...dynamodb, ...(image && { NewImage: mapValues(image) }) }, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  )
  const seconds = Math.floor((dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000)
  return {
    ...rest,
    eventSourceARN: streamArn,
    dynamodb: { ...plain, ApproximateCreationDateTime: seconds, SequenceNumber: dynamodb?.SequenceNumber ?? '' },
  }
}

/** A shard is read once the shard it came from has been read to its end. */
const readable = (shards: readonly Shard[], done: ReadonlySet<string>): Shard[] => {
  const present = new Set(shards.map((s) => s.ShardId))
  return shards.filter(
    (s) => !done.has(s.ShardId ?? '') && (!s.ParentShardId || !present.has(s.ParentShardId) || done.has(s.ParentShardId)),
  )
}

/** Reads the stream of one table in order and hands each batch to `take`, moving on only when `take` has returned. */
export class Reader {
  private stopped = false
  private readonly done = new Set<string>()
  /** Shards being read, and where each one goes on. */
  private readonly open = new Map<string, { arn: string; iterator: string }>()
  private waiters: (() => void)[] = []
  private wake: () => void = () => undefined
  private loop: Promise<void> | null = null

  constructor(
    private readonly clients: Clients,
    private readonly table: string,
    private readonly batchSize: number,
    private readonly checkpoints: Checkpoints,
    private readonly take: (records: StreamRecord[]) => Promise<void>,
    private readonly report: (trouble: string) => void,
  ) {}

  start(): void {
    this.loop = this.run()
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.wake()
    await this.loop
  }

  /** Resolves when everything written before this call has been delivered. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.waiters.push(resolve)
      this.wake()
    })
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const waiting = this.waiters
      this.waiters = []
      try {
        await this.readAll()
        for (const resolve of waiting) resolve()
      } catch (error) {
        // The database may be starting again; what was not delivered is read once more from the checkpoint.
        this.waiters.push(...waiting)
        const trimmed = error instanceof TrimmedDataAccessException
        if (trimmed) for (const [shard, { arn }] of this.open) this.checkpoints.forget(`${arn} ${shard}`)
        this.open.clear()
        if (!this.stopped && !trimmed) this.report(`${this.table}: ${error instanceof Error ? error.message : String(error)}`)
      }
      if (this.waiters.length === 0 || this.stopped) await this.rest()
      else await sleep(50)
    }
    for (const resolve of this.waiters) resolve()
  }

  private async rest(): Promise<void> {
    const alarm = new AbortController()
    const woken = new Promise<void>((resolve) => (this.wake = resolve))
    await Promise.race([sleep(IDLE, undefined, { signal: alarm.signal }).catch(() => undefined), woken])
    alarm.abort()
    this.wake = () => undefined
  }

  /** Opens every shard that may be read now and is not open yet. */
  private async openShards(): Promise<void> {
    const { Table: table } = await this.clients.tables.send(new DescribeTableCommand({ TableName: this.table }))
    const arn = table?.LatestStreamArn
    if (!arn) throw new Error('the table has no stream')
    const shards: Shard[] = []
    let after: string | undefined
    do {
      const found = await this.clients.streams.send(new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: after }))
      shards.push(...(found.StreamDescription?.Shards ?? []))
      after = found.StreamDescription?.LastEvaluatedShardId
    } while (after)
    for (const { ShardId: shard = '' } of readable(shards, this.done)) {
      if (this.open.has(shard)) continue
      const iterator = await this.iteratorOf(arn, shard)
      if (iterator) this.open.set(shard, { arn, iterator })
    }
  }

  /** After the last record delivered, or from the oldest that is kept when that one is not kept any more. */
  private async iteratorOf(arn: string, shard: string): Promise<string | undefined> {
    const name = `${arn} ${shard}`
    const at = async (after: string | undefined): Promise<string | undefined> => {
      const position = after ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after } : oldest
      return (await this.clients.streams.send(new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...position }))).ShardIterator
    }
    try {
      return await at(this.checkpoints.of(name))
    } catch (error) {
      if (!(error instanceof TrimmedDataAccessException)) throw error
      this.checkpoints.forget(name)
      return at(undefined)
    }
  }

  /** Reads every open shard up to where nothing more comes; where one has ended, those that follow it. */
  private async readAll(): Promise<void> {
    do {
      if (this.open.size === 0) await this.openShards()
      for (const [shard, { arn, iterator }] of this.open) await this.readShard(arn, shard, iterator)
    } while (this.open.size === 0 && !this.stopped)
  }

  private async readShard(arn: string, shard: string, from: string): Promise<void> {
    let iterator: string | undefined = from
    while (iterator && !this.stopped) {
      const page: { Records?: _Record[]; NextShardIterator?: string } = await this.clients.streams.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: this.batchSize }),
      )
      const records = (page.Records ?? []).map((record) => asLambdaRecord(record, arn))
      const last = records.at(-1)
      if (last) {
        await this.take(records)
        this.checkpoints.advance(`${arn} ${shard}`, last.dynamodb.SequenceNumber)
      }
      iterator = page.NextShardIterator
      if (iterator) this.open.set(shard, { arn, iterator })
      if (!last) break
    }
    if (iterator) return
    // The shard has ended; the ones that follow it are found anew.
    this.done.add(shard)
    this.open.clear()
  }
}
