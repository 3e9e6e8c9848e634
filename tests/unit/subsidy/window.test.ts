import { describe, expect, test } from '@jest/globals'
import { Day, dayOf } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { planYearOf, windowFor } from '@shared/subsidy/window'

describe('the plan that a review belongs to (rules 十(三)2)', () => {
  test.each([
    ['2026-03-31', 2027, true],
    ['2026-04-01', 2027, false],
    ['2026-11-30', 2027, false],
    ['2026-12-01', 2028, true],
    ['2026-12-31', 2028, true],
    ['2027-01-01', 2028, true],
    ['2027-03-31', 2028, true],
    ['2027-04-01', 2028, false],
  ])('%s → plan of %i, outside a window: %s', (day, year, outside) => {
    expect(planYearOf(Day.parse(day))).toEqual({ year, outside })
  })

  test('the days are those of China, not of Greenwich', () => {
    const planOn = (at: string) => planYearOf(dayOf(Instant.parse(at)))
    // One second before and at midnight with which 1 April begins in China.
    expect(planOn('2026-03-31T15:59:59.999Z')).toEqual({ year: 2027, outside: true })
    expect(planOn('2026-03-31T16:00:00.000Z')).toEqual({ year: 2027, outside: false })
    expect(planOn('2026-11-30T15:59:59.999Z')).toEqual({ year: 2027, outside: false })
    expect(planOn('2026-11-30T16:00:00.000Z')).toEqual({ year: 2028, outside: true })
  })

  test('the window of a plan takes in exactly its reviews', () => {
    expect(windowFor(2027)).toEqual({ from: '2026-04-01', to: '2026-11-30' })
  })
})
