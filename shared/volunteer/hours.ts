import { type Day, addDays, dayOf, endOf, startOf } from '../kernel/day'
import { type Instant, MINUTE, msOf } from '../kernel/instant'

/**
 * Hours of service (ministry order 67 of 2020: who organises records, who records certifies; DOMAIN §6.2). Time of the service itself
 * in whole minutes, from check-in to check-out; no minute twice; what does not add up is not guessed but waits for the organiser.
 */

/** Longest single service that counts without anybody looking at it, and longest day, in minutes. */
export const MOST_OF_SERVICE = 8 * 60
export const MOST_OF_DAY = 12 * 60
/** A service is written down within so many days: later nobody can check it. */
export const RECORDED_WITHIN_DAYS = 90
/** Minutes of a day. */
const FULL_DAY = 24 * 60

/** From check-in to check-out; `to` is null when nobody checked out. */
export interface Served {
  readonly from: Instant
  readonly to: Instant | null
}

/** Minutes of one China day, `from` included, `to` not: 0 to 1440. */
export interface Span {
  readonly from: number
  readonly to: number
}
/** A span that counts, with what it comes from. */
export interface CountedSpan extends Span {
  readonly source: string
}
export interface DayPart extends Span {
  readonly day: Day
}

/** Why hours are not counted yet. */
export type PendingCause = 'noCheckOut' | 'reversed' | 'tooShort' | 'overService' | 'overDay' | 'overlap' | 'future'

export type Verdict =
  { readonly is: 'counts'; readonly parts: readonly DayPart[] } | { readonly is: 'pending'; readonly cause: PendingCause }

const minuteOf = (at: Instant): number => Math.floor(msOf(at) / MINUTE)

export const lengthOf = ({ from, to }: Span): number => to - from
export const minutesOf = (parts: Iterable<Span>): number => {
  let sum = 0
  for (const part of parts) sum += lengthOf(part)
  return sum
}

/** The whole minutes between two moments, split at midnight in China; empty when there are none. */
export const splitByDay = (from: Instant, to: Instant): DayPart[] => {
  const [first, last] = [minuteOf(from), minuteOf(to)]
  const parts: DayPart[] = []
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    const begin = minuteOf(startOf(day))
    const part = { day, from: Math.max(0, first - begin), to: Math.min(FULL_DAY, last - begin) }
    if (part.to > part.from) parts.push(part)
    if (last <= minuteOf(endOf(day))) return parts
  }
}

const meets = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** The spans of a day without those of one source. */
export const withoutSource = (spans: readonly CountedSpan[], source: string): CountedSpan[] =>
  spans.filter((span) => span.source !== source)

/**
 * Whether a service counts beside what the same person has on those days. `spansOn` gives what counts there already, without this
 * service's own. A missing check-out never counts by itself, whatever the plan said.
 */
export const weigh = ({ from, to }: Served, at: Instant, spansOn: (day: Day) => readonly Span[]): Verdict => {
  if (to === null) return { is: 'pending', cause: 'noCheckOut' }
  if (to < from) return { is: 'pending', cause: 'reversed' }
  if (to > at) return { is: 'pending', cause: 'future' }
  // Before it is split: a slip of the pen may name another century.
  const whole = minuteOf(to) - minuteOf(from)
  if (whole < 1) return { is: 'pending', cause: 'tooShort' }
  if (whole > MOST_OF_SERVICE) return { is: 'pending', cause: 'overService' }
  const parts = splitByDay(from, to)
  for (const part of parts) {
    const there = spansOn(part.day)
    if (there.some((span) => meets(span, part))) return { is: 'pending', cause: 'overlap' }
    if (minutesOf(there) + lengthOf(part) > MOST_OF_DAY) return { is: 'pending', cause: 'overDay' }
  }
  return { is: 'counts', parts }
}

/** Minutes by which each day changes when a service that counted `before` counts `after`; days without a change are left out. */
export const changesByDay = (before: readonly DayPart[], after: readonly DayPart[]): { day: Day; minutes: number }[] => {
  const change = new Map<Day, number>()
  for (const part of before) change.set(part.day, (change.get(part.day) ?? 0) - lengthOf(part))
  for (const part of after) change.set(part.day, (change.get(part.day) ?? 0) + lengthOf(part))
  return [...change].filter(([, minutes]) => minutes !== 0).map(([day, minutes]) => ({ day, minutes }))
}

export const pendingCauseNames: Record<PendingCause, string> = {
  noCheckOut: '没有签退，不知道什么时候结束',
  reversed: '结束时间早于开始时间',
  tooShort: '不到一分钟',
  overService: '一次超过 8 小时，请核实',
  overDay: '一天加起来超过 12 小时，请核实',
  overlap: '和另一次服务的时间重叠',
  future: '结束时间还没有到',
}

/** `2 小时 30 分`, `45 分钟`, `100 小时`; a correction downwards has its sign. */
export const sayMinutes = (minutes: number): string => {
  const size = Math.abs(minutes)
  const [h, m] = [Math.floor(size / 60), size % 60]
  const said = h === 0 ? `${m} 分钟` : m === 0 ? `${h} 小时` : `${h} 小时 ${m} 分`
  return minutes < 0 ? `-${said}` : said
}
