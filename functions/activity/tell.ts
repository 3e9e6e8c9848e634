import type { BookingId, BookingState } from '@shared/activity/booking'
import { type SessionId, startOfLessons } from '@shared/activity/session'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import { readBookingItem } from './store'

/** A booking as somebody was to be told about it. */
export interface Told {
  readonly sessionId: SessionId
  readonly bookingId: BookingId
  readonly state: BookingState
  readonly startsAt: Instant
}

/** Whom to tell and of what; null when the order is not in that state, or not at that time, any more. */
export const bookingToTell = async ({
  sessionId,
  bookingId,
  state,
  startsAt,
}: Told): Promise<{ title: string; where: string; by: PersonId; holdUntil: Instant | null } | null> => {
  const item = await readBookingItem(sessionId, bookingId)
  if (item?.state !== state || startOfLessons(item.moved ?? item.lessons) !== startsAt) return null
  const { title, where, by, holdUntil } = item
  return { title, where, by, holdUntil }
}
