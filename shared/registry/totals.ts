import { type Area, addAreas } from '../kernel/area'
import { people } from '../kernel/people'
import type { PlaceId } from '../kernel/place'
import type { RollTotals } from './model'

/**
 * Flats, people and area of a roll. People are distinct owner sets, so the people of an estate may be fewer than the sum of
 * its units'. `ownerOf` names the owner set of a flat: its text in an import, its key in the registry.
 */
export const totalsOf = <F extends { readonly area: Area }>(flats: readonly F[], ownerOf: (flat: F) => string): RollTotals => ({
  flats: flats.length,
  people: people(new Set(flats.map(ownerOf)).size),
  area: addAreas(flats.map((f) => f.area)),
})

/** The totals of each unit, in the order in which the units first appear. */
export const totalsByUnit = <F extends { readonly area: Area; readonly unit: PlaceId }>(
  flats: readonly F[],
  ownerOf: (flat: F) => string,
): { unit: PlaceId; totals: RollTotals }[] => {
  const byUnit = new Map<PlaceId, F[]>()
  for (const flat of flats) {
    const unit = byUnit.get(flat.unit)
    if (unit) unit.push(flat)
    else byUnit.set(flat.unit, [flat])
  }
  return [...byUnit].map(([unit, ofUnit]) => ({ unit, totals: totalsOf(ofUnit, ownerOf) }))
}
