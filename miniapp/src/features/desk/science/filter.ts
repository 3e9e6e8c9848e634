import type { Audience, ProgrammeKind } from '@shared/activity/model'
import type { SessionCard } from '@shared/activity/view'
import { type Day, addDays, dayOf, weekdayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'

/** What a table of sessions is narrowed to. */
export interface Filter {
  readonly kind: ProgrammeKind | null
  readonly audience: Audience | null
  readonly words: string
  /** Those that are over too. */
  readonly over: boolean
}
export const everything: Filter = { kind: null, audience: null, words: '', over: true }

export const matches = (card: SessionCard, { kind, audience, words, over }: Filter): boolean => {
  const text = `${card.title} ${card.organiser} ${card.venue.name}`
  return (
    (kind === null || card.kind === kind) &&
    (audience === null || card.audience.includes(audience)) &&
    (words.trim() === '' || text.includes(words.trim())) &&
    (over || (card.booking !== 'over' && card.booking !== 'cancelled'))
  )
}

/** Every day on which something of a session happens: a course stands on each of its lessons. */
export const daysOf = ({ lessons }: Pick<SessionCard, 'lessons'>): Day[] => [...new Set(lessons.map(({ startsAt }) => dayOf(startsAt)))]

/** The days of a month in weeks from Monday to Sunday, with those before and after that fill the first and last week. */
export const weeksOf = (month: string): Day[][] => {
  const first = dayOf(`${month}-01T00:00:00.000Z` as Instant)
  const start = addDays(first, -((weekdayOf(first) + 6) % 7))
  const weeks: Day[][] = []
  for (let day = start; day.slice(0, 7) <= month; day = addDays(day, 7)) weeks.push(Array.from({ length: 7 }, (_, n) => addDays(day, n)))
  return weeks
}

/** `2026-12` after `2026-11`; earlier when `by` is negative. */
export const monthPlus = (month: string, by: number): string => {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const all = year * 12 + of - 1 + by
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** `2026年12月`. */
export const sayMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
