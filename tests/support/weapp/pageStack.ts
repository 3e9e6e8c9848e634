import path from 'node:path'
import type { Bundle } from './bundle'
import { Instance, type Traffic } from './instance'
import type { Callable } from './json'
import type { Modules } from './modules'
import type { ViewNode } from './node'
import type { Realm } from './realm'
import type { ViewLayer } from './viewLayer'
import type { Work } from './work'

/** WeChat opens at most ten pages on top of each other. */
const mostPages = 10

interface OpenPage {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly instance: Instance
  tree: ViewNode | null
}

export interface Parts {
  readonly bundle: Bundle
  readonly modules: Modules
  readonly realm: Realm
  readonly view: ViewLayer
  readonly work: Work
  readonly traffic: Traffic
  readonly selectorQuery: () => unknown
}

/** The pages that lie on top of each other, with WeChat's rules about which may be opened how. Refusals are thrown as `Error`. */
export class PageStack {
  private readonly open: OpenPage[] = []
  private ids = 0

  constructor(private readonly parts: Parts) {}

  /** @throws Error before launch */
  get top(): OpenPage {
    const page = this.open.at(-1)
    if (page === undefined) throw new Error('no page is open')
    return page
  }

  get depth(): number {
    return this.open.length
  }

  instances(): readonly unknown[] {
    return this.open.map((page) => page.instance.fields)
  }

  tree(): ViewNode {
    const page = this.top
    if (page.instance.takeStale() || page.tree === null)
      page.tree = this.parts.view.render(page.route, page.instance.data, { instance: page.instance.fields })
    return page.tree
  }

  navigateTo(url: string): void {
    const target = this.locate(url)
    if (this.parts.bundle.tabs.includes(target.route)) throw new Error('can not navigateTo a tabbar page')
    if (this.open.length >= mostPages) throw new Error('webview count limit exceed')
    this.top.instance.call('onHide')
    this.push(target)
  }

  redirectTo(url: string): void {
    const target = this.locate(url)
    if (this.parts.bundle.tabs.includes(target.route)) throw new Error('can not redirectTo a tabbar page')
    this.pop()
    this.push(target)
  }

  navigateBack(delta: number): void {
    if (this.open.length < 2) throw new Error('cannot navigate back at first page')
    for (let left = delta; left > 0 && this.open.length > 1; left--) this.pop()
    this.top.instance.call('onShow')
  }

  switchTab(url: string): void {
    const target = this.locate(url)
    if (!this.parts.bundle.tabs.includes(target.route)) throw new Error('can not switch to no-tabBar page')
    if (Object.keys(target.query).length > 0) throw new Error('switchTab takes no query')
    this.reopen(target)
  }

  reLaunch(url: string): void {
    this.reopen(this.locate(url))
  }

  hide(): void {
    this.top.instance.call('onHide')
  }

  show(): void {
    this.top.instance.call('onShow')
  }

  /** WeChat calls the page only where its configuration allows that it is pulled. */
  pullDown(): void {
    const { route, instance } = this.top
    if (!this.parts.bundle.configOf(route).enablePullDownRefresh) throw new Error(`${route} cannot be pulled down`)
    instance.call('onPullDownRefresh')
  }

  private reopen(target: Target): void {
    while (this.open.length > 0) this.pop()
    this.push(target)
  }

  private locate(url: string): Target {
    const [address = '', search = ''] = url.split('?')
    const base = path.posix.dirname(this.open.at(-1)?.route ?? '')
    const route = address.startsWith('/') ? address.slice(1) : path.posix.join(base, address)
    if (!this.parts.bundle.pages.includes(route)) throw new Error(`page "${route}" is not found`)
    return { route, query: Object.fromEntries(new URLSearchParams(search)) }
  }

  private push({ route, query }: Target): void {
    const { realm, work, modules, traffic, selectorQuery } = this.parts
    const instance = new Instance(realm, work, modules.pageDefinition(route), route, traffic)
    const id = `p${++this.ids}`
    const nothing: Callable = () => null
    const pageId: Callable = () => id
    const none: Callable = () => undefined
    Object.assign(instance.fields, {
      route,
      __route__: route,
      options: realm.adopt(query),
      getPageId: pageId,
      getTabBar: none,
      createSelectorQuery: selectorQuery,
      selectComponent: nothing,
      selectAllComponents: () => realm.newList(),
      getOpenerEventChannel: () => ({ on: none, once: none, off: none, emit: none }),
    })
    this.open.push({ route, query, instance, tree: null })
    instance.call('onLoad', instance.fields.options)
    instance.call('onShow')
    work.soon(`${route}.onReady`, () => instance.call('onReady'))
  }

  private pop(): void {
    this.open.pop()?.instance.call('onUnload')
  }
}

interface Target {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}
