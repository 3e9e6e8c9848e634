import { describe, expect, test } from '@jest/globals'
import chineseDays from 'chinese-days'
import { Day, addDays, dayOf, daysBetween, endOf, sayDay, sayFullDay, startOf } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { announced, workdayFrom, workdayOf, workdaysAfter, workdaysBetween } from '@shared/kernel/workday'

const day = (text: string): Day => Day.parse(text)

describe('a day in China', () => {
  test('begins at 16:00 UTC of the day before', () => {
    expect(dayOf(Instant.parse('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23')
    expect(dayOf(Instant.parse('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24')
    expect(startOf(day('2026-11-24'))).toBe('2026-11-23T16:00:00.000Z')
    expect(endOf(day('2026-11-24'))).toBe('2026-11-24T16:00:00.000Z')
  })

  test('is said with its weekday, and counts over months and leap years', () => {
    expect(sayDay(day('2023-03-13'))).toBe('3月13日 周一')
    expect(sayFullDay(day('2023-03-13'))).toBe('2023年3月13日')
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(day('2024-01-01'), -1)).toBe('2023-12-31')
    expect([daysBetween(day('2024-02-28'), day('2024-03-01')), daysBetween(day('2024-01-01'), day('2023-12-31'))]).toEqual([2, -1])
  })
})

describe('working days', () => {
  test('every day of every year in the table is as the calendar library has it', () => {
    for (const year of Object.keys(announced)) {
      for (let at = day(`${year}-01-01`); at.startsWith(year); at = addDays(at, 1)) {
        expect([at, workdayOf(at).works]).toEqual([at, chineseDays.isWorkday(at)])
      }
    }
  })

  test('over National Day with its make-up Saturday', () => {
    // 2026: off 1–7 October, Saturday 10 October is worked.
    expect(workdaysAfter(day('2026-09-30'), 1)).toEqual({ day: '2026-10-08', provisional: false })
    expect(workdaysAfter(day('2026-09-30'), 5).day).toBe('2026-10-13')
    expect(workdayFrom(day('2026-10-01')).day).toBe('2026-10-08')
    expect(workdayFrom(day('2026-10-10')).day).toBe('2026-10-10')
  })

  test('over a New Year whose holidays are not announced: weekends only, and provisional', () => {
    expect(workdaysAfter(day('2026-12-30'), 5)).toEqual({ day: '2027-01-06', provisional: true })
    expect(workdaysAfter(day('2026-12-24'), 5)).toEqual({ day: '2026-12-31', provisional: false })
    const holidays = { ...announced, 2027: { closed: ['01-01'], open: ['01-03'] } }
    expect(workdaysAfter(day('2026-12-30'), 5, holidays)).toEqual({ day: '2027-01-06', provisional: false })
  })

  test('what is left, and by how much it is overdue', () => {
    expect(workdaysBetween(day('2026-09-30'), day('2026-10-13'))).toBe(5)
    expect(workdaysBetween(day('2026-10-13'), day('2026-09-30'))).toBe(-5)
    expect(workdaysBetween(day('2026-10-03'), day('2026-10-03'))).toBe(0)
    expect(workdaysBetween(day('2026-10-03'), day('2026-10-04'))).toBe(0)
  })

  test.each([0, -1, 1.5])('%p is no number of working days', (count) => {
    expect(() => workdaysAfter(day('2026-09-30'), count)).toThrow(RangeError)
  })
})
