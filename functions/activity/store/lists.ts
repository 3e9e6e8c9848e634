import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { placesOf } from '@functions/registry/exports'
import type { QueryInput } from '@functions/platform/table'

/** People to ring, explained absences and groups that wait for staff; and where one can go to learn. */
type List = 'CALLS' | 'APPEALS' | 'GROUPS' | 'SITES'

const partition = (list: List, place: PlaceId): string => `${list}#${ancestorAt(place, 'district') ?? place}`

/**
 * Where something stands in a list. A district has one partition whose keys begin with the place, so that one query gives a community its
 * own and a street or the district everything below: a place's own first, the longest waiting of each place first.
 */
export const standsIn = (list: List, place: PlaceId, since: string): { gpk: string; gsk: string } => ({
  gpk: partition(list, place),
  gsk: `${place}.#${since}`,
})

/** A page of what stands in a list at a place and below it. */
export const standingAt = (list: List, place: PlaceId, cursor: string | undefined, limit: number): QueryInput => ({
  ...{ pk: partition(list, place), prefix: `${place}.`, index: 'byKey', limit, cursor },
})

/** Each with the name of its place, read once for all of them. */
export const withPlaceNames = async <T extends { readonly place: PlaceId }>(
  items: readonly T[],
): Promise<(T & { placeName: string })[]> => {
  if (items.length === 0) return []
  const names = new Map((await placesOf([...new Set(items.map(({ place }) => place))])).map(({ placeId, name }) => [placeId, name]))
  return items.map((item) => ({ ...item, placeName: names.get(item.place) ?? '' }))
}
