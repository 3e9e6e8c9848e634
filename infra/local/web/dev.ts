import { createRequire } from 'node:module'
import path from 'node:path'
import { type Child, startChild } from '../child'
import { root } from '../files'

interface Options {
  readonly port: number
  readonly api: string
  readonly control: string
  readonly logFile: string
}

/** Starts Taro's development server: the mini-program as a web page, built anew whenever a file is saved. */
export const startDevServer = ({ port, api, control, logFile }: Options): Promise<Child> => {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin', 'taro')
  return startChild({
    name: 'the web page (Taro)',
    command: process.execPath,
    args: [cli, 'build', '--type', 'h5', '--watch'],
    cwd: path.join(root, 'miniapp'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      LINLI_LOCAL: '1',
      LINLI_WEB_PORT: String(port),
      LINLI_PROXY_API: api,
      LINLI_PROXY_LOCAL: control,
    },
    logFile,
    ready: (line) => /Compiled successfully|compiled successfully|Compiled with|编译成功/i.test(line),
    patience: 300_000,
  })
}
