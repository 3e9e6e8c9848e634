import { type Day, addDays, dayOf, startOf } from '../kernel/day'
import { type Instant, MINUTE, msOf } from '../kernel/instant'

/**
 * Nobody can be in two places: the hours of a person are kept as quarter hours of calendar days in China, each taken once.
 * That two sessions do not overlap is then decided by the write that takes them, not by a search before it.
 */
export const QUARTER = 15 * MINUTE
const QUARTERS_A_DAY = 96

/** The quarters of one day that a session takes, counted from midnight: 0 is 00:00–00:15, 95 is 23:45–24:00. */
export interface BusyDay {
  readonly day: Day
  readonly quarters: readonly number[]
}

export const onQuarter = (at: Instant): boolean => msOf(at) % QUARTER === 0

const quarterOf = (at: Instant, day: Day): number => (msOf(at) - msOf(startOf(day))) / QUARTER

/**
 * What a session from `startsAt` to `endsAt` takes of a person's days; a session that ends at 10:00 and one that begins at 10:00 share none.
 * @throws RangeError unless both are on a quarter hour and in this order
 */
export const busyDays = (startsAt: Instant, endsAt: Instant): BusyDay[] => {
  if (!onQuarter(startsAt) || !onQuarter(endsAt) || endsAt <= startsAt) throw new RangeError(`no session: ${startsAt}–${endsAt}`)
  const days: BusyDay[] = []
  for (let day = dayOf(startsAt); startOf(day) < endsAt; day = addDays(day, 1)) {
    const from = Math.max(0, quarterOf(startsAt, day))
    const to = Math.min(QUARTERS_A_DAY, quarterOf(endsAt, day))
    days.push({ day, quarters: Array.from({ length: to - from }, (_, i) => from + i) })
  }
  return days
}
