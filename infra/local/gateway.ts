import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Child, startChild } from './child'
import { type Places, root } from './files'
import { FunctionFailed } from './functionFailed'
import { localStage } from './settings'

export interface Gateway {
  /** Runs a function once, as a schedule or a stream would, and gives back what it returns. @throws FunctionFailed when the function throws */
  invoke(name: string, event: unknown): Promise<unknown>
  /** Ends the process that runs the functions and starts another one; `hard` does not ask. */
  restart(hard: boolean): Promise<void>
  stop(): Promise<void>
}

interface Options {
  readonly port: number
  readonly invokePort: number
  readonly environment: NodeJS.ProcessEnv
  readonly places: Places
  /**
   * `loadAnew`: functions run in worker threads, a saved file is bundled again and the next request runs it.
   * `fast`: functions run in the gateway's own process, which tests use.
   */
  readonly mode: 'loadAnew' | 'fast'
}

const program = (): string =>
  path.join(path.dirname(createRequire(import.meta.url).resolve('serverless/package.json')), 'bin', 'serverless.js')

/** Starts the real functions behind a local API Gateway, as serverless.yml describes them. */
export const startGateway = async (options: Options): Promise<Gateway> => {
  const { port, invokePort, places, mode } = options
  const watched = mode === 'loadAnew' ? { LINLI_WATCH: '{functions,shared}/**/*.ts' } : {}
  const run = async (): Promise<Child> => {
    // A build that was ended in the middle must not be taken for a finished one.
    rmSync(path.resolve(root, places.build), { recursive: true, force: true })
    mkdirSync(path.resolve(root, places.build), { recursive: true })
    return startChild({
      name: 'the functions (serverless offline)',
      command: process.execPath,
      args: [
        ...[program(), 'offline', 'start', '--stage', localStage, '--host', '127.0.0.1'],
        ...['--httpPort', String(port), '--lambdaPort', String(invokePort)],
        ...['--noPrependStageInUrl', '--localEnvironment', '--noSponsor'],
        // All functions share one process and wait for each other: their limits would end what was only queueing.
        ...(mode === 'fast' ? ['--useInProcess', '--noTimeout'] : []),
      ],
      // The minute's tick runs by itself under `npm start`; tests say when.
      env: { ...options.environment, ...watched, LINLI_SCHEDULE: String(mode === 'loadAnew'), POWERTOOLS_LOG_LEVEL: 'INFO' },
      cwd: root,
      logFile: path.join(places.logs, 'functions.log'),
      ready: (line) => line.includes('Server ready'),
      patience: 300_000,
    })
  }
  let child = await run()
  return {
    invoke: async (name, event) => {
      const url = `http://127.0.0.1:${invokePort}/2015-03-31/functions/linli-${localStage}-${name}/invocations`
      const reply = await fetch(url, { method: 'POST', body: JSON.stringify(event) })
      const text = await reply.text()
      if (!reply.ok || reply.headers.has('x-amz-function-error')) throw new FunctionFailed(`${name}: ${text.slice(0, 500)}`)
      return text ? JSON.parse(text) : null
    },
    restart: async (hard) => {
      await child.stop(hard)
      child = await run()
    },
    stop: () => child.stop(),
  }
}
