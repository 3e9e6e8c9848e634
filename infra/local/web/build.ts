/** Builds the web page that the end-to-end tests serve: as deployed, but with the chooser of invented people. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from '../files'
import { localEdition, taroCli } from './taro'

const { status } = spawnSync(process.execPath, [taroCli, 'build', '--type', 'h5'], {
  cwd: path.join(root, 'miniapp'),
  env: { ...process.env, ...localEdition, NODE_ENV: 'production' },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
