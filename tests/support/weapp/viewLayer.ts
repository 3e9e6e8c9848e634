import compiler from 'miniprogram-compiler'
import type { Bundle } from './bundle'
import { type Callable, type Fields, fieldOf, isCallable, isFields } from './json'
import type { Host, ViewNode } from './node'
import { Realm } from './realm'

/** Deeper than any screen: a component that contains itself without end would hang the test. */
const deepest = 400

/** Renders WXML with the functions that WeChat's compiler (wcc) makes of it, in a realm apart from the logic, as on a phone. */
export class ViewLayer {
  private readonly realm: Realm
  private readonly templates: Callable

  constructor(
    private readonly bundle: Bundle,
    private readonly componentHost: (component: string) => Host,
  ) {
    const globals: Fields = { navigator: {}, console }
    globals.window = globals
    this.realm = new Realm('view layer', globals)
    const found = this.realm.run(`(function () {${compiler.wxmlToJs(bundle.root, { maxBuffer: 64 * 1024 * 1024 })}\n})()`, 'wcc')
    if (!isCallable(found)) throw new TypeError('wcc made no templates')
    this.templates = found
  }

  /** The tree of a page or component for `data`. */
  render(name: string, data: unknown, host: Host): ViewNode {
    const root: ViewNode = { tag: 'page', text: '', attributes: {}, host, parent: null, children: this.expand(name, data, host, 0) }
    const link = (node: ViewNode): void => {
      for (const child of node.children) {
        child.parent = node
        link(child)
      }
    }
    link(root)
    return root
  }

  private expand(name: string, data: unknown, host: Host, depth: number): ViewNode[] {
    if (depth > deepest) throw new RangeError(`${name} nests without end`)
    const template = this.templates(`${name}.wxml`)
    if (!isCallable(template)) throw new Error(`no ${name}.wxml in the bundle`)
    return childrenOf(template(this.realm.adopt(data ?? {}), {}, {})).flatMap((raw) => this.convert(raw, name, host, depth))
  }

  private convert(raw: unknown, within: string, host: Host, depth: number): ViewNode[] {
    if (raw === null || raw === undefined) return []
    if (!isFields(raw)) return [{ tag: '#text', text: String(raw), attributes: {}, host, parent: null, children: [] }]
    const tag = String(raw.tag).replace(/^wx-/, '')
    const attributes = isFields(raw.attr) ? raw.attr : {}
    const component = this.bundle.componentOf(within, tag)
    if (component !== null) {
      const inner = this.componentHost(component)
      return [{ tag, text: '', attributes, host, parent: null, children: this.expand(component, attributes, inner, depth + 1) }]
    }
    const children = childrenOf(raw).flatMap((child) => this.convert(child, within, host, depth))
    // `block` and `template` leave a wrapper behind that the phone does not show.
    return tag === 'virtual' ? children : [{ tag, text: '', attributes, host, parent: null, children }]
  }
}

const childrenOf = (raw: unknown): readonly unknown[] => {
  const children = fieldOf(raw, 'children')
  return Array.isArray(children) ? children : []
}
