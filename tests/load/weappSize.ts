import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { root } from '../../infra/local/files'
import type { Figure, Section } from './report'

const dist = path.join(root, 'miniapp', 'dist', 'weapp')
const App = z.object({ subPackages: z.array(z.object({ root: z.string() })).default([]) })
const KB = 1024
const MAIN_KB = 1024
const SUB_KB = 500

const title = 'Mini-program packages'

/** Sizes of the main package and the sub-packages of the mini-program as it was last built for WeChat. */
export const reportPackages = (): Section => {
  if (!existsSync(path.join(dist, 'app.json')))
    return { title, note: 'Not measured: there is no build. Run `npm run build:weapp` first.', rows: [], figures: [] }
  const roots = App.parse(JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))).subPackages.map((p) => p.root)
  const sizes = new Map<string, number>([['main', 0], ...roots.map((name): [string, number] => [name, 0])])
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const stat = statSync(path.join(dist, file))
    if (!stat.isFile()) continue
    const name = roots.find((r) => file.split(path.sep).join('/').startsWith(`${r}/`)) ?? 'main'
    sizes.set(name, (sizes.get(name) ?? 0) + stat.size)
  }
  const figures = [...sizes].map(([name, bytes]): Figure => {
    const budget = name === 'main' ? MAIN_KB : SUB_KB
    return { what: `package ${name}`, value: Math.ceil(bytes / KB), unit: 'KB', budget, exact: true }
  })
  return { title, note: `As built ${statSync(path.join(dist, 'app.json')).mtime.toISOString()}.`, rows: [], figures }
}
