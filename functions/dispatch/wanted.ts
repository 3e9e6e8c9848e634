import { Refusal } from '@shared/contract/errors'
import type { WantedTime } from '@shared/dispatch/order'
import { addDays, dayOf } from '@shared/kernel/day'
import { now } from '@functions/platform/clock'

/** Days ahead that somebody may wish for. */
const AHEAD = 60

/** Each time once, the earliest first. @throws Refusal ORDER_TIME for days gone by or too far ahead */
export const wantedTimes = (wanted: readonly WantedTime[]): WantedTime[] => {
  const today = dayOf(now())
  if (wanted.some(({ day }) => day < today || day > addDays(today, AHEAD))) throw new Refusal('ORDER_TIME')
  const order = ['morning', 'afternoon', 'evening']
  const once = new Map(wanted.map((time) => [`${time.day}${time.part}`, time]))
  return [...once.values()].sort((a, b) => (a.day === b.day ? order.indexOf(a.part) - order.indexOf(b.part) : a.day < b.day ? -1 : 1))
}
