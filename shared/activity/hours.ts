import type { Day } from '../kernel/day'
import { type BusyDay, busyDays } from './busy'
import type { Lesson } from './session'

/** What all lessons together take of a person's days, each day once, in order. */
export const hoursOf = (lessons: readonly Lesson[]): BusyDay[] => {
  const days = new Map<Day, Set<number>>()
  for (const { startsAt, endsAt } of lessons)
    for (const { day, quarters } of busyDays(startsAt, endsAt)) days.set(day, new Set([...(days.get(day) ?? []), ...quarters]))
  return [...days]
    .map(([day, quarters]) => ({ day, quarters: [...quarters].sort((a, b) => a - b) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

export interface HoursChange {
  readonly day: Day
  readonly take: readonly number[]
  readonly free: readonly number[]
}

/** What moving from `before` to `after` changes of a person's days; quarters in both stay as they are. */
export const hoursChanged = (before: readonly Lesson[], after: readonly Lesson[]): HoursChange[] => {
  const [was, will] = [before, after].map((lessons) => new Map(hoursOf(lessons).map(({ day, quarters }) => [day, quarters])))
  const days = [...new Set([...(was?.keys() ?? []), ...(will?.keys() ?? [])])].sort()
  return days
    .map((day) => {
      const [old, next] = [was?.get(day) ?? [], will?.get(day) ?? []]
      return { day, take: next.filter((q) => !old.includes(q)), free: old.filter((q) => !next.includes(q)) }
    })
    .filter(({ take, free }) => take.length + free.length > 0)
}
