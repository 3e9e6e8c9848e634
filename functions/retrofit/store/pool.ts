import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { Stance } from '@shared/retrofit/wishContract'
import { absent, clause, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import { UnitItem } from '../items'
import { caseIndex, caseKeys, table } from '../store'

/** Keys and conditions of the pool (储备库): the wishes of a unit lie with the unit. */

/** What a home said last. One per home and unit. */
export const WishItem = z.object({
  ownerKey: OwnerKey,
  room: z.string(),
  /** Null: taken back. */
  stance: Stance.nullable(),
  way: z.enum(['phone', 'door']),
  at: Instant,
})
export type WishItem = z.infer<typeof WishItem>

/** What a worker noted at the door; append-only, the text sealed. */
export const HeardItem = z.object({
  ownerKey: OwnerKey,
  heardId: z.string(),
  stance: Stance,
  at: Instant,
  by: z.string(),
  note: z.string(),
})
export type HeardItem = z.infer<typeof HeardItem>

const pk = (unit: PlaceId): string => caseKeys.unit(unit).pk
const wishKey = (unit: PlaceId, owner: OwnerKey): Key => ({ pk: pk(unit), sk: `WISH#${owner}` })
const heardKey = (unit: PlaceId, { ownerKey, heardId }: HeardItem): Key => ({ pk: pk(unit), sk: `HEARD#${ownerKey}#${heardId}` })

export const sealedNote = (heardId: string): string => `${heardId}.note`

// --- reading

export const readWish = async (unit: PlaceId, owner: OwnerKey): Promise<WishItem | null> => {
  const item = await table.get(wishKey(unit, owner))
  return item && WishItem.parse(item)
}

export interface UnitPool {
  readonly unit: UnitItem
  readonly wishes: readonly WishItem[]
  readonly heard: readonly HeardItem[]
}

/** A unit with everything that was said in it; one query. */
export const readUnitPool = async (unit: PlaceId): Promise<UnitPool> => {
  const found = { unit: UnitItem.parse({ unit }), wishes: Array<WishItem>(), heard: Array<HeardItem>() }
  for await (const item of table.each({ pk: pk(unit), consistent: true })) {
    const sk = String(item.sk)
    if (sk === 'UNIT') found.unit = UnitItem.parse(item)
    else if (sk.startsWith('WISH#')) found.wishes.push(WishItem.parse(item))
    else found.heard.push(HeardItem.parse(item))
  }
  return found
}

/** What one home said, and what was noted of it. */
export const readSaid = async (unit: PlaceId, owner: OwnerKey): Promise<{ wish: WishItem | null; heard: HeardItem[] }> => {
  const [wish, { items }] = await Promise.all([
    table.query({ pk: pk(unit), prefix: `WISH#${owner}`, limit: 1 }),
    table.query({ pk: pk(unit), prefix: `HEARD#${owner}#` }),
  ])
  return { wish: wish.items[0] ? WishItem.parse(wish.items[0]) : null, heard: items.map((item) => HeardItem.parse(item)) }
}

/** Units of a community in which something was said or a case was opened, in the order of the places. */
export const pageOfPool = async (
  community: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: UnitItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: caseIndex.pool(community), index: 'byKey', limit, cursor })
  return { items: found.items.map((item) => UnitItem.parse(item)), cursor: found.cursor }
}

// --- writing

const stanceIs = (before: WishItem | null) =>
  clause('stanceIs', 'what this home said before is what was counted', before ? is('at', before.at) : absent())

/** The word of a home and the counts of its unit in one: what is counted is what stands. */
export const wishWrites = (unit: PlaceId, community: PlaceId, before: WishItem | null, wish: WishItem): Write[] => {
  const add: Record<string, number> = {}
  if (before?.stance) add[before.stance] = -1
  if (wish.stance) add[wish.stance] = (add[wish.stance] ?? 0) + 1
  return [
    { put: { ...wishKey(unit, wish.ownerKey), ...wish }, when: [stanceIs(before)] },
    { update: caseKeys.unit(unit), set: { unit, gpk: caseIndex.pool(community), gsk: unit }, add, when: [] },
  ]
}

export const heardWrite = (unit: PlaceId, heard: HeardItem, event: DomainEvent): Write => ({
  put: { ...heardKey(unit, heard), ...heard, event },
  when: [clause('notedOnce', 'a note is written once', absent())],
})
