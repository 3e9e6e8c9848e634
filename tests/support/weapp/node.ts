import type { Fields } from './json'

/** What listens to the events of a node: the page or the component whose WXML the node stands in. */
export interface Host {
  /** The instance in the realm, which holds the handlers. */
  readonly instance: Fields
}

/** A node of the view tree that WeChat's own compiler made from the page's data. */
export interface ViewNode {
  /** `view`, `button`, `#text` … */
  readonly tag: string
  /** Text of a `#text` node, else empty. */
  readonly text: string
  /** Attributes as wcc gives them: `ariaLabel`, `bindtap`, `data-sid` … */
  readonly attributes: Fields
  readonly host: Host
  readonly children: readonly ViewNode[]
  parent: ViewNode | null
}

export const attribute = (node: ViewNode, name: string): string => {
  const value = node.attributes[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The node and everything below it, in reading order. */
export const everyNode = (node: ViewNode): ViewNode[] => [node, ...node.children.flatMap(everyNode)]

export const lineageOf = (node: ViewNode): ViewNode[] => (node.parent === null ? [node] : [node, ...lineageOf(node.parent)])

/** What a sighted person reads: the text of inline `text` runs on, blocks stand on lines of their own. */
export const readable = (node: ViewNode): string => {
  if (node.tag === '#text') return node.text
  const parts = node.children.map(readable).filter((part) => part !== '')
  return parts.join(node.tag === 'text' || node.children.every((child) => child.tag === '#text') ? '' : '\n')
}

/** What a screen reader says: the label when there is one, else the text inside. */
export const spokenName = (node: ViewNode): string =>
  (attribute(node, 'ariaLabel') || node.children.map((child) => (child.tag === '#text' ? child.text : spokenName(child))).join(' ')).trim()

const off = (node: ViewNode): boolean => node.attributes.disabled === true

/** Elements that react to a tap by themselves, without a handler. */
const nativeControls = new Set(['button', 'input', 'textarea', 'switch', 'radio', 'checkbox', 'picker', 'slider'])

/**
 * What a person can operate. Taro binds `tap` on almost every element whether or not a handler stands behind it,
 * so the role that the screen states is what counts.
 */
export const isControl = (node: ViewNode): boolean =>
  nativeControls.has(node.tag) || ['button', 'link', 'tab', 'checkbox', 'radio'].includes(attribute(node, 'ariaRole'))
export const isDisabled = off

/** What reacts to a finger but tells a screen reader neither what it is nor what it does. Taro binds `tap` only where a handler stands behind. */
export const unspoken = (root: ViewNode): string[] =>
  everyNode(root).flatMap((node) => {
    const reacts = isControl(node) || attribute(node, 'bindtap') !== '' || attribute(node, 'bindtouchmove') !== ''
    const role = nativeControls.has(node.tag) || attribute(node, 'ariaRole') !== ''
    return !reacts || node.tag === 'canvas' || (role && spokenName(node) !== '')
      ? []
      : [`<${node.tag} class="${attribute(node, 'class')}">`]
  })
