import { activityWatchers } from '@shared/activity/access'
import type { listBookings, myBookings, readBooking } from '@shared/activity/bookingContract'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustOwn } from './access'
import { viewOfBooking, viewWith } from './bookingView'
import { BookingItem } from './items'
import { bookingsOf, index, readSessionItem, table } from './store'
import { cameTo } from './store/attendance'
import { faultsOf, readStanding } from './store/faults'
import { faceOf } from './store/feedback'
import { waitingFor } from './store/waitlist'

const PAGE = 20

/** Orders of an account, the latest session first; absences that are cleared or pardoned are not shown. */
export const mine: UseCase<typeof myBookings> = async ({ query: { cursor, limit } }, caller) => {
  const at = now()
  const [found, standing, faults] = await Promise.all([
    table.query({ pk: index.bookedBy(caller.personId), index: 'byKey', descending: true, limit: limit ?? PAGE, cursor }),
    readStanding(caller.personId),
    faultsOf(caller.personId),
  ])
  const items = found.items.map((item) => BookingItem.parse(item))
  return {
    items: await Promise.all(items.map((item) => viewOfBooking(item, true))),
    cursor: found.cursor,
    now: at,
    blockedUntil: standing.blockedUntil !== null && standing.blockedUntil > at ? standing.blockedUntil : null,
    faults: faults
      .filter(({ cleared }) => !cleared)
      .map(({ kind, at: when, title, sessionId, bookingId, appeal }) => ({ kind, at: when, title, sessionId, bookingId, appeal })),
  }
}

export const read: UseCase<typeof readBooking> = async ({ params: { sessionId, bookingId } }, caller) => {
  const item = await mustOwn(caller, sessionId, bookingId)
  const [booking, feedback] = await Promise.all([viewOfBooking(item, item.by === caller.personId), faceOf(sessionId, bookingId)])
  return { booking, feedback, now: now() }
}

export const list: UseCase<typeof listBookings> = async ({ params: { sessionId } }, caller) => {
  const session = await readSessionItem(sessionId)
  if (!session) throw new Refusal('NOT_FOUND')
  caller.mustHold(activityWatchers, session.place)
  const [bookings, came, online, helped] = await Promise.all([
    bookingsOf(sessionId),
    cameTo(sessionId),
    waitingFor(sessionId, 'online'),
    waitingFor(sessionId, 'helped'),
  ])
  const inTurn = bookings.sort((a, b) => ((a.joinedAt ?? a.bookedAt) < (b.joinedAt ?? b.bookedAt) ? -1 : 1))
  return {
    items: inTurn.map((item) => viewWith(item, { came, waiting: item.pool === 'online' ? online : helped }, false)),
    now: now(),
  }
}
