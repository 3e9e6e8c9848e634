import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { serviceStreams } from '../../template'
import { localClient, tableDefinitions } from '../dynamo/tables'
import type { Places } from '../files'
import { localCredentials, localRegion } from '../settings'
import { Checkpoints } from './checkpoints'
import { type Delivery, type StreamRecord, deliver } from './deliver'
import { matches } from './pattern'
import { Reader } from './reader'

/**
 * What Lambda's event source mappings do, on one machine: reads the table streams named in serverless.yml, filters,
 * and hands batches to the function with Lambda's rules of failure. The ready-made plugin ignores `ReportBatchItemFailures`,
 * does not survive a restart of the database and cannot say when everything has arrived, which tests need to know.
 */
export interface Streams {
  /** Resolves when every event written before this call has been delivered. */
  settled(): Promise<void>
  stop(): Promise<void>
}

const ATTEMPTS = 5

export const startStreams = (endpoint: string, places: Places, invoke: (target: string, event: unknown) => Promise<unknown>): Streams => {
  const log = (file: string, line: string): void => appendFileSync(path.join(places.logs, file), `${line}\n`)
  const clients = {
    tables: localClient(endpoint),
    streams: new DynamoDBStreamsClient({ endpoint, region: localRegion, credentials: localCredentials, maxAttempts: 1 }),
  }
  const checkpoints = new Checkpoints(places.checkpoints)
  const names = tableDefinitions()

  const readers = serviceStreams().map(({ table, target, batchSize, patterns }) => {
    const name = names.get(table)?.TableName
    if (!name) throw new Error(`serverless.yml reads the stream of ${table}, which infra/tables.yml does not have`)
    const delivery: Delivery = {
      invoke: (records) => invoke(target, { Records: records }),
      giveUp: (records, error) => log('relay-failures.jsonl', JSON.stringify({ target, error, records })),
      attempts: ATTEMPTS,
      pause: (attempt) => sleep(50 * 2 ** attempt),
    }
    const take = (records: StreamRecord[]): Promise<void> =>
      deliver(
        records.filter((r) => patterns.some((p) => matches(p, r))),
        delivery,
      )
    return new Reader(clients, name, batchSize, checkpoints, take, (trouble) =>
      log('streams.log', `${new Date().toISOString()} ${trouble}`),
    )
  })
  for (const reader of readers) reader.start()
  return {
    settled: async () => {
      await Promise.all(readers.map((r) => r.settled()))
    },
    stop: async () => {
      await Promise.all(readers.map((r) => r.stop()))
      clients.tables.destroy()
      clients.streams.destroy()
    },
  }
}
