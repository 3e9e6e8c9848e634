import { activityWatchers } from '@shared/activity/access'
import type { listCalls, noteCall, revealBooker } from '@shared/activity/callContract'
import type { CallView } from '@shared/activity/callContract'
import { isToRepeat } from '@shared/activity/call'
import { Refusal } from '@shared/contract/errors'
import { maskName } from '@shared/registry/mask'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newUlid } from '@functions/platform/ids'
import { noteReveal, revealNoteContext, revealsLeft } from '@functions/platform/reveals'
import { mustRun } from './access'
import { type BookingItem, BookingItem as Booking, type CallItem } from './items'
import { bookingEvent } from './order'
import { contactOf, peopleOf } from './party'
import { keys, readBookingItem, table } from './store'
import { calledWrite, callsAt, readCall } from './store/calls'
import { withPlaceNames } from './store/lists'

const PAGE = 30

type Call = Omit<CallView, 'placeName'>
const viewOf = (
  { sessionId, bookingId, place, reason, title, startsAt, since, outcome, calledAt }: CallItem,
  booking: BookingItem,
): Call => ({
  ...{ sessionId, bookingId, place, reason, title, startsAt, since, outcome, calledAt },
  names: peopleOf(booking).map(({ name }) => maskName(name)),
  ...{ persons: booking.persons, booking: booking.state },
})

export const list: UseCase<typeof listCalls> = async ({ query: { place, cursor, limit } }, caller) => {
  caller.mustHold(activityWatchers, place)
  const found = await callsAt(place, cursor, limit ?? PAGE)
  const wanted = new Map(found.items.map(({ sessionId, bookingId }) => [bookingId, keys.booking(sessionId, bookingId)]))
  const bookings = new Map((await table.getMany([...wanted.values()])).map((item) => Booking.parse(item)).map((b) => [b.bookingId, b]))
  const items = found.items.flatMap((call) => {
    const booking = bookings.get(call.bookingId)
    return booking ? [viewOf(call, booking)] : []
  })
  return { items: await withPlaceNames(items), cursor: found.cursor, now: now() }
}

export const note: UseCase<typeof noteCall> = async ({ params: { sessionId, bookingId }, body: { reason, outcome } }, caller) => {
  await mustRun(caller, sessionId)
  const [call, booking] = await Promise.all([readCall(sessionId, reason, bookingId), readBookingItem(sessionId, bookingId)])
  if (!call || !booking) throw new Refusal('NOT_FOUND')
  const event = bookingEvent('activity.called', booking, caller.personId, { reason, outcome })
  const set = { outcome, calledAt: now() }
  await table.write(calledWrite(call, { ...set, event }, !isToRepeat(outcome)))
  return viewOf({ ...call, ...set }, booking)
}

/** The numbers of an order after noting who asked and why: one that could not be noted is not shown (DOMAIN §8). */
export const reveal: UseCase<typeof revealBooker> = async ({ params: { sessionId, bookingId }, body: { reason } }, caller) => {
  await mustRun(caller, sessionId)
  const booking = await readBookingItem(sessionId, bookingId)
  if (!booking) throw new Refusal('NOT_FOUND')
  const [revealId, at] = [newUlid(), now()]
  const event = bookingEvent('activity.phoneRevealed', booking, caller.personId, { reason, revealId })
  const noted = { revealId, booking: bookingId, reason, note: seal('', revealNoteContext(revealId)), at }
  if (!(await noteReveal(table, caller.personId, noted, event))) throw new Refusal('REVEALS_USED_UP')
  const people = [contactOf(booking), ...peopleOf(booking)]
  const phones = new Map(people.flatMap(({ name, phone }) => (phone === null ? [] : [[phone, maskName(name)] as const])))
  return { phones: [...phones].map(([phone, name]) => ({ name, phone })), left: await revealsLeft(table, caller.personId, at) }
}
