import type { PlaceId } from '@shared/kernel/place'
import { placesOf } from '@functions/registry/exports'

/** Names of places by id; the id itself where a place is unknown. */
export const namesOf = async (places: readonly PlaceId[]): Promise<(place: PlaceId) => string> => {
  const names = new Map((await placesOf([...new Set(places)])).map(({ placeId, name }) => [placeId, name]))
  return (place) => names.get(place) ?? place
}
