import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Share, least, moreThanHalf, reaches, threeQuarters, twoThirds } from '@shared/kernel/fraction'

const shares: [string, Share][] = [
  ['2/3', twoThirds],
  ['3/4', threeQuarters],
  ['more than half', moreThanHalf],
]

test('two thirds and three quarters include the figure, more than half does not (Civil Code art. 1259)', () => {
  expect(reaches(8, 12, twoThirds)).toBe(true)
  expect(reaches(7, 12, twoThirds)).toBe(false)
  expect(reaches(6, 8, threeQuarters)).toBe(true)
  expect(reaches(5, 8, threeQuarters)).toBe(false)
  expect(reaches(6, 12, moreThanHalf)).toBe(false)
  expect(reaches(7, 12, moreThanHalf)).toBe(true)
})

test('nothing reaches a share of nothing', () => {
  for (const [, share] of shares) expect(reaches(0, 0, share)).toBe(false)
})

describe.each(shares)('%s', (_name, share) => {
  const anyWhole = fc.integer({ min: 1, max: 1e12 })

  test('agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(anyWhole, fc.double({ min: 0, max: 1, noNaN: true }), (whole, ratio) => {
        const part = Math.floor(whole * ratio)
        const [left, right] = [BigInt(part) * BigInt(share.under), BigInt(whole) * BigInt(share.over)]
        expect(reaches(part, whole, share)).toBe(share.inclusive ? left >= right : left > right)
      }),
    )
  })

  test('the least part reaches it, one less does not', () => {
    fc.assert(
      fc.property(anyWhole, (whole) => {
        expect(reaches(least(whole, share), whole, share)).toBe(true)
        expect(reaches(least(whole, share) - 1, whole, share)).toBe(false)
      }),
    )
  })
})

test.each([
  [6, 4],
  [8, 6],
  [9, 6],
  [10, 7],
  [11, 8],
  [12, 8],
  [14, 10],
  [18, 12],
  [24, 16],
])('of %p owners at least %p must take part', (all, needed) => {
  expect(least(all, twoThirds)).toBe(needed)
})

test('more than half of 12 is 7, of 11 is 6', () => {
  expect(least(12, moreThanHalf)).toBe(7)
  expect(least(11, moreThanHalf)).toBe(6)
})
