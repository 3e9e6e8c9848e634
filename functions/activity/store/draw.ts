import type { SessionId } from '@shared/activity/session'
import type { Write } from '@functions/platform/table'
import { type BookingItem, DrawItem } from '../items'
import { isNew, isThere, keys, partitionOf, table } from '../store'
import { enoughLeft } from './seats'

/** Keys and conditions of a draw. */

export const putDraw = (id: SessionId, item: DrawItem): Write => ({ put: { ...keys.draw(id, item.pool), ...item }, when: [isNew] })

export const drawsOf = async (id: SessionId): Promise<DrawItem[]> => {
  const found: DrawItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'DRAW#', consistent: true })) found.push(DrawItem.parse(item))
  return found
}

/** Seats that were won; applying is over, so nobody else takes any. */
export const takeWon = ({ sessionId, pool, shard, persons }: BookingItem): Write => ({
  update: keys.pool(sessionId, pool, shard),
  add: { left: -persons },
  when: [isThere, enoughLeft(persons)],
})

/** Those who did not win wait for the pool in the order of the draw. */
export const waitAfterDraw = ({ sessionId, pool, persons }: BookingItem, shards: number): Write[] =>
  Array.from({ length: shards }, (_, shard) => ({
    update: keys.pool(sessionId, pool, shard),
    add: { waiting: persons },
    when: [isThere],
  }))
