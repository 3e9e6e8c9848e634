import type { AgreedFlat } from '@shared/funding/agreement'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import { rollOf } from '@functions/registry/exports'
import type { CaseItem } from '@functions/retrofit/exports'

/** A flat of the units of a case by the roll in force. */
export type RollFlat = Omit<AgreedFlat, 'share'>

/** Every flat of the case's units, unit by unit, in the order of their floors and rooms. A unit without a roll has none. */
export const houseOf = async (head: CaseItem): Promise<RollFlat[]> => {
  const labels = new Map(head.units.map((unit, i) => [unit, head.labels[i] ?? unit]))
  const house: RollFlat[] = []
  for await (const roll of rollOf(head.units)) {
    if (roll.totals === null) continue
    const { unit } = roll
    for (const { flat, room, floor, area, ownerKey } of roll.flats)
      house.push({ flat, unit, room, floor, area, ownerKey, label: `${labels.get(unit) ?? ''} ${room} 室`.trim() })
  }
  return house.sort((a, b) => head.units.indexOf(a.unit) - head.units.indexOf(b.unit) || a.floor - b.floor || (a.room < b.room ? -1 : 1))
}

/** Whose each flat is by the roll in force. */
export const ownersNow = (house: readonly RollFlat[]): Map<PlaceId, OwnerKey> =>
  new Map(house.map(({ flat, ownerKey }) => [flat, ownerKey]))
