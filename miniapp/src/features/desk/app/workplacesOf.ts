import type { Me } from '@shared/identity/model'
import { covers, type PlaceId } from '@shared/kernel/place'

/** One place somebody is appointed to, with every role held there. */
export interface Workplace {
  readonly place: PlaceId
  readonly name: string
  readonly roles: readonly Me['staff'][number]['role'][]
}

/** Places of the appointments, each once, the highest first. */
export const workplacesOf = (me: Me): Workplace[] => {
  const places = new Map<PlaceId, Workplace>()
  for (const { place, placeName, role } of me.staff)
    places.set(place, { place, name: placeName, roles: [...(places.get(place)?.roles ?? []), role] })
  return [...places.values()].sort((a, b) => a.place.split('.').length - b.place.split('.').length || a.place.localeCompare(b.place))
}

/** The chosen workplace when it is still one of the appointments, else the first; null without any appointment. */
export const presentWorkplace = (workplaces: readonly Workplace[], chosen: PlaceId | null): Workplace | null =>
  workplaces.find((w) => w.place === chosen) ?? workplaces.find((w) => chosen !== null && covers(w.place, chosen)) ?? workplaces[0] ?? null
