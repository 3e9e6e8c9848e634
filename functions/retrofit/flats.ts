import { Refusal } from '@shared/contract/errors'
import type { PlaceId } from '@shared/kernel/place'
import { rollOf } from '@functions/registry/exports'
import type { Builder, CaseItem } from './items'

/** Every flat of the case's units by the roll in force, with the owner set that has it, in the order of the units. */
const flatsOf = async (head: CaseItem) => {
  const flats: { readonly flat: PlaceId; readonly ownerKey: Builder['ownerKey']; readonly label: string }[] = []
  for await (const roll of rollOf(head.units)) {
    if (!roll.totals) continue
    const label = head.labels[head.units.indexOf(roll.unit)] ?? ''
    flats.push(...roll.flats.map(({ flat, ownerKey, room }) => ({ flat, ownerKey, label: `${label} ${room} 室`.trim() })))
  }
  return flats
}

/**
 * Owner sets of `flats`, each once, with their flats of those given and a label. The roll in force decides who owns a flat.
 * @throws Refusal CASE_FLATS when one is not on the roll of these units
 */
export const ownersOf = async (head: CaseItem, flats: readonly PlaceId[]): Promise<Builder[]> => {
  const known = new Map((await flatsOf(head)).map((one) => [one.flat, one]))
  const owners = new Map<Builder['ownerKey'], Builder>()
  for (const flat of new Set(flats)) {
    const found = known.get(flat)
    if (!found) throw new Refusal('CASE_FLATS', { flat })
    const before = owners.get(found.ownerKey)
    const label = before ? `${before.label}、${found.label}` : found.label
    owners.set(found.ownerKey, { ownerKey: found.ownerKey, flats: [...(before?.flats ?? []), flat], label })
  }
  return [...owners.values()]
}

/** Every owner set of the case's units by the roll in force. */
export const ownersToTell = async (head: CaseItem): Promise<Builder['ownerKey'][]> => [
  ...new Set((await flatsOf(head)).map(({ ownerKey }) => ownerKey)),
]
