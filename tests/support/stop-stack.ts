import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { endStack } from './serve'

/** Events that the functions never took, one in a line; a run that loses any has failed. */
const givenUpIn = (stackFile: string): string[] => {
  const { folder } = z.object({ folder: z.string() }).parse(JSON.parse(readFileSync(stackFile, 'utf8')))
  const file = path.join(folder, 'logs', 'relay-failures.jsonl')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

/** After all tests: the stack ends, and everything it wrote is gone. */
export default async (): Promise<void> => {
  if (!globalThis.linliStack) return
  const { child, file } = globalThis.linliStack
  const givenUp = givenUpIn(file)
  await endStack(child)
  rmSync(file, { force: true })
  if (givenUp.length) throw new Error(`${givenUp.length} events were given up, the first: ${givenUp[0]?.slice(0, 2000)}`)
}
