import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'

export interface Child {
  readonly pid: number
  /** Resolves with the exit code, or null when ended by a signal. */
  readonly exited: Promise<number | null>
  /** Asks the program to end; after two seconds makes it. `hard` does not ask. Safe to call twice. */
  stop(hard?: boolean): Promise<void>
}

interface Options {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd?: string
  /** File that takes everything the program prints. */
  readonly logFile: string
  /** True for the line of output that says the program is ready. Without it, being started is enough. */
  readonly ready?: (line: string) => boolean
  /** Milliseconds to wait for that line. */
  readonly patience?: number
}

/** Programs that have not ended yet, those still starting included. */
const living = new Set<Child>()

/** Ends every program that is still running, in whatever state its start is. */
export const stopChildren = async (): Promise<void> => {
  await Promise.all([...living].map((child) => child.stop()))
}

const GRACE = 2_000
const tailLength = 25

/** Starts a program and waits until it is ready. @throws Error with the last lines it printed, when it ends or dawdles before that */
export const startChild = async (options: Options): Promise<Child> => {
  const child = spawn(options.command, options.args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] })
  const log = createWriteStream(options.logFile, { flags: 'a' })
  const tail: string[] = []
  let gone = false
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      gone = true
      resolve(code)
    })
    child.once('error', () => {
      gone = true
      resolve(null)
    })
  })

  const stop = async (hard = false): Promise<void> => {
    if (gone) return
    child.kill(hard ? 'SIGKILL' : 'SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), GRACE)
    await exited
    clearTimeout(force)
  }

  const handle: Child = { pid: child.pid ?? 0, exited, stop }
  living.add(handle)
  void exited.finally(() => living.delete(handle))

  const readiness = new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`${options.name} ${why}\n${tail.join('\n')}`))
    const tooLate = setTimeout(() => fail('did not get ready in time'), options.patience ?? 60_000)
    const listen = (line: string): void => {
      if (!log.writableEnded) log.write(`${line}\n`)
      tail.push(line)
      if (tail.length > tailLength) tail.shift()
      if (options.ready?.(line)) resolve()
    }
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', listen)
    child.once('error', (error) => fail(error.message))
    // After `exit` there may still be output to come; after `close` there is none.
    child.once('close', () => log.end())
    void exited.then((code) => fail(`ended with code ${code}`))
    if (!options.ready) resolve()
    void exited.finally(() => clearTimeout(tooLate))
  })
  try {
    await readiness
  } catch (error) {
    await stop(true)
    throw error
  }
  return handle
}
