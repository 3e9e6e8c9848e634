import { type BookingView, holdsSeats } from '@shared/activity/booking'
import { personsBefore } from '@shared/activity/waitlist'
import { startOfLessons } from '@shared/activity/session'
import { cancelling, windowsOf } from '@shared/activity/window'
import { maskName, maskPhone } from '@shared/registry/mask'
import { now } from '@functions/platform/clock'
import type { AttendanceItem, BookingItem, WaitItem } from './items'
import { peopleOf } from './party'
import { seatText } from './seatCode'
import { cameOf } from './store/attendance'
import { waitingFor } from './store/waitlist'

/** What cancelling an order means at the moment. A changed time, a draw and the waitlist are left freely at any time. */
export const cancellingOf = (item: BookingItem): BookingView['cancelling'] => {
  const startsAt = startOfLessons(item.moved ?? item.lessons)
  const rule = { freeCancelMinutes: item.freeCancelMinutes, signInMinutesBefore: 0, signInMinutesAfter: 0 }
  const means = cancelling(windowsOf({ opensAt: item.bookedAt, closesAt: startsAt, startsAt }, rule), startsAt, now())
  return means === 'late' && item.state !== 'booked' ? 'free' : means
}

interface Around {
  readonly came: readonly AttendanceItem[]
  readonly waiting: readonly WaitItem[]
}

/** Whoever made an order sees the names as they wrote them; staff see them masked, and no codes. */
export const viewWith = (item: BookingItem, { came, waiting }: Around, own: boolean): BookingView => {
  const people = peopleOf(item)
  const {
    bookingId,
    sessionId,
    state,
    pool,
    title,
    where,
    lessons,
    persons,
    relation,
    group,
    bookedAt,
    holdUntil,
    moved,
    reason,
    agreedAt,
  } = item
  return {
    ...{ bookingId, sessionId, state, pool, title, where, lessons, persons, relation, group, bookedAt, holdUntil, moved, reason, agreedAt },
    guests: item.guests.map(({ child, elder }, seat) => {
      const { name = '', phone = null } = people[seat] ?? {}
      return {
        ...{ seat, child, elder },
        name: own ? name : maskName(name),
        phone: phone === null ? null : maskPhone(phone),
        came: came.filter((one) => one.bookingId === bookingId && one.seat === seat).map(({ lesson }) => lesson),
      }
    }),
    before:
      state === 'waiting'
        ? personsBefore(
            waiting.map(({ bookingId: id, joinedAt, persons: n }) => ({ id, joinedAt, persons: n })),
            bookingId,
          )
        : null,
    cancelling: cancellingOf(item),
    codes: own && holdsSeats(state) && state !== 'offered' ? item.guests.map((_, seat) => seatText(sessionId, bookingId, seat)) : [],
  }
}

/** One order with what belongs to it, in at most two reads. */
export const viewOfBooking = async (item: BookingItem, own: boolean): Promise<BookingView> => {
  const [came, waiting] = await Promise.all([
    holdsSeats(item.state) ? cameOf(item) : [],
    item.state === 'waiting' ? waitingFor(item.sessionId, item.pool) : [],
  ])
  return viewWith(item, { came, waiting }, own)
}
