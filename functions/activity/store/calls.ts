import type { BookingId } from '@shared/activity/booking'
import type { CallReason } from '@shared/activity/call'
import { type SessionId, startOfLessons } from '@shared/activity/session'
import type { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { Item } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import { type BookingItem, CallItem, type SessionItem } from '../items'
import { isNew, isThere, keys, table } from '../store'
import { standsIn, standingAt } from './lists'

/** Keys and conditions of people to ring: one task for an order and a reason. */

export const callWrite = (
  { terms, place }: SessionItem,
  { sessionId, bookingId, title }: BookingItem,
  reason: CallReason,
  since: Instant,
): Write => {
  const item: CallItem = {
    sessionId,
    bookingId,
    place,
    title,
    startsAt: startOfLessons(terms.lessons),
    reason,
    since,
    outcome: null,
    calledAt: null,
  }
  return {
    put: { ...keys.call(sessionId, reason, bookingId), ...item, ...standsIn('CALLS', place, `${since}#${bookingId}#${reason}`) },
    when: [isNew],
  }
}

export const callsAt = async (
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: CallItem[]; cursor: string | null }> => {
  const found = await table.query(standingAt('CALLS', place, cursor, limit))
  return { items: found.items.map((item) => CallItem.parse(item)), cursor: found.cursor }
}

export const readCall = async (id: SessionId, reason: CallReason, booking: BookingId): Promise<CallItem | null> => {
  const item = await table.get(keys.call(id, reason, booking))
  return item && CallItem.parse(item)
}

/** Writes down what came of a call; one that is settled leaves the list. */
export const calledWrite = ({ sessionId, reason, bookingId }: CallItem, set: Item, settled: boolean): Write => ({
  update: keys.call(sessionId, reason, bookingId),
  set,
  ...(settled && { remove: ['gpk', 'gsk'] }),
  when: [isThere],
})
