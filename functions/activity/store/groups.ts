import * as z from 'zod'
import { BookingId } from '@shared/activity/booking'
import { SessionId, startOfLessons } from '@shared/activity/session'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import type { Write } from '@functions/platform/table'
import type { BookingItem } from '../items'
import { inSession, table } from '../store'
import { standsIn, standingAt } from './lists'

/** A group that waits for an answer of staff, for the list of a place; it leaves the list with the answer. */
export const GroupItem = z.object({
  sessionId: SessionId,
  bookingId: BookingId,
  place: PlaceId,
  title: z.string(),
  group: z.string(),
  persons: z.number().int(),
  startsAt: Instant,
  since: Instant,
})
export type GroupItem = z.infer<typeof GroupItem>

const keyOf = ({ sessionId, bookingId }: Pick<BookingItem, 'sessionId' | 'bookingId'>) => inSession(sessionId, `GROUP#${bookingId}`)

/** Empty unless staff have to answer. */
export const groupWaits = (item: BookingItem): Write[] => {
  const { sessionId, bookingId, place, title, group, persons, bookedAt: since } = item
  if (item.state !== 'pending' || group === null) return []
  const one: GroupItem = { sessionId, bookingId, place, title, group, persons, since, startsAt: startOfLessons(item.lessons) }
  return [{ put: { ...keyOf(item), ...one, ...standsIn('GROUPS', place, `${since}#${bookingId}`) }, when: [] }]
}

/** Empty unless it waited. */
export const groupAnswered = (item: BookingItem): Write[] =>
  item.state === 'pending' ? [{ update: keyOf(item), remove: ['gpk', 'gsk'], when: [] }] : []

export const groupsAt = async (
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: GroupItem[]; cursor: string | null }> => {
  const found = await table.query(standingAt('GROUPS', place, cursor, limit))
  return { items: found.items.map((item) => GroupItem.parse(item)), cursor: found.cursor }
}
