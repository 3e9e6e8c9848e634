import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

/** The colours of tokens.scss, by name. */
const coloursIn = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]))
const [light = '', dark = ''] = readFileSync('miniapp/src/ui/tokens.scss', 'utf8').split('.linli.theme-dark {')
const day = coloursIn(light)
const night = new Map([...day, ...coloursIn(dark.split('}')[0] ?? '')])

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const v = parseInt(colour.slice(at, at + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

/** Every pair of text and ground that the styles use. */
const texts = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'amber-tint'],
  ['ink-2', 'ground'],
  ['ink-2', 'surface'],
  ['ink-2', 'quiet'],
  ['ink-2', 'amber-tint'],
  ['teal', 'surface'],
  ['teal', 'ground'],
  ['on-teal', 'teal'],
  ['teal-deep', 'teal-tint'],
  ['amber', 'surface'],
  ['amber', 'amber-tint'],
  ['amber-deep', 'amber-tint'],
  ['red', 'surface'],
  ['red', 'red-tint'],
  ['on-ink', 'ink'],
  ['on-verdict', 'passed'],
  ['on-verdict', 'not-passed'],
] as const

describe.each([
  ['light', day, 5.3],
  ['dark', night, 7],
])('%s', (_, colours, least) => {
  const of = (name: string): string => colours.get(name) ?? '#000000'
  test.each(texts)('text %s on %s', (text, ground) => expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(least))
  test('the edge of a control stands out (WCAG 1.4.11)', () => expect(contrast(of('line-strong'), of('surface'))).toBeGreaterThanOrEqual(3))
})
