import path from 'node:path'
import type { Bundle } from './bundle'
import { type ViewNode, attribute } from './node'
import type { Phone } from './phone'

/** HTML elements that come closest to WeChat's. */
const elements: Readonly<Record<string, string>> = {
  view: 'div',
  'scroll-view': 'div',
  text: 'span',
  button: 'button',
  input: 'input',
  textarea: 'textarea',
  image: 'img',
  canvas: 'canvas',
}
const empty = new Set(['input', 'img'])

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** 750 rpx are the width of any phone. */
const inPx = (css: string, width: number): string => css.replace(/(-?[\d.]+)rpx/g, (_, n: string) => `${(Number(n) * width) / 750}px`)

const element = (node: ViewNode, width: number): string => {
  if (node.tag === '#text') return escaped(node.text)
  const inside = node.children.map((child) => element(child, width)).join('')
  // The page itself and Taro's wrapping components have no box of their own.
  if (node.tag === 'page' || node.tag === 'comp') return inside
  const tag = elements[node.tag] ?? 'div'
  const attributes = [
    ['class', attribute(node, 'class')],
    ['style', inPx(attribute(node, 'style'), width)],
    ['src', attribute(node, 'src')],
    ['value', attribute(node, 'value')],
    ['placeholder', attribute(node, 'placeholder')],
    ['role', attribute(node, 'ariaRole')],
    // WeChat knows headings without levels; HTML wants one.
    ['aria-level', attribute(node, 'ariaRole') === 'heading' ? '2' : ''],
    ['aria-label', attribute(node, 'ariaLabel')],
  ].flatMap(([name, value]) => (value === '' || value === undefined ? [] : [`${name}="${escaped(value)}"`]))
  const open = `<${[tag, ...attributes].join(' ')}>`
  return empty.has(tag) ? open : `${open}${inside}</${tag}>`
}

/** The styles of a file with those it imports. */
const stylesOf = (bundle: Bundle, file: string): string =>
  bundle
    .readIfAny(file)
    .replace(/@import\s+["']([^"']+)["'];?/g, (_, wanted: string) => stylesOf(bundle, path.posix.join(path.posix.dirname(file), wanted)))

/** WeChat's own defaults, as far as layout depends on them. */
const defaults = 'body{margin:0}button{display:block;width:100%;border:0;font:inherit}img{max-width:100%}'

/**
 * The screen as a web page, made of the view tree and the bundle's own styles: for looking at it and for measuring text in a browser.
 * WeChat's own elements are drawn by the browser's, so it is close to a phone, not equal.
 */
export const asHtml = (phone: Phone, width = 375): string => {
  const { bundle, route } = phone
  const css = inPx(stylesOf(bundle, 'app.wxss') + stylesOf(bundle, `${route}.wxss`), width).replace(/(^|[},\s])page(?=[\s,{])/g, '$1body')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(bundle.titleOf(route))}</title><style>${defaults}${css}</style><body>${element(phone.screen(), width)}</body></html>`
}
