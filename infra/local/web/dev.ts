import path from 'node:path'
import { type Child, startChild } from '../child'
import { root } from '../files'
import { localEdition, taroCli } from './taro'

interface Options {
  readonly port: number
  readonly api: string
  readonly control: string
  readonly logFile: string
}

/** Starts Taro's development server: the mini-program as a web page, built anew whenever a file is saved. */
export const startDevServer = ({ port, api, control, logFile }: Options): Promise<Child> =>
  startChild({
    name: 'the web page (Taro)',
    command: process.execPath,
    args: [taroCli, 'build', '--type', 'h5', '--watch'],
    cwd: path.join(root, 'miniapp'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      ...localEdition,
      LINLI_OUT: 'dev',
      LINLI_WEB_PORT: String(port),
      LINLI_PROXY_API: api,
      LINLI_PROXY_LOCAL: control,
    },
    logFile,
    ready: (line) => /Compiled successfully|compiled successfully|Compiled with|编译成功/i.test(line),
    patience: 300_000,
  })
