import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sayArea, sayEndOf, sayShare, sayWhen, shorten } from '@shared/document/say'
import { area } from '@shared/kernel/area'
import { at } from '../../support/document'

test('moments carry year and weekday, and a midnight is the end of the day before', () => {
  expect(sayWhen(at('2026-11-27T18:05'))).toBe('2026年11月27日 星期五 18:05')
  expect(sayEndOf(at('2026-12-05T00:00'))).toBe('2026年12月4日 星期五 24:00')
  expect(sayEndOf(at('2027-01-01T00:00'))).toBe('2026年12月31日 星期四 24:00')
  expect(sayEndOf(at('2026-12-05T00:01'))).toBe('2026年12月5日 星期六 0:01')
})

test('areas are exact and grouped', () => {
  expect([0, 5, 103131, 1276976, 1e12].map((a) => sayArea(area(a)))).toEqual([
    '0.00 ㎡',
    '0.05 ㎡',
    '1,031.31 ㎡',
    '12,769.76 ㎡',
    '10,000,000,000.00 ㎡',
  ])
})

test.each([
  [2, 3, '66.67%'],
  [1, 3, '33.33%'],
  [68754, 103131, '66.67%'],
  [0, 12, '0.00%'],
  [12, 12, '100.00%'],
  [1, 16, '6.25%'],
  [1, 0, '—'],
  [1e12 - 1, 1e12, '100.00%'],
])('%i of %i is %s', (part, whole, said) => {
  expect(sayShare(part, whole)).toBe(said)
})

test('a share is rounded half up, exactly', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 10n ** 12n), (a, b) => {
      const [part, whole] = a <= b ? [a, b] : [b, a]
      const hundredths = (part * 20000n + whole) / (2n * whole)
      // Half up of the third decimal, which is cut there: a figure for reading, never one that decides.
      const cut = ((part * 100000n) / whole + 5n) / 10n
      expect(sayShare(Number(part), Number(whole))).toBe(`${cut / 100n}.${String(cut % 100n).padStart(2, '0')}%`)
      expect([0n, 1n]).toContain(hundredths - cut)
    }),
  )
})

test('what is cut off is shown to be', () => {
  expect(shorten('一二三四五', 5)).toBe('一二三四五')
  expect(shorten('一二三四五六', 5)).toBe('一二三四…')
  expect(shorten(' 𠮷𠮷\n𠮷 ', 10)).toBe('𠮷𠮷 𠮷')
  expect(Array.from(shorten('𠮷'.repeat(20), 8))).toHaveLength(8)
})
