import { PartOfDay } from '@shared/dispatch/order'
import { type Day, dayOf, startOf } from '@shared/kernel/day'
import { HOUR, type Instant, MINUTE, chinaClock, msOf, plus } from '@shared/kernel/instant'

/** A part of today is offered until an hour before it ends. */
const lastHour = { morning: 11, afternoon: 17, evening: 20 } as const

/** Parts of a day that are not over yet. */
export const partsLeft = (day: Day, now: Instant): (typeof PartOfDay.options)[number][] =>
  PartOfDay.options.filter((part) => day > dayOf(now) || chinaClock(now).hour < lastHour[part])

/** Starts that can be agreed on a day: every half hour from eight to half past seven, none that is over. */
export const startsOn = (day: Day, now: Instant): Instant[] =>
  Array.from({ length: 24 }, (_, half) => plus(startOf(day), 8 * HOUR + half * 30 * MINUTE)).filter(
    (at) => msOf(at) > msOf(now) - 30 * MINUTE,
  )
