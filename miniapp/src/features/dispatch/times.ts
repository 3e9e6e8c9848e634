import { PartOfDay } from '@shared/dispatch/order'
import { type Day, dayOf } from '@shared/kernel/day'
import { type Instant, chinaClock } from '@shared/kernel/instant'

/** A part of today is offered until an hour before it ends. */
const lastHour = { morning: 11, afternoon: 17, evening: 20 } as const

/** Parts of a day that are not over yet. */
export const partsLeft = (day: Day, now: Instant): (typeof PartOfDay.options)[number][] =>
  PartOfDay.options.filter((part) => day > dayOf(now) || chinaClock(now).hour < lastHour[part])
