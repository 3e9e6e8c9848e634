import type { Fields } from './json'
import { isCallable } from './json'
import { type ViewNode, attribute, isDisabled, lineageOf } from './node'
import type { Realm } from './realm'
import type { Work } from './work'

/** A finger on the screen, px of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Happening {
  readonly type: string
  readonly detail?: Fields
  readonly touches?: readonly Point[]
  /** `input`, `change` and the like stay at the element; taps and touches rise to what contains it. */
  readonly bubbles?: boolean
}

const handlerOf = (node: ViewNode, type: string): { method: string; stops: boolean } | null => {
  const bound = attribute(node, `bind${type}`) || attribute(node, `bind:${type}`)
  const caught = attribute(node, `catch${type}`) || attribute(node, `catch:${type}`)
  if (bound === '' && caught === '') return null
  return { method: bound || caught, stops: caught !== '' }
}

const target = (node: ViewNode): Fields => ({
  id: attribute(node, 'id'),
  offsetLeft: 0,
  offsetTop: 0,
  dataset: Object.fromEntries(
    Object.entries(node.attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [name.slice(5).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), value]),
  ),
})

const finger = ({ x, y }: Point): Fields => ({ identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y, x, y, force: 1 })

/**
 * Gives an event to the handlers that the WXML binds, from the node outwards; returns how many heard it.
 * A disabled element hears no tap, and what contains it hears none through it.
 */
export const dispatch = (realm: Realm, work: Work, node: ViewNode, happening: Happening): number => {
  const { type, detail = {}, touches = [], bubbles = true } = happening
  if (type === 'tap' && lineageOf(node).some(isDisabled)) return 0
  const fingers = touches.map(finger)
  const lifted = type === 'touchend' || type === 'touchcancel'
  let heard = 0
  for (const at of bubbles ? lineageOf(node) : [node]) {
    const handler = handlerOf(at, type)
    if (handler === null) continue
    const handle = at.host.instance[handler.method]
    if (!isCallable(handle)) {
      work.fault(type, new Error(`"${handler.method}" is bound to ${type} and does not exist`))
      continue
    }
    const event = realm.adopt({
      type,
      timeStamp: Date.now(),
      target: target(node),
      currentTarget: target(at),
      detail,
      mark: {},
      touches: lifted ? [] : fingers,
      changedTouches: fingers,
    })
    work.guard(`${type} at <${node.tag}>`, () => handle.call(at.host.instance, event))
    heard++
    if (handler.stops) break
  }
  return heard
}
