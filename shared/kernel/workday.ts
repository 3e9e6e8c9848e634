import { type Day, addDays, weekdayOf } from './day'

/**
 * Days on which China's offices are closed although it is a weekday, and open although it is a weekend, as the State Council's
 * office announced them (国务院办公厅关于部分节假日安排的通知). The next year's are announced each November; until they are entered
 * here, deadlines of that year count weekends only and are marked provisional, never guessed in silence.
 */
export interface YearOfHolidays {
  /** `MM-DD` */
  readonly closed: readonly string[]
  readonly open: readonly string[]
}
export type Holidays = Readonly<Record<string, YearOfHolidays>>

const days = (text: string): string[] => text.split(' ')

export const announced: Holidays = {
  2023: {
    closed: days('01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06'),
    open: days('01-28 01-29 04-23 05-06 06-25 10-07 10-08'),
  },
  2024: {
    closed: days('01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07'),
    open: days('02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
  },
  2025: {
    closed: days('01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08'),
    open: days('01-26 02-08 04-27 09-28 10-11'),
  },
  2026: {
    closed: days('01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07'),
    open: days('01-04 02-14 02-28 05-09 09-20 10-10'),
  },
}

/** Whether offices are open on a day. `known` is false when nobody has announced that year's holidays yet: then it is Monday to Friday. */
export const workdayOf = (day: Day, holidays: Holidays = announced): { readonly works: boolean; readonly known: boolean } => {
  const weekday = weekdayOf(day) % 6 !== 0
  const year = holidays[day.slice(0, 4)]
  if (!year) return { works: weekday, known: false }
  const date = day.slice(5)
  return { works: weekday ? !year.closed.includes(date) : year.open.includes(date), known: true }
}

/** A last day. `provisional`: it lies behind days of a year whose holidays are not announced, and may move later. */
export interface LastDay {
  readonly day: Day
  readonly provisional: boolean
}

/** The first working day on or after `day` (Civil Code art. 203: a period that ends on a day of rest ends with the next day of work). */
export const workdayFrom = (day: Day, holidays: Holidays = announced): LastDay => {
  let provisional = false
  for (let at = day; ; at = addDays(at, 1)) {
    const { works, known } = workdayOf(at, holidays)
    provisional ||= !known
    if (works) return { day: at, provisional }
  }
}

/**
 * The last of `count` working days after `from`, which itself does not count (Civil Code art. 201).
 * @throws RangeError unless `count` is a whole number from 1
 */
export const workdaysAfter = (from: Day, count: number, holidays: Holidays = announced): LastDay => {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a number of working days: ${count}`)
  let last: LastDay = { day: from, provisional: false }
  for (let left = count; left > 0; left -= 1) {
    const { day, provisional } = workdayFrom(addDays(last.day, 1), holidays)
    last = { day, provisional: last.provisional || provisional }
  }
  return last
}

/** Working days from the day after `from` to `to`, negative when `to` is past: what is left of a term, or by how much it is overdue. */
export const workdaysBetween = (from: Day, to: Day, holidays: Holidays = announced): number => {
  const [early, late, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let count = 0
  for (let at = addDays(early, 1); at <= late; at = addDays(at, 1)) if (workdayOf(at, holidays).works) count += 1
  return count * sign || 0
}
