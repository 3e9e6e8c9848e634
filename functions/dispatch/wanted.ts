import { Refusal } from '@shared/contract/errors'
import { ClockTime, PartOfDay, type WantedTime, isIn, sayPart } from '@shared/dispatch/order'
import { addDays, dayOf } from '@shared/kernel/day'
import { now } from '@functions/platform/clock'

/** Days ahead that somebody may wish for. */
const AHEAD = 60

/** Sorts by day, part of the day and hour; whoever can at any hour of it comes first. */
const orderOf = ({ day, part, at }: WantedTime): string =>
  `${day} ${PartOfDay.options.indexOf(part)} ${String(at === undefined ? 0 : 1 + ClockTime.options.indexOf(at)).padStart(2, '0')}`

/** Each time once, the earliest first. @throws Refusal ORDER_TIME for days gone by or too far ahead, or an hour of another part of the day */
export const wantedTimes = (wanted: readonly WantedTime[]): WantedTime[] => {
  const today = dayOf(now())
  if (wanted.some(({ day }) => day < today || day > addDays(today, AHEAD))) throw new Refusal('ORDER_TIME')
  if (wanted.some(({ part, at }) => at !== undefined && !isIn(at, part))) throw new Refusal('ORDER_TIME')
  const once = new Map(wanted.map((time) => [`${time.day}${sayPart(time)}`, time]))
  return [...once.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}
