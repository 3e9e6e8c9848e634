import type { SessionId } from '@shared/activity/session'
import { absent, clause, either, is } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import { AttendanceItem, type BookingItem } from '../items'
import { isThere, keys, partitionOf, table } from '../store'

/** Keys and conditions of who came: append-only, one item for a person and a lesson. */

/** Everybody who came to a session, or to one lesson of it. */
export const cameTo = async (id: SessionId, lesson?: number): Promise<AttendanceItem[]> => {
  const found: AttendanceItem[] = []
  const prefix = lesson === undefined ? 'CAME#' : `CAME#${String(lesson).padStart(2, '0')}#`
  for await (const item of table.each({ pk: partitionOf(id), prefix, consistent: true })) found.push(AttendanceItem.parse(item))
  return found
}

/** Who of one order came, in one read by key. */
export const cameOf = async ({ sessionId, bookingId, lessons, guests }: BookingItem): Promise<AttendanceItem[]> => {
  const wanted = lessons.flatMap((_, lesson) => guests.map((__, seat) => keys.attendance(sessionId, lesson, bookingId, seat)))
  return (await table.getMany(wanted)).map((item) => AttendanceItem.parse(item))
}

const holdsSeat = clause('holdsSeat', 'only who has a seat is noted', either(is('state', 'booked'), is('state', 'toConfirm')))

/** Notes one person of an order, once per lesson, while the order holds seats. */
export const noteWrites = (booking: Pick<BookingItem, 'sessionId' | 'bookingId'>, item: AttendanceItem): Write[] => [
  {
    put: { ...keys.attendance(booking.sessionId, item.lesson, booking.bookingId, item.seat), ...item },
    when: [clause('comesOnce', 'a person counts once for a lesson, whatever device notes it', absent())],
  },
  { check: keys.booking(booking.sessionId, booking.bookingId), when: [isThere, holdsSeat] },
]
