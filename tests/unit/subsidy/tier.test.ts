import { describe, expect, test } from '@jest/globals'
import { yuan } from '@shared/kernel/money'
import { Day } from '@shared/kernel/day'
import { isSubsidised } from '@shared/subsidy/eligibility'
import { Reach, reach, sayReach, tierOf } from '@shared/subsidy/tier'

describe('amount by the highest floor that the lift reaches (rules 十(二))', () => {
  test.each([
    [2, '一层', 14],
    [6, '三层', 14],
    [8, '四层', 14],
    [9, '四层半', 16],
    [10, '五层', 16],
    [11, '五层半', 18],
    [12, '六层', 18],
    [13, '六层半', 20],
    [14, '七层', 20],
    [22, '十一层', 20],
    [80, '四十层', 20],
  ])('%i half floors, %s: %i 万元', (halves, said, wan) => {
    const top = reach(halves)
    expect(sayReach(top)).toBe(said)
    expect(tierOf(top).amount).toBe(yuan(wan * 10_000))
  })

  test('is no floor: below the first, a part of a half, absurd', () => {
    for (const halves of [0, 1, -2, 11.5, 81, Number.NaN]) expect(() => reach(halves)).toThrow(RangeError)
    expect(Reach.safeParse(11).success).toBe(true)
  })
})

test.each([
  ['2022-06-30', false],
  ['2022-07-01', true],
  ['2026-11-24', true],
])('a lift registered on %s is subsidised: %s', (day, yes) => {
  expect(isSubsidised(Day.parse(day))).toBe(yes)
})
