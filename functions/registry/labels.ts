import { type PlaceId, ancestorAt, lineage } from '@shared/kernel/place'
import type { Place } from '@shared/registry/model'
import { findPlaces } from './store'

/** Names of places and of everything above them. */
export class Names {
  private constructor(private readonly byId: ReadonlyMap<PlaceId, Place>) {}

  static async of(ids: readonly PlaceId[]): Promise<Names> {
    const places = await findPlaces([...new Set(ids.flatMap(lineage))])
    return new Names(new Map(places.map((place) => [place.placeId, place])))
  }

  private at(id: PlaceId, level: Place['level']): string | undefined {
    const ancestor = ancestorAt(id, level)
    return (ancestor && this.byId.get(ancestor)?.name) ?? undefined
  }

  /** `3 幢 2 单元`; of a place above the building its own name. */
  short(id: PlaceId): string {
    return [this.at(id, 'building'), this.at(id, 'unit')].filter(Boolean).join(' ') || (this.byId.get(id)?.name ?? id)
  }

  /** `示范街道 · 云梯社区 · 禾苑小区`: where a building stands. */
  whereabouts(id: PlaceId): string {
    return [this.at(id, 'street'), this.at(id, 'community'), this.at(id, 'estate')].filter(Boolean).join(' · ')
  }
}
