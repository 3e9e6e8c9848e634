import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const Tab = z.object({ pagePath: z.string(), text: z.string() })
const AppJson = z.object({
  pages: z.array(z.string()).min(1),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })).default([]),
  darkmode: z.boolean().default(false),
  themeLocation: z.string().optional(),
  plugins: z.record(z.string(), z.object({ version: z.string(), provider: z.string() })).default({}),
  tabBar: z.object({ custom: z.boolean().default(false), list: z.array(Tab) }).optional(),
  window: z
    .object({ navigationBarTitleText: z.string().default('') })
    .loose()
    .default({ navigationBarTitleText: '' }),
})
const PageJson = z.object({
  usingComponents: z.record(z.string(), z.string()).default({}),
  navigationBarTitleText: z.string().optional(),
  enablePullDownRefresh: z.boolean().default(false),
})
export type PageJson = z.infer<typeof PageJson>

/** A built mini-program on disk, as WeChat DevTools would open it. */
export class Bundle {
  readonly root: string
  readonly app: z.infer<typeof AppJson>
  /** Every page, those of sub-packages included, such as `packages/decision/pages/vote/index`. */
  readonly pages: readonly string[]
  readonly tabs: readonly string[]

  /** @throws Error when there is no build, with the command that makes one */
  constructor(folder: string) {
    this.root = path.resolve(folder)
    if (!existsSync(path.join(this.root, 'app.json'))) throw new Error(`no mini-program in ${folder}: run \`npm run build:weapp\``)
    this.app = AppJson.parse(JSON.parse(this.read('app.json')))
    this.pages = [...this.app.pages, ...this.app.subPackages.flatMap((p) => p.pages.map((page) => path.posix.join(p.root, page)))]
    this.tabs = this.app.tabBar?.list.map((tab) => tab.pagePath) ?? []
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8')
  }

  /** The text of a file, or an empty one when the build has none (a page without styles of its own). */
  readIfAny(file: string): string {
    return existsSync(path.join(this.root, file)) ? this.read(file) : ''
  }

  /** Configuration of a page or component; `name` is its path without ending. */
  configOf(name: string): PageJson {
    return PageJson.parse(JSON.parse(this.readIfAny(`${name}.json`) || '{}'))
  }

  titleOf(page: string): string {
    return this.configOf(page).navigationBarTitleText ?? this.app.window.navigationBarTitleText
  }

  /** The component that `host` calls `tag`, or null when the tag is one of WeChat's own. */
  componentOf(host: string, tag: string): string | null {
    const found = this.configOf(host).usingComponents[tag]
    return found === undefined ? null : path.posix.join(path.posix.dirname(host), found)
  }
}
