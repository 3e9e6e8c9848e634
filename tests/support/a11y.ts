import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 A and AA, contrast included. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What a screen must keep to, px. */
export interface Measures {
  /** Least height and width of whatever can be pressed; null leaves it to axe, which knows the exceptions of WCAG 2.5.8. */
  readonly target: number | null
  /** Least height of the main controls: buttons, choices, tabs, rows that lead on. Equal to `target` where there is no difference. */
  readonly mainTarget: number
  /** Least text. */
  readonly text: number
}

/**
 * Phones: DOMAIN §5 (44 × 44; 长辈版 60 × 60 for main controls and 18 px text).
 * The desk is for a mouse: WCAG 2.5.8, 24 × 24 or room around it.
 */
export const measures = {
  phone: { target: 44, mainTarget: 44, text: 12 },
  elder: { target: 44, mainTarget: 60, text: 18 },
  desk: { target: null, mainTarget: 0, text: 12 },
} as const satisfies Record<string, Measures>

/** Violations of WCAG by axe, each with the rule and the element. */
const byAxe = async (page: Page, { target }: Measures): Promise<string[]> => {
  // On the phone the ruler measures targets: axe would take what is scrolled under the fixed foot for a small one.
  const options: RunOptions = { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: target === null } } }
  await page.evaluate(axeSource)
  return page.evaluate(async (how) => {
    const { violations } = await window.axe.run(document, how)
    return violations.flatMap((v) =>
      v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 140)} — ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
    )
  }, options)
}

/** What can be measured on the screen as it is laid out now, in a moment: for a second look in another width, say. */
export const byRuler = (page: Page, limits: Measures): Promise<string[]> =>
  page.evaluate(({ target, mainTarget, text }) => {
    const found: string[] = []
    const visible = (el: Element): boolean => el.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    const say = (el: Element): string =>
      `<${el.tagName.toLowerCase()} class="${el.className}"> ${(el.textContent ?? '').trim().slice(0, 30)}`
    /** A link inside running text is as tall as its line; WCAG 2.5.8 excepts it. */
    const inText = (el: Element): boolean => el.tagName === 'A' && getComputedStyle(el).display === 'inline'
    /** Hidden from everybody but screen readers, such as the input behind a drawn checkbox or a skip link. */
    const forReadersOnly = (box: DOMRect): boolean => box.width <= 1 || box.height <= 1 || box.right <= 0 || box.bottom <= 0

    for (const el of document.querySelectorAll('button, a[href], input, textarea, select, [role=button], [role=tab], [role=radio]')) {
      const box = el.getBoundingClientRect()
      if (target === null || !visible(el) || inText(el) || forReadersOnly(box)) continue
      // A drawn control is pressed by its label.
      const area = el.closest('label')?.getBoundingClientRect() ?? box
      const least = el.matches('.button, .choice, .tab, .tap, .page-back') ? mainTarget : target
      if (area.height < least - 0.5 || area.width < least - 0.5)
        found.push(`target ${Math.round(area.width)}×${Math.round(area.height)} < ${least}: ${say(el)}`)
    }

    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const small = new Set<string>()
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const parent = node.parentElement
      if (parent === null || node.textContent?.trim() === '' || !visible(parent) || parent.closest('script, style')) continue
      const size = parseFloat(getComputedStyle(parent).fontSize)
      if (size < text - 0.1) small.add(`text ${size.toFixed(1)} px < ${text}: ${say(parent)}`)
    }
    found.push(...small)

    const wide = document.documentElement.scrollWidth
    if (wide > window.innerWidth) found.push(`the page is ${wide} px wide in a window of ${window.innerWidth}`)
    for (const el of document.querySelectorAll('body *')) {
      const box = el.getBoundingClientRect()
      if (
        box.width > 0 &&
        box.right > window.innerWidth + 1 &&
        visible(el) &&
        el.closest('[data-scrolls], .ant-table-content, .ant-table-body') === null
      )
        found.push(`sticks out by ${Math.round(box.right - window.innerWidth)} px: ${say(el)}`)
    }
    // The desk's tables cut long text on purpose and show it on pointing.
    if (target === null) return found

    for (const el of document.querySelectorAll('body *')) {
      const style = getComputedStyle(el)
      if (!visible(el) || (el.textContent ?? '').trim() === '' || el.matches('script, style')) continue
      const hides = (way: string) => way === 'hidden' || way === 'clip'
      const cutX = hides(style.overflowX) && el.scrollWidth > el.clientWidth + 1
      const cutY = hides(style.overflowY) && el.scrollHeight > el.clientHeight + 1
      if ((cutX || cutY) && el.closest('html, body') !== el) found.push(`text is cut: ${say(el)}`)
    }

    // Lines of text that lie on each other. What is fixed or sticky may lie over what scrolls below it, so each layer is looked at by itself.
    interface Line {
      readonly box: DOMRect
      readonly of: Node
      readonly layer: Element | null
    }
    const lines: Line[] = []
    const again = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = again.nextNode(); node !== null; node = again.nextNode()) {
      const parent = node.parentElement
      if (parent === null || node.textContent?.trim() === '' || !visible(parent) || parent.closest('script, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const layer = parent.closest('dialog, .sheet, .page-foot, .page-strip')
      for (const box of range.getClientRects()) {
        // The box of a line is taller than its letters.
        const slack = box.height * 0.22
        lines.push({ box: new DOMRect(box.x + 1, box.y + slack, box.width - 2, box.height - 2 * slack), of: node, layer })
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top)
    lines.forEach((one, i) => {
      for (let j = i + 1; j < lines.length; j++) {
        const other = lines[j]
        if (other === undefined || other.box.top >= one.box.bottom) break
        if (other.of === one.of || other.layer !== one.layer) continue
        if (one.box.left < other.box.right && other.box.left < one.box.right)
          found.push(`text on text: "${one.of.textContent?.trim().slice(0, 20)}" and "${other.of.textContent?.trim().slice(0, 20)}"`)
      }
    })
    return found
  }, limits)

/** Everything that keeps this screen from being usable by everyone; empty when nothing does. */
export const problemsOf = async (page: Page, limits: Measures): Promise<string[]> => [
  ...(await byAxe(page, limits)),
  ...(await byRuler(page, limits)),
]

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
