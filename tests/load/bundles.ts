import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type BuildOptions, type Plugin, build } from 'esbuild'
import { parse } from 'yaml'
import * as z from 'zod'
import { root } from '../../infra/local/files'
import { mostCode } from '../../infra/package/build'
import { serviceFunctions } from '../../infra/template'
import type { Section } from './report'

const Settings = z.object({
  custom: z.object({
    esbuild: z.object({
      bundle: z.boolean(),
      minify: z.boolean(),
      charset: z.literal('utf8'),
      plugins: z.string(),
      target: z.string(),
      platform: z.literal('node'),
      format: z.literal('esm'),
      mainFields: z.array(z.string()),
      banner: z.record(z.string(), z.string()),
    }),
  }),
})

const isPlugin = (value: unknown): value is Plugin => typeof value === 'object' && value !== null && 'setup' in value

/** The options that `npm run package` bundles with, from serverless.yml. */
const packaging = (): BuildOptions => {
  const { plugins, ...options } = Settings.parse(
    parse(readFileSync(path.join(root, 'serverless.yml'), 'utf8'), { merge: true, logLevel: 'silent' }),
  ).custom.esbuild
  const loaded: unknown = createRequire(import.meta.url)(path.join(root, plugins))
  return { ...options, plugins: z.array(z.custom<Plugin>(isPlugin)).parse(loaded) }
}

/** A handler that does nothing but make the SDK's client, as the SDK comes: what anybody's start costs. */
const bareHandler = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
const client = new DynamoDBClient({})
export const handler = () => client.config.region()
`

const KB = 1024

export interface Bundle {
  readonly name: string
  readonly file: string
  readonly bytes: number
  /** The packages that take most of it, largest first. */
  readonly largest: readonly string[]
}
export interface Bundles {
  readonly functions: readonly Bundle[]
  readonly bare: Bundle
  /** Functions of serverless.yml whose source is not there. */
  readonly missing: readonly string[]
}

/** What takes most of a bundle: `zod 99 KB`. Sources of the repository count by their top folder. */
const largestOf = (inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>): string[] => {
  const sizes = new Map<string, number>()
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split('/', 1).join()
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput)
  }
  return [...sizes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([name, bytes]) => `${name} ${Math.round(bytes / KB)} KB`)
}

/** Bundles one source file for Node as a function is bundled. */
export const bundle = async (
  name: string,
  folder: string,
  entry: Pick<BuildOptions, 'entryPoints' | 'stdin' | 'plugins'>,
): Promise<Bundle> => {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.mjs`)
  const { metafile } = await build({ ...packaging(), ...entry, absWorkingDir: root, outfile: file, logLevel: 'error', metafile: true })
  const largest = Object.values(metafile.outputs).flatMap((output) => largestOf(output.inputs))
  return { name, file, bytes: statSync(file).size, largest }
}

/** Bundles every function of serverless.yml into `folder`, and a bare handler to compare with. */
export const bundleAll = async (folder: string): Promise<Bundles> => {
  const sources = Object.entries(serviceFunctions()).map(([name, { handler }]) => ({ name, source: handler.replace(/\.handler$/, '.ts') }))
  const present = sources.filter(({ source }) => existsSync(path.join(root, source)))
  const functions: Bundle[] = []
  for (const { name, source } of present) functions.push(await bundle(name, folder, { entryPoints: [source] }))
  const bare = await bundle('bare', folder, { stdin: { contents: bareHandler, resolveDir: root }, plugins: [] })
  return { functions, bare, missing: sources.filter((s) => !present.includes(s)).map((s) => s.name) }
}

export const reportBundles = ({ functions, bare, missing }: Bundles): Section => ({
  title: 'Function bundles',
  note: `Minified, with the SDK inside.${missing.length ? ` Not built, for want of a source: ${missing.join(', ')}.` : ''}`,
  rows: [
    ['function', 'KB', 'of which'],
    ...[...functions, bare].map(({ name, bytes, largest }) => [name, Math.round(bytes / KB), largest.join(', ')]),
  ],
  figures: functions.map(({ name, bytes }) => ({
    what: `bundle of ${name}`,
    value: Math.ceil(bytes / KB),
    unit: 'KB',
    budget: mostCode(name) / KB,
    exact: true,
  })),
})
