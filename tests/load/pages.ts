import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { root } from '../../infra/local/files'
import type { Page } from './child/page'
import type { Figure, Section } from './report'

const Pages = z.array(z.object({ page: z.string(), requests: z.array(z.string()), setDataCalls: z.number(), setDataBytes: z.number() }))
const title = 'Pages of the mini-program'
/** Milliseconds for the stack to start and all pages to open. */
const PATIENCE = 180_000

const openAll = (): Promise<Page[]> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(root, 'tests', 'load', 'child', 'pages.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      timeout: PATIENCE,
    })
    let pages: Page[] | null = null
    child.once('message', (message) => {
      pages = Pages.parse(message)
    })
    child.once('error', reject)
    // Waits for the end, so that the stack is gone when the next thing is measured.
    child.once('exit', (code) => (pages ? resolve(pages) : reject(new Error(`opening the pages ended with code ${code}`))))
  })

/** Requests to the API and data sent to the view (setData) until each page has come to rest, on a fresh start of a signed-in owner. */
export const measurePages = async (): Promise<Section> => {
  if (!existsSync(path.join(root, 'miniapp', 'dist', 'weapp', 'app.json')))
    return { title, note: 'Not measured: there is no build. Run `npm run build:weapp` first.', rows: [], figures: [] }
  const pages = await openAll()
  return {
    title,
    note: 'Fresh start of the app at each page by a signed-in owner, built bundle on the simulated phone, nothing cached.',
    rows: [
      ['page', 'requests', 'setData calls', 'setData bytes'],
      ...pages.map((p) => [p.page, p.requests.length, p.setDataCalls, p.setDataBytes]),
    ],
    figures: pages.map((p): Figure => ({
      what: `requests to show ${p.page}`,
      value: p.requests.length,
      unit: 'requests',
      budget: 2,
      exact: true,
      ...(p.requests.length > 2 && { cause: p.requests.join(', ') }),
    })),
    data: pages,
  }
}
