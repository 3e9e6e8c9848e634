import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { root } from '../local/files'
import { Template } from './template'

/** Bytes of code a function may have (DESIGN §9). */
const LARGEST = 512 * 1024
/**
 * What is known to need more (docs/decisions.md): whoever sets PDFs carries a typesetter and the papers of every context, and the tick
 * carries what is due in each of them and has nobody who waits for its start.
 */
const larger: Readonly<Record<string, number>> = { print: 1088 * 1024, tick: 576 * 1024 }
export const mostCode = (name: string): number => larger[name] ?? LARGEST

const program = path.join(path.dirname(createRequire(import.meta.url).resolve('serverless/package.json')), 'bin', 'serverless.js')
const builds = path.join(root, '.esbuild')

/** Runs the framework. Whatever it prints goes through. @throws Error when it fails */
export const serverless = (args: readonly string[], environment: NodeJS.ProcessEnv = process.env): void => {
  const env = { ...environment, NODE_NO_WARNINGS: '1', SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' }
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) throw new Error(`serverless ${args[0] ?? ''} failed`)
}

/** Nothing of the person's AWS set-up, and no way to reach AWS: packaging needs neither. */
const withoutAccount = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_') && !name.startsWith('LINLI_'))),
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
})

/** Packages all functions into `folder` and reads the template that would be deployed. */
export const packageInto = (folder: string, args: readonly string[]): Template => {
  // A build folder left by a program that was ended would be zipped as it is.
  for (const stale of [builds, folder]) rmSync(stale, { recursive: true, force: true })
  serverless(['package', '--package', folder, ...args], withoutAccount())
  return Template.parse(JSON.parse(readFileSync(path.join(folder, 'cloudformation-template-update-stack.json'), 'utf8')))
}

export interface Bundle {
  readonly name: string
  /** Bytes of the code, and of the zip that is uploaded. */
  readonly code: number
  readonly zip: number
}

/** Code of a handler that was packaged last, `functions/identity/handler.handler`. */
export const codeOf = (handler: string): string =>
  readFileSync(path.join(builds, '.build', `${handler.slice(0, handler.lastIndexOf('.'))}.mjs`), 'utf8')

/** What was packaged last: sizes of each function. */
export const bundlesIn = (folder: string): Bundle[] => {
  const functions = path.join(builds, '.build', 'functions')
  return readdirSync(functions)
    .map((name) => ({
      name,
      code: statSync(path.join(functions, name, 'handler.mjs')).size,
      zip: statSync(path.join(folder, `${name}.zip`)).size,
    }))
    .sort((a, b) => b.code - a.code)
}
