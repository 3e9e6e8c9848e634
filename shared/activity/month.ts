import * as z from 'zod'
import { addDays, Day, dayOf, weekdayOf } from '../kernel/day'
import type { Instant } from '../kernel/instant'

/** `2026-12` in China. Text order is time order. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

export const monthAt = (at: Instant): Month => dayOf(at).slice(0, 7)

/** `count` months later, earlier when negative. */
export const addMonths = (month: Month, count: number): Month => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** `2026年12月` */
export const sayMonth = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** The weeks of a month, Monday first; days of the months beside it are null. */
export const weeksOf = (month: Month): (Day | null)[][] => {
  const first = Day.parse(`${month}-01`)
  const before = (weekdayOf(first) + 6) % 7
  const weeks: (Day | null)[][] = []
  for (let start = -before; start < 31; start += 7) {
    const week = Array.from({ length: 7 }, (_, n) => addDays(first, start + n)).map((day) => (day.startsWith(month) ? day : null))
    if (week.some((day) => day !== null)) weeks.push(week)
  }
  return weeks
}
