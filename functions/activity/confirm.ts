import type { confirmTime } from '@shared/activity/bookingContract'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustOwn } from './access'
import { viewOfBooking } from './bookingView'
import { BookingItem } from './items'
import { bookingEvent } from './order'
import { readSessionItem, table } from './store'
import { proveSession } from './store/change'
import { moveOfGuests } from './store/guests'
import { heldStill, moveBooking, proveOpen } from './store/seats'
import { ofPoolOrPerson } from './why'

/** Keeps the seats at the new time: old hours go and new ones come in one write, or nothing changes. */
export const confirm: UseCase<typeof confirmTime> = async ({ params: { sessionId, bookingId } }, caller) => {
  const [item, session] = await Promise.all([mustOwn(caller, sessionId, bookingId), readSessionItem(sessionId)])
  if (!session) throw new Refusal('NOT_FOUND')
  const own = item.by === caller.personId
  const { moved } = item
  if (item.state === 'booked') return viewOfBooking(item, own)
  if (item.state === 'expired') throw new Refusal('OFFER_OVER')
  if (item.state !== 'toConfirm' || moved === null) throw new Refusal('BOOKING_ENDED', { state: item.state })
  const at = now()
  const after: BookingItem = { ...item, state: 'booked', lessons: moved, moved: null, holdUntil: null }
  const event = bookingEvent('activity.timeConfirmed', after, caller.personId)
  const set = { state: after.state, lessons: moved, moved: null, holdUntil: null, event }
  try {
    await table.transact([
      // Staff may still confirm for somebody whom they could not reach before.
      moveBooking(item, set, item.helped ? [] : [heldStill(at)]),
      proveSession(session),
      proveOpen(item, at),
      ...moveOfGuests(item, moved),
    ])
    return await viewOfBooking(after, own)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('versionIs')) throw new Refusal('SESSION_CHANGED')
    const there = error.at(0)?.item
    if (there) {
      const stands = BookingItem.parse(there)
      if (stands.state === 'booked') return viewOfBooking(stands, own)
      throw new Refusal('OFFER_OVER')
    }
    for (const { clauses, item: seen } of error.failures) {
      const refusal = ofPoolOrPerson(clauses, seen, { sessionId, lessons: moved })
      if (refusal) throw refusal
    }
    throw error
  }
}
