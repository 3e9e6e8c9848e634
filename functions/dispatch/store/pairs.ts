import * as z from 'zod'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { TeamId } from '@shared/volunteer/ids'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import { isThere, table } from '../store'

/** A team that looks after somebody for long; whoever that is, is a keyed hash of their number and a masked name. */
export const PairItem = z.object({
  pairId: z.string(),
  community: PlaceId,
  who: z.string(),
  teamId: TeamId,
  since: Instant,
  by: PersonId,
  endedAt: Instant.nullable(),
})
export type PairItem = z.infer<typeof PairItem>

const partition = (community: PlaceId): string => `PAIRS#${community}`
const key = (community: PlaceId, pairId: string): Key => ({ pk: partition(community), sk: pairId })

export const readPair = async (community: PlaceId, pairId: string): Promise<PairItem | null> => {
  const item = await table.get(key(community, pairId))
  return item && PairItem.parse(item)
}
export const pairsOf = async (community: PlaceId): Promise<PairItem[]> => {
  const found: PairItem[] = []
  for await (const item of table.each({ pk: partition(community) })) found.push(PairItem.parse(item))
  return found
}
export const pairWrite = (pair: PairItem, event: DomainEvent): Write => ({
  put: { ...key(pair.community, pair.pairId), ...pair, event },
  when: [],
})
export const endWrite = (pair: PairItem, at: Instant, event: DomainEvent): Write => ({
  update: key(pair.community, pair.pairId),
  set: { endedAt: at, event },
  when: [isThere],
})
