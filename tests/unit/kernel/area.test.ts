import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Area, addAreas, area, formatArea, noArea, parseArea } from '@shared/kernel/area'

describe('parseArea', () => {
  test.each([
    ['65.43', 6543],
    ['65.4', 6540],
    ['65', 6500],
    ['0', 0],
    ['0.01', 1],
    ['012.50', 1250],
    [' 65.43 ', 6543],
    ['999999999.99', 99_999_999_999],
  ])('reads %p m² exactly', (text, hundredths) => {
    expect(parseArea(text)).toBe(hundredths)
  })

  test.each(['', ' ', '65.432', '-1', '+1', '1,000', '65.', '.5', '6 5', '65.4a', 'a65', '1e3', '1234567890', '６５', '65.43\n1'])(
    'does not take %p for an area',
    (text) => {
      expect(parseArea(text)).toBeNull()
    },
  )

  test('what is formatted reads back as the same area', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }).map(area), (a) => parseArea(formatArea(a)) === a))
  })
})

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [99, '0.99'],
  [100, '1.00'],
  [68754, '687.54'],
])('formatArea says %p as %p', (a, text) => {
  expect(formatArea(area(a))).toBe(text)
})

describe('area', () => {
  test('is whole, non-negative and at most 10^12, so that four times it stays exact', () => {
    expect(area(1e12)).toBe(1e12)
    expect(Number.isSafeInteger(4 * area(1e12))).toBe(true)
    for (const wrong of [-1, 0.5, 1e12 + 1, Number.NaN, Infinity])
      expect(() => area(wrong)).toThrow(new RangeError(`not an area in 0.01 m²: ${wrong}`))
  })

  test('adds up exactly, in any order', () => {
    expect(addAreas([])).toBe(noArea)
    expect(noArea).toBe(0)
    expect(addAreas([area(6543), area(11203)])).toBe(17746)
    expect(() => addAreas([area(1e12), area(1)])).toThrow(RangeError)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }).map(area)), (areas) => {
        const exact = areas.reduce((sum, a) => sum + BigInt(a), 0n)
        expect(BigInt(addAreas(areas))).toBe(exact)
        expect(addAreas([...areas].reverse())).toBe(addAreas(areas))
      }),
    )
  })

  test('the schema takes what the function takes', () => {
    expect(Area.safeParse(6543).success).toBe(true)
    expect(Area.safeParse('6543').success).toBe(false)
  })
})
