import { fork } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import { type Bundle, bundle } from './bundles'
import type { Found, Job } from './child/job'

const Answer = z.object({ blocks: z.array(z.number()), memoryBefore: z.number(), memory: z.number(), seconds: z.number() })

/** Gives jobs to the bundle of a function in a fresh process, whose log goes nowhere but is written. */
export class Exerciser {
  private constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async in(folder: string, env: NodeJS.ProcessEnv): Promise<Exerciser> {
    const { file } = await bundle('exercise', path.join(folder, 'bundles'), { entryPoints: ['tests/load/child/exercise.ts'] })
    return new Exerciser(file, folder, env)
  }

  /** @throws Error when a request is not answered 200 */
  async run(target: Bundle, jobs: readonly Job[], blockSize = 1, nodeOptions: readonly string[] = []): Promise<Found> {
    const file = path.join(this.folder, 'jobs.ndjson')
    const out = createWriteStream(file)
    for (const job of jobs) out.write(`${JSON.stringify(job)}\n`)
    await new Promise<void>((resolve) => out.end(resolve))
    const child = fork(this.program, [pathToFileURL(target.file).href, file, String(blockSize)], {
      env: this.env,
      execArgv: [...nodeOptions],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(Answer.parse(message)))
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`the exercise ended with code ${code} before it answered`)))
    })
  }
}
