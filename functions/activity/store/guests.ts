import { hoursChanged, hoursOf } from '@shared/activity/hours'
import type { Lesson } from '@shared/activity/session'
import { startOfLessons } from '@shared/activity/session'
import { termOf } from '@shared/activity/term'
import { type Clause, absent, below, clause, either, is } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import type { BookingItem } from '../items'
import { keys } from '../store'

/** Keys and conditions of what a person has a right to only once: their hours, and classes of a term. */

const quarter = (q: number): string => `q${q}`
const hourFree = (q: number): Clause => clause('hourFree', 'nobody is in two places', absent(quarter(q)))
const hourOf = (q: number, holder: string): Clause =>
  clause('hourOf', 'an hour is given back by the booking that took it', is(quarter(q), holder))

/** What stands in a quarter hour that is taken: by it a refusal tells the same session from another one. */
export const holderOf = ({ sessionId, bookingId }: Pick<BookingItem, 'sessionId' | 'bookingId'>): string => `${sessionId}/${bookingId}`

type Held = Pick<BookingItem, 'sessionId' | 'bookingId' | 'lessons' | 'guests' | 'perTerm'>

const marks = (quarters: readonly number[], holder: string) => Object.fromEntries(quarters.map((q) => [quarter(q), holder]))

const termHasRoom = (most: number): Clause =>
  clause(
    'termHasRoom',
    'one person takes so many classes in a term, so that newcomers get in',
    either(absent('classes'), below('classes', most)),
  )

/** Hours and classes of everybody on an order, all of them free or none is taken. */
export const takeOfGuests = (held: Held): Write[] =>
  held.guests.flatMap(({ key }) => [
    ...hoursOf(held.lessons).map(({ day, quarters }) => ({
      update: keys.day(key, day),
      set: marks(quarters, holderOf(held)),
      when: quarters.map(hourFree),
    })),
    ...(held.perTerm === null
      ? []
      : [{ update: keys.term(key, termOf(startOfLessons(held.lessons))), add: { classes: 1 }, when: [termHasRoom(held.perTerm)] }]),
  ])

/** Gives back what `takeOfGuests` took. */
export const freeOfGuests = (held: Held): Write[] =>
  held.guests.flatMap(({ key }) => [
    ...hoursOf(held.lessons).map(({ day, quarters }) => ({
      update: keys.day(key, day),
      remove: quarters.map(quarter),
      when: quarters.map((q) => hourOf(q, holderOf(held))),
    })),
    ...(held.perTerm === null ? [] : [{ update: keys.term(key, termOf(startOfLessons(held.lessons))), add: { classes: -1 }, when: [] }]),
  ])

/** Exchanges the hours of one time for those of another; the term of the class stays the one it was booked in. */
export const moveOfGuests = (held: Held, lessons: readonly Lesson[]): Write[] =>
  held.guests.flatMap(({ key }) =>
    hoursChanged(held.lessons, lessons).map(({ day, take, free }) => ({
      update: keys.day(key, day),
      set: marks(take, holderOf(held)),
      remove: free.map(quarter),
      when: [...take.map(hourFree), ...free.map((q) => hourOf(q, holderOf(held)))],
    })),
  )

/** How many writes an order makes for its guests. */
export const writesOfGuests = (lessons: readonly Lesson[], guests: number, perTerm: number | null): number =>
  guests * (hoursOf(lessons).length + (perTerm === null ? 0 : 1))

/** True when a quarter hour that an item holds is of this session. */
export const holdsHourOf = (item: Readonly<Record<string, unknown>>, lessons: readonly Lesson[], sessionId: string): boolean =>
  hoursOf(lessons).some(({ quarters }) => quarters.some((q) => String(item[quarter(q)] ?? '').startsWith(`${sessionId}/`)))
