import { type Day, addDays, dayOf, startOf, weekdayOf } from '../kernel/day'
import { HOUR, type Instant, plus } from '../kernel/instant'

/** Monday, nine o'clock in China: when offices open their week. */
const OPENS = 9 * HOUR

/** The Monday whose digest is the latest at `now`: before nine on a Monday it is last week's. */
export const digestDay = (now: Instant): Day => {
  const today = dayOf(now)
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  return now < plus(startOf(monday), OPENS) ? addDays(monday, -7) : monday
}
