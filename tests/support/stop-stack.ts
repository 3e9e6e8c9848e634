import { rmSync } from 'node:fs'

/** After all tests: the stack ends, and everything it wrote is gone. */
export default async (): Promise<void> => {
  const running = globalThis.linliStack
  if (!running) return
  const gone = new Promise((resolve) => running.child.once('exit', resolve))
  running.child.kill('SIGTERM')
  await gone
  rmSync(running.file, { force: true })
}
