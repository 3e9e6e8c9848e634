import { holdsSeats } from '@shared/activity/booking'
import type { BookingState } from '@shared/activity/booking'
import type { Instant } from '@shared/kernel/instant'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Clause } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import type { BookingItem } from './items'
import { partsOf } from './store/waitlist'
import { groupAnswered } from './store/groups'
import { freeOfGuests } from './store/guests'
import { giveSeats, leaveWaiting, moveBooking, uncountBooker } from './store/seats'
import { moveWait } from './store/waitlist'

export interface Ending {
  readonly to: Extract<BookingState, 'cancelled' | 'expired' | 'refused' | 'calledOff'>
  readonly event: DomainEvent
  readonly reason?: string
  readonly when?: readonly Clause[]
}

const ofWaitlist = async (item: BookingItem, to: Ending['to'], at: Instant): Promise<Write[]> => {
  if (item.joinedAt === null || (item.state !== 'waiting' && item.state !== 'offered')) return []
  const place = { sessionId: item.sessionId, pool: item.pool, joinedAt: item.joinedAt, bookingId: item.bookingId }
  const moved = moveWait(place, item.state, to === 'expired' ? 'expired' : 'left')
  if (item.state === 'offered') return [moved]
  return [moved, ...leaveWaiting(item, (await partsOf(item.sessionId, item.pool)).length, at)]
}

/**
 * Ends an order and gives back everything it holds, in one transaction: seats, hours, its class of the term, its place on the waitlist,
 * what it counts against its account. The order itself comes first, so that the loser of a race reads its state there.
 */
export const endWrites = async (item: BookingItem, { to, event, reason, when = [] }: Ending, at: Instant): Promise<Write[]> => [
  moveBooking(item, { state: to, event, holdUntil: null, ...(reason !== undefined && { reason }) }, when),
  ...(holdsSeats(item.state) ? [giveSeats(item, at)] : []),
  // An offer holds seats, but hours only once it is taken.
  ...(holdsSeats(item.state) && item.state !== 'offered' ? freeOfGuests(item) : []),
  ...(await ofWaitlist(item, to, at)),
  ...(item.helped ? [] : [uncountBooker(item)]),
  ...groupAnswered(item),
]
