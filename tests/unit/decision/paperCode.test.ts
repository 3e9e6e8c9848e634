import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PaperCode, paperCodeFrom } from '@shared/decision/paperCode'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const digits = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 10, maxLength: 10 })
const plain = (code: string): string => code.replaceAll('-', '')

test('a code is three groups of characters that nobody mistakes for another', () => {
  expect(paperCodeFrom([10, 11, 3, 13, 7, 19, 2, 20, 23, 9])).toMatch(/^AB3D-7K2M-Q9[0-9A-HJKMNP-TV-Z]$/)
})

test('reads what people type', () => {
  const code = paperCodeFrom([1, 0, 10, 11, 12, 13, 14, 15, 16, 17])
  const typed = [code.toLowerCase(), plain(code), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', '－')]
  expect(typed.map((t) => PaperCode.parse(t))).toEqual(typed.map(() => code))
  expect(PaperCode.parse(code.replace(/^10/, 'lO'))).toBe(code)
})

test('one wrong character never passes', () => {
  fc.assert(
    fc.property(digits, fc.nat(10), fc.integer({ min: 1, max: 31 }), (body, at, by) => {
      const code = plain(paperCodeFrom(body))
      const wrong = crockford.charAt((crockford.indexOf(code.charAt(at)) + by) % 32)
      expect(PaperCode.safeParse(code.slice(0, at) + wrong + code.slice(at + 1)).success).toBe(false)
    }),
  )
})

test('two swapped characters never pass', () => {
  fc.assert(
    fc.property(digits, fc.nat(10), fc.nat(10), (body, a, b) => {
      const letters = [...plain(paperCodeFrom(body))]
      fc.pre(letters[a] !== letters[b])
      const swapped = letters.map((l, i) => (i === a ? letters[b] : i === b ? letters[a] : l)).join('')
      expect(PaperCode.safeParse(swapped).success).toBe(false)
    }),
  )
})

test.each([
  ['too short', 'AB3D-7K2M'],
  ['too long', 'AB3D-7K2M-Q9XX'],
  ['foreign letters', 'ÄB3D-7K2M-Q9X'],
  ['nothing', ''],
])('refuses %s', (_, text) => {
  expect(PaperCode.safeParse(text).success).toBe(false)
})

test.each([[[]], [[1, 2, 3]], [Array<number>(10).fill(32)], [Array<number>(10).fill(0.5)]])('no code from %p', (wrong) => {
  expect(() => paperCodeFrom(wrong)).toThrow(RangeError)
})
