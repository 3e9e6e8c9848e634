import type { PoolName } from '@shared/activity/seats'
import type { SessionId } from '@shared/activity/session'
import type { Instant } from '@shared/kernel/instant'
import { clause, is } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import { type BookingItem, PoolItem, WaitItem } from '../items'
import { index, isNew, isThere, keys, partitionOf, table } from '../store'

/** Keys and conditions of the waitlist: its order is that of its keys, by the moment of joining. */

export const waitOf = ({ bookingId, sessionId, pool, persons }: BookingItem, joinedAt: Instant): WaitItem => ({
  ...{ bookingId, sessionId, pool, persons, joinedAt },
  state: 'waiting',
})

const waitKey = ({ sessionId, pool, joinedAt, bookingId }: Pick<WaitItem, 'sessionId' | 'pool' | 'joinedAt' | 'bookingId'>) =>
  keys.wait(sessionId, pool, joinedAt, bookingId)

export const putWait = (item: WaitItem): Write => ({ put: { ...waitKey(item), ...item }, when: [isNew] })

/** Moves a place on from `from`; one that is offered is due when its time is over. */
export const moveWait = (
  at: Pick<WaitItem, 'sessionId' | 'pool' | 'joinedAt' | 'bookingId'>,
  from: WaitItem['state'],
  to: WaitItem['state'],
  holdUntil?: Instant,
): Write => ({
  update: waitKey(at),
  set: { state: to, ...(holdUntil !== undefined && { gpk: index.due.offer, gsk: holdUntil }) },
  ...(holdUntil === undefined && { remove: ['gpk', 'gsk'] }),
  when: [isThere, clause('waitIs', 'nobody else moved this place on', is('state', from))],
})

/** Those who wait for a pool, the first one first. */
export const waitingFor = async (id: SessionId, pool: PoolName): Promise<WaitItem[]> => {
  const found: WaitItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: `WAIT#${pool}#`, consistent: true })) found.push(WaitItem.parse(item))
  return found.filter(({ state }) => state === 'waiting')
}

/** Every part of a pool as it stands. */
export const partsOf = async (id: SessionId, pool: PoolName): Promise<PoolItem[]> => {
  const found: PoolItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: `POOL#${pool}#`, consistent: true })) found.push(PoolItem.parse(item))
  return found
}

/** Offers whose time is over at `at`, and pools in which seats came free, a page of each. */
export const dueOffers = async (at: Instant, limit: number): Promise<WaitItem[]> =>
  (await table.query({ pk: index.due.offer, index: 'byKey', upTo: at, limit })).items.map((item) => WaitItem.parse(item))
export const duePools = async (at: Instant, limit: number): Promise<PoolItem[]> =>
  (await table.query({ pk: index.due.pool, index: 'byKey', upTo: at, limit })).items.map((item) => PoolItem.parse(item))
