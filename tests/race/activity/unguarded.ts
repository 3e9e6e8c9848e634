import type { BookingId } from '@shared/activity/booking'
import type { SessionId } from '@shared/activity/session'
import { keys, readSessions, table } from '@functions/activity/store'

/** Controls of the races: the same writes without the condition that each race is about. */

/** Count, then insert: what most booking systems do. `left` is looked at before and taken after, by a write that asks nothing. */
export const bookByCounting = async (sessionId: SessionId, persons: number): Promise<boolean> => {
  const [found] = await readSessions([sessionId])
  const pool = found?.pools.find((one) => one.pool === 'online')
  if (!pool || pool.left < persons) return false
  await table.write({ update: keys.pool(sessionId, 'online', 0), add: { left: -persons }, when: [] })
  return true
}

/** A mark at the door without the condition that a person counts once. */
export const markAnew = (sessionId: SessionId, booking: BookingId, device: number): Promise<void> =>
  table.write({
    put: { ...keys.attendance(sessionId, 0, booking, 0), sk: `CAME#00#${booking}#00#${device}`, device },
    when: [],
  })

/** An offer as the waitlist makes it, without asking whether the seats are there. */
export const offerBlindly = (sessionId: SessionId, persons: number): Promise<void> =>
  table.write({ update: keys.pool(sessionId, 'online', 0), add: { left: -persons, waiting: -persons }, when: [] })
