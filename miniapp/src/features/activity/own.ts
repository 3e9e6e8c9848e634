import { type BookingView, isOver } from '@shared/activity/booking'
import type { SessionId } from '@shared/activity/session'
import { type Instant } from '@shared/kernel/instant'
import type { Lessons } from './words'

/** The live booking of a session, if there is one. */
export const liveOf = (bookings: readonly BookingView[], id: SessionId): BookingView | null =>
  bookings.find(({ sessionId, state }) => sessionId === id && !isOver(state)) ?? null

/** The lesson that comes next, or the last. */
export const nextLesson = (lessons: Lessons, now: Instant): { readonly lesson: Lessons[number]; readonly n: number } | null => {
  const n = lessons.findIndex(({ endsAt }) => endsAt > now)
  const at = n === -1 ? lessons.length - 1 : n
  const lesson = lessons[at]
  return lesson === undefined ? null : { lesson, n: at }
}

export const isPast = ({ lessons, moved }: Pick<BookingView, 'lessons' | 'moved'>, now: Instant): boolean =>
  ((moved ?? lessons).at(-1)?.endsAt ?? '') <= now

/** What asks for an answer first, then what comes next. */
export const inOrder = (bookings: readonly BookingView[], now: Instant): { ahead: BookingView[]; past: BookingView[] } => {
  const asks = ({ state }: BookingView): number => (state === 'offered' || state === 'toConfirm' ? 0 : 1)
  const next = (b: BookingView): string => nextLesson(b.moved ?? b.lessons, now)?.lesson.startsAt ?? ''
  const ahead = bookings.filter((b) => !isOver(b.state) && !isPast(b, now))
  return {
    ahead: ahead.sort((a, b) => asks(a) - asks(b) || (next(a) < next(b) ? -1 : 1)),
    past: bookings.filter((b) => !ahead.includes(b)),
  }
}
