import type { cancelBooking } from '@shared/activity/bookingContract'
import { isOver } from '@shared/activity/booking'
import { counts } from '@shared/activity/fault'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustOwn } from './access'
import { cancellingOf, viewOfBooking } from './bookingView'
import { changeFaults } from './faults'
import { endWrites } from './giveBack'
import { BookingItem, type FaultItem } from './items'
import { bookingEvent } from './order'
import { promote } from './promote'
import { table } from './store'
import { putFault } from './store/faults'

/** Nothing counts against anybody for an order of staff, or when all who would have come are elders whom somebody else booked. */
export const countsAgainst = (item: BookingItem): boolean =>
  !item.helped && item.guests.some(({ elder }) => counts({ elder, bookedByOther: item.relation !== 'self' }))

export const faultOf = (item: BookingItem, kind: FaultItem['kind'], at: FaultItem['at']): FaultItem => ({
  ...{ bookingId: item.bookingId, sessionId: item.sessionId, title: item.title, by: item.by, kind, at, appeal: 'none', cleared: false },
})

/** Writes an absence down, together with what brings it or not at all. @throws ConditionFailed when that did not hold, or it stands already */
export const noteFault = (item: BookingItem, kind: FaultItem['kind'], brought: readonly Write[]): Promise<void> => {
  const fault = faultOf(item, kind, now())
  const event = bookingEvent('activity.faultNoted', item, 'system', { kind })
  return changeFaults(item.by, [...brought, putFault(item.by, fault, event)], (faults) => [...faults, fault])
}

/** Looks at an order again after another act changed it meanwhile; a few times, then it is too busy. */
const MOST_TRIES = 4

const giveUp = async (item: BookingItem, actor: string): Promise<BookingItem> => {
  let seen = item
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    if (seen.state === 'cancelled') return seen
    if (isOver(seen.state)) throw new Refusal('BOOKING_ENDED', { state: seen.state })
    const means = cancellingOf(seen)
    if (means === 'over') throw new Refusal('SESSION_BEGUN')
    const event = bookingEvent('activity.cancelled', { ...seen, state: 'cancelled' }, actor, { late: means === 'late' })
    try {
      const writes = await endWrites(seen, { to: 'cancelled', event }, now())
      if (means === 'late' && countsAgainst(seen)) await noteFault(seen, 'cancelledLate', writes)
      else await table.transact(writes)
      return { ...seen, state: 'cancelled', holdUntil: null }
    } catch (error) {
      const there = error instanceof ConditionFailed ? error.at(0)?.item : null
      if (!there) throw error
      seen = BookingItem.parse(there)
    }
  }
  throw new Refusal('BUSY')
}

export const cancel: UseCase<typeof cancelBooking> = async ({ params: { sessionId, bookingId } }, caller) => {
  const item = await mustOwn(caller, sessionId, bookingId)
  const ended = await giveUp(item, caller.personId)
  // The seat goes to the next at once; should this not come to it, the tick does it.
  await promote(sessionId, item.pool)
  return viewOfBooking(ended, ended.by === caller.personId)
}
