import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Addresses } from '../../infra/local/settings'

declare global {
  var linliStack: { child: ChildProcess; file: string } | undefined
}

export interface Served {
  readonly addresses: Addresses
  /** Folder of its data and logs. */
  readonly folder: string
  readonly child: ChildProcess
}
const isReady = (message: unknown): message is Omit<Served, 'child'> =>
  typeof message === 'object' && message !== null && 'addresses' in message

/** Starts a stack in a process of its own, which ends when this one does. What it prints on trouble goes through. */
export const launchStack = async (flags: readonly string[]): Promise<Served> => {
  // A database elsewhere is for the people who say so, not for a stack that another test run has started.
  const { LINLI_STACK: another, DYNAMODB_ENDPOINT: elsewhere, ...rest } = process.env
  const env = { ...rest, ...(elsewhere !== undefined && another === undefined && { DYNAMODB_ENDPOINT: elsewhere }) }
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve('infra/local/serve.ts'), ...flags], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env,
  })
  const ready = await new Promise<Omit<Served, 'child'>>((resolve, reject) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve(message)
    })
    child.once('exit', (code) => reject(new Error(`the local stack did not start (code ${code})`)))
    child.once('error', reject)
  })
  return { ...ready, child }
}

/** Ends a stack and waits until it is gone. */
export const endStack = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/**
 * Starts the stack of this test run and tells the test files where it is: `LINLI_STACK` names a JSON file with its addresses,
 * `DYNAMODB_ENDPOINT` the database.
 */
export const serveStack = async (flags: readonly string[]): Promise<void> => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const { addresses, folder, child } = await launchStack(flags)
  const file = path.join(tmpdir(), `linli-stack-${child.pid}.json`)
  writeFileSync(file, JSON.stringify({ addresses, folder }))
  process.env.LINLI_STACK = file
  process.env.DYNAMODB_ENDPOINT = addresses.dynamo
  globalThis.linliStack = { child, file }
}
