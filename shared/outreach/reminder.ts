import { DAY, type Instant, instant, msOf } from '../kernel/instant'

/** When those who are still silent are reminded: a day before closing; of a vote shorter than two days, at its half. */
export const reminderAt = ({ opensAt, closesAt }: { readonly opensAt: Instant; readonly closesAt: Instant }): Instant => {
  const [from, to] = [msOf(opensAt), msOf(closesAt)]
  return instant(Math.max(to - DAY, Math.floor((from + to) / 2)))
}
