import { type Callable, type Fields, isCallable } from '../json'
import { type ViewNode, attribute, everyNode } from '../node'
import type { Wiring } from './wiring'

/** There is no layout here: every element that exists is this big. Close to the signature pad of a 375 px screen. */
export const assumedBox = { left: 20, top: 300, right: 355, bottom: 468, width: 335, height: 168 } as const

const drawing = [
  'beginPath',
  'moveTo',
  'lineTo',
  'quadraticCurveTo',
  'stroke',
  'fill',
  'arc',
  'clearRect',
  'fillRect',
  'scale',
  'save',
  'restore',
]

/** `wx.createSelectorQuery`: whether an element is there, an assumed box, and a canvas that takes every stroke and shows none. */
export const selectorQuery = ({ realm, work }: Wiring, tree: () => ViewNode): Callable => {
  const matches = (node: ViewNode, selector: string): boolean =>
    selector.startsWith('#')
      ? attribute(node, 'id') === selector.slice(1)
      : selector.startsWith('.') && attribute(node, 'class').split(/\s+/).includes(selector.slice(1))

  const canvas = (): Fields => {
    const context = realm.newObject()
    for (const name of drawing) context[name] = () => undefined
    return Object.assign(realm.newObject(), { width: 0, height: 0, getContext: () => context })
  }

  return () => {
    const queries: { selector: string; node: boolean; then: unknown }[] = []
    const query: Fields = {}
    const ask = (node: boolean): Callable => {
      return (...given) => {
        const last = queries.at(-1)
        if (last === undefined) throw new Error('createSelectorQuery: nothing is selected')
        const [fields, then] = given.length > 1 || !isCallable(given[0]) ? given : [undefined, given[0]]
        last.node = node || (typeof fields === 'object' && fields !== null && 'node' in fields)
        last.then = then
        return query
      }
    }
    const find = ({ selector, node }: { selector: string; node: boolean }): unknown => {
      if (!everyNode(tree()).some((at) => matches(at, selector))) return null
      const found = realm.adopt(assumedBox)
      return node && typeof found === 'object' && found !== null ? Object.assign(found, { node: canvas() }) : found
    }
    const select: Callable = (selector) => {
      queries.push({ selector: String(selector), node: false, then: undefined })
      return query
    }
    return Object.assign(query, {
      in: () => query,
      select,
      selectAll: select,
      boundingClientRect: ask(false),
      fields: ask(false),
      node: ask(true),
      exec: (done: unknown) =>
        work.soon('selectorQuery', () => {
          const found = queries.map(find)
          queries.forEach(({ then }, i) => (isCallable(then) ? then(found[i]) : undefined))
          if (isCallable(done)) done(realm.newList(found))
        }),
    })
  }
}
