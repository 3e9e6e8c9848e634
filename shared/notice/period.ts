import { addDays, dayOf, daysBetween, endOf } from '../kernel/day'
import type { Instant } from '../kernel/instant'
import { type Holidays, type LastDay, announced, workdayFrom } from '../kernel/workday'

/** A public notice of a lift stands for at least ten days (Xinwu rules 六(一)3: 公示期不少于 10 日). */
export const leastNoticeDays = 10
/** Longer is allowed; nobody is helped by a notice that never ends. */
export const mostNoticeDays = 60

export interface Period extends LastDay {
  /** First moment after it: an objection of 23:59:59 on the last day is in time. */
  readonly endsAt: Instant
}

/**
 * A period in calendar days that the day it begins on does not count into (Civil Code art. 201) and that, should it end on a day of rest,
 * ends with the next working day (art. 203). Posted on 3 March 2023 at any hour, ten days are 4–13 March, and the report may be issued
 * from 14 March 00:00. @throws RangeError unless `days` is a whole number from 1
 */
export const periodFrom = (begun: Instant, days: number, holidays: Holidays = announced): Period => {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`not a number of days: ${days}`)
  const last = workdayFrom(addDays(dayOf(begun), days), holidays)
  return { ...last, endsAt: endOf(last.day) }
}

/** How many days of a period are over, the running one not counted: `第 3 天` is `elapsed + 1`. */
export const daysElapsed = (begun: Instant, now: Instant): number => Math.max(0, daysBetween(dayOf(begun), dayOf(now)))
