/**
 * `npm run build:h5`: the web page as it is deployed, in miniapp/dist/h5, and what must not be in it. Quick when little has changed:
 * Taro keeps what it compiled. `LINLI_API_BASE` says where the API is when it is not `/api` of the same site.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../local/files'
import { taroCli } from '../local/web/taro'
import { webFaults } from './webChecks'

const dist = path.join(root, 'miniapp', 'dist', 'h5')
const notForDeployment = ['LINLI_LOCAL', 'LINLI_OUT']
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !notForDeployment.includes(name)))

/** A page that does not parse stays blank, and the build still ends well: every script is read by Node once. */
const parses = (file: string): boolean => spawnSync(process.execPath, ['--check', file], { stdio: 'inherit' }).status === 0

const { status } = spawnSync(process.execPath, [taroCli, 'build', '--type', 'h5'], {
  cwd: path.join(root, 'miniapp'),
  env: { ...env, NODE_ENV: 'production' },
  stdio: 'inherit',
})
if (status !== 0 || !existsSync(path.join(dist, 'index.html'))) throw new Error('the web page was not built')

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|html|css|map)$/.test(name))
const faults = [
  ...files.filter((name) => name.endsWith('.map')).map((name) => `${name} gives the sources away`),
  ...files.flatMap((name) => webFaults(name, readFileSync(path.join(dist, name), 'utf8'))),
  ...files.filter((name) => name.endsWith('.js') && !parses(path.join(dist, name))).map((name) => `${name} does not parse`),
]
if (faults.length > 0) {
  process.stderr.write(`\nThe web page must not be deployed:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\n`)
  process.exitCode = 1
} else process.stdout.write(`\nweb page: ${files.length} files, all of them parse, nothing local in them\n`)
