import { type PlaceId, ancestorAt, covers } from '../kernel/place'
import type { Reach } from './skill'

/** Whether a community lies within what a volunteer said they can manage (就地就近, 量力而行; CHECKLIST X-25). Orders the lists, refuses nothing. */
export const goesTo = ({ place, reach }: { readonly place: PlaceId; readonly reach: Reach }, community: PlaceId): boolean => {
  const within = ancestorAt(place, reach)
  return within !== null && covers(within, community)
}
