import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addFen, apportion, fen, formatFen, lessFen, parseYuan, sayFen, sayWan, yuan } from '@shared/kernel/money'

const weights = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 60 }).filter((w) => w.some((x) => x > 0))
const total = fc.integer({ min: 0, max: 1e11 }).map(fen)

describe('what an amount looks like', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [100, '1.00'],
    [123_456, '1,234.56'],
    [123_456_789, '1,234,567.89'],
    [-50_000, '-500.00'],
  ])('%d fen is %s', (amount, text) => {
    expect(formatFen(amount)).toBe(text)
    expect(sayFen(amount)).toBe(`${text} 元`)
  })
  test.each([
    [yuan(180_000), '18 万元'],
    [yuan(28_000), '2.8 万元'],
    [fen(123_456_789), '123.456789 万元'],
    [yuan(9_999), '9,999 元'],
    [fen(999_999), '9,999.99 元'],
    [yuan(-20_000 * -1), '2 万元'],
  ])('%d fen in short is %s', (amount, text) => {
    expect(sayWan(amount)).toBe(text)
  })
  test('less than nothing has a sign', () => {
    expect(sayWan(-2_800_000)).toBe('-2.8 万元')
  })
  test.each([
    ['12345.6', 1_234_560],
    ['12,345.67', 1_234_567],
    ['12，345', 1_234_500],
    [' 0.05 ', 5],
    ['1.234', null],
    ['-3', null],
    ['', null],
    ['三万', null],
    ['99999999999', null],
  ])('%p is read as %p fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount)
  })
  test('what was formatted is read again', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e11 }), (n) => parseYuan(formatFen(n)) === n))
  })
  test('no amount is negative or has parts of a fen', () => {
    expect(() => fen(-1)).toThrow(RangeError)
    expect(() => fen(1.5)).toThrow(RangeError)
    expect(lessFen(fen(3), fen(5))).toBe(0)
    expect(lessFen(fen(5), fen(3))).toBe(2)
  })
})

describe('sharing', () => {
  test('shares add up to the total, whatever the weights', () => {
    fc.assert(fc.property(total, weights, (sum, by) => addFen(apportion(sum, by)) === sum))
  })
  test('nobody is more than a fen away from the exact part, and who has no weight pays nothing', () => {
    fc.assert(
      fc.property(total, weights, (sum, by) => {
        const all = by.reduce((a, b) => a + b, 0)
        return apportion(sum, by).every((share, i) => {
          const [product, whole] = [BigInt(sum) * BigInt(by[i] ?? 0), BigInt(all)]
          const exact = product / whole
          return by[i] === 0 ? share === 0 : BigInt(share) >= exact && BigInt(share) <= exact + 1n
        })
      }),
    )
  })
  test('a larger weight never gets less', () => {
    fc.assert(
      fc.property(total, weights, (sum, by) => {
        const shares = apportion(sum, by)
        return by.every((a, i) => by.every((b, j) => a <= b || (shares[i] ?? 0) >= (shares[j] ?? 0)))
      }),
    )
  })
  test('the fen left over go to the largest remainders, then in the given order', () => {
    expect(apportion(fen(100), [1, 1, 1])).toEqual([34, 33, 33])
    expect(apportion(fen(100), [1, 4, 1])).toEqual([17, 67, 16])
    expect(apportion(fen(10), [0, 3, 0])).toEqual([0, 10, 0])
    expect(apportion(fen(0), [0, 0])).toEqual([0, 0])
  })
  test('money with nobody to share it, and parts of weights, are refused', () => {
    expect(() => apportion(fen(1), [0, 0])).toThrow(RangeError)
    expect(() => apportion(fen(1), [])).toThrow(RangeError)
    expect(() => apportion(fen(1), [0.5])).toThrow(RangeError)
    expect(() => apportion(fen(1), [-1, 2])).toThrow(RangeError)
  })
})
