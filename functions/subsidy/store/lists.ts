import type { PlaceId } from '@shared/kernel/place'
import { CaseId } from '@shared/retrofit/model'
import type { GrantState, SubsidyState } from '@shared/subsidy/model'
import type * as z from 'zod'
import { CorridorItem, FileItem, GrantItem } from '../items'
import { index, table } from '../store'

/** Lists of the subsidy table that are read by its index. */

/** What begins with a place in an index sorted by communities: the community itself, or all that lie in a place above one. */
export const insidePlace = (place: PlaceId): string => (place.split('.').length >= 3 ? `${place}#` : `${place}.`)

/** Files of a place in one state, community by community, those that have waited longest first. `place` is the district or lies in it. */
export const pageByState = async (
  district: PlaceId,
  state: SubsidyState,
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: FileItem[]; cursor: string | null }> => {
  const pk = index.state(district, state)
  const found = await table.query({ pk, prefix: insidePlace(place), index: 'byKey', limit, cursor })
  return { items: found.items.map((item) => FileItem.parse(item)), cursor: found.cursor }
}

export const pageOfGrants = async (
  district: PlaceId,
  state: GrantState,
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: GrantItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: index.grants(district, state), prefix: insidePlace(place), index: 'byKey', limit, cursor })
  return { items: found.items.map((item) => GrantItem.parse(item)), cursor: found.cursor }
}

/** Corridors of a street by the day on which they are to be looked at. */
export const pageOfCorridors = async (
  street: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: z.infer<typeof CorridorItem>[]; cursor: string | null }> => {
  const found = await table.query({ pk: index.corridors(street), index: 'byKey', limit, cursor })
  return { items: found.items.map((item) => CorridorItem.parse(item)), cursor: found.cursor }
}

/** Every lift of a district that was reviewed and is in no plan, as the index has it. */
export const eachReviewed = async (district: PlaceId): Promise<CaseId[]> => {
  const ids: CaseId[] = []
  for await (const item of table.each({ pk: index.state(district, 'reviewed'), index: 'byKey' })) ids.push(CaseId.parse(item.caseId))
  return ids
}
