import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

declare global {
  var linliStack: { child: ChildProcess; file: string } | undefined
}

interface Ready {
  readonly addresses: { readonly dynamo: string }
}
const isReady = (message: unknown): message is Ready => typeof message === 'object' && message !== null && 'addresses' in message

/**
 * Starts the stack of this test run and tells the test files where it is: `LINLI_STACK` names a JSON file with its addresses,
 * `DYNAMODB_ENDPOINT` the database. What the stack prints on trouble goes through.
 */
export const serveStack = async (flags: readonly string[]): Promise<void> => {
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve('infra/local/serve.ts'), ...flags], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve(message)
    })
    child.once('exit', (code) => reject(new Error(`the local stack did not start (code ${code})`)))
    child.once('error', reject)
  })
  const file = path.join(tmpdir(), `linli-stack-${child.pid}.json`)
  writeFileSync(file, JSON.stringify(ready))
  process.env.LINLI_STACK = file
  process.env.DYNAMODB_ENDPOINT = ready.addresses.dynamo
  globalThis.linliStack = { child, file }
}
