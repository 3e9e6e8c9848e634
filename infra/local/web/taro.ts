import { createRequire } from 'node:module'
import path from 'node:path'

/** Taro's command line, to be run with Node in `miniapp/`. */
export const taroCli = path.join(path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin', 'taro')

/** The web page with the chooser of invented people and the local clock. It is never deployed and lies in a folder of its own. */
export const localEdition = { LINLI_LOCAL: '1', LINLI_OUT: 'h5-local' } as const
