import type { acceptOffer } from '@shared/activity/bookingContract'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustOwn } from './access'
import { viewOfBooking } from './bookingView'
import { endWrites } from './giveBack'
import { BookingItem, type WaitItem } from './items'
import { bookingEvent } from './order'
import { promote } from './promote'
import { readBookingItem, table } from './store'
import { takeOfGuests } from './store/guests'
import { heldNoLonger, heldStill, moveBooking, proveOpen } from './store/seats'
import { moveWait } from './store/waitlist'
import { ofPoolOrPerson } from './why'

const placeOf = (item: BookingItem) => {
  if (item.joinedAt === null) throw new Refusal('BOOKING_ENDED', { state: item.state })
  return { sessionId: item.sessionId, pool: item.pool, joinedAt: item.joinedAt, bookingId: item.bookingId }
}

/** Takes what is held; the hours of everybody are taken with it, so that an overlap is refused at this moment and not before. */
export const accept: UseCase<typeof acceptOffer> = async ({ params: { sessionId, bookingId } }, caller) => {
  const item = await mustOwn(caller, sessionId, bookingId)
  const own = item.by === caller.personId
  if (item.state === 'booked') return viewOfBooking(item, own)
  if (item.state === 'expired') throw new Refusal('OFFER_OVER')
  if (item.state !== 'offered') throw new Refusal('BOOKING_ENDED', { state: item.state })
  const at = now()
  const event = bookingEvent('activity.booked', { ...item, state: 'booked' }, caller.personId, { fromWaitlist: true })
  try {
    await table.transact([
      moveBooking(item, { state: 'booked', holdUntil: null, event }, [heldStill(at)]),
      moveWait(placeOf(item), 'offered', 'taken'),
      proveOpen(item, at),
      ...takeOfGuests(item),
    ])
    return await viewOfBooking({ ...item, state: 'booked', holdUntil: null }, own)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const [stands] = error.failures.filter(({ clauses }) => clauses.includes('stateIs') || clauses.includes('heldStill'))
    if (stands?.item) {
      const seen = BookingItem.parse(stands.item)
      if (seen.state === 'booked') return viewOfBooking(seen, own)
      throw new Refusal('OFFER_OVER')
    }
    for (const { clauses, item: there } of error.failures) {
      const refusal = ofPoolOrPerson(clauses, there, item)
      if (refusal) throw refusal
    }
    throw error
  }
}

/** Lets an offer go whose time is over, so that the next in turn gets it. Losing means that it was taken or given up at the last moment. */
export const expire = async (wait: WaitItem): Promise<void> => {
  const item = await readBookingItem(wait.sessionId, wait.bookingId)
  if (item?.state !== 'offered') return
  const at = now()
  const event = bookingEvent('activity.offerExpired', { ...item, state: 'expired' }, 'system')
  try {
    await table.transact(await endWrites(item, { to: 'expired', event, when: [heldNoLonger(at)] }, at))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
  await promote(item.sessionId, item.pool)
}
