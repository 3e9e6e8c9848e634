import { rmSync } from 'node:fs'
import { endStack } from './serve'

/** After all tests: the stack ends, and everything it wrote is gone. */
export default async (): Promise<void> => {
  if (!globalThis.linliStack) return
  const { child, file } = globalThis.linliStack
  await endStack(child)
  rmSync(file, { force: true })
}
