import type { PoolName } from '@shared/activity/seats'
import type { SessionId } from '@shared/activity/session'
import { heldUntil } from '@shared/activity/waitlist'
import { now } from '@functions/platform/clock'
import { ConditionFailed } from '@functions/platform/table'
import type { PoolItem, WaitItem } from './items'
import { bookingEvent } from './order'
import { readBookingItem, table } from './store'
import { moveBooking, offerSeats, poolSettled } from './store/seats'
import { moveWait, partsOf, waitingFor } from './store/waitlist'

/** Offers made in one go; what is left is for the next minute. */
const MOST_OFFERS = 50

/** Holds seats of one part for the first in turn. False: somebody was quicker, or it is not as it was read. */
const offer = async (next: WaitItem, part: PoolItem, shards: number): Promise<boolean> => {
  const booking = await readBookingItem(next.sessionId, next.bookingId)
  if (booking?.state !== 'waiting') return false
  const at = now()
  const holdUntil = heldUntil(at, part.startsAt)
  const item = { ...booking, shard: part.shard }
  const event = bookingEvent('activity.offered', { ...item, state: 'offered' }, 'system', { holdUntil })
  try {
    await table.transact([
      moveWait(next, 'waiting', 'offered', holdUntil),
      moveBooking(booking, { state: 'offered', shard: part.shard, holdUntil, event }),
      ...offerSeats(item, shards, at),
    ])
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** Nothing can be offered now: the pool waits for the next seat that comes free. Losing means that one just did, and the tick looks again. */
const settle = async (parts: readonly PoolItem[]): Promise<void> => {
  await Promise.all(
    parts.map((part) =>
      table.write(poolSettled(part.sessionId, part.pool, part.shard, part)).catch((error: unknown) => {
        if (!(error instanceof ConditionFailed)) throw error
      }),
    ),
  )
}

/**
 * Offers free seats of a pool to those who wait, in turn and passing over nobody: each offer is one write under the condition that the
 * seats are there at that moment, so that any number of runs at once offer each seat once.
 */
export const promote = async (sessionId: SessionId, pool: PoolName): Promise<void> => {
  for (let made = 0, missed = 0; made < MOST_OFFERS && missed < MOST_OFFERS;) {
    // Seats first: whoever joins after they were read stands behind all who are read then.
    const parts = await partsOf(sessionId, pool)
    const [next] = await waitingFor(sessionId, pool)
    const part = next && parts.find(({ left, status, startsAt }) => left >= next.persons && status === 'published' && startsAt > now())
    if (!part) return settle(parts)
    if (await offer(next, part, parts.length)) made++
    else missed++
  }
}
