import type { FileId } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { ownerSetOf } from '@shared/registry/identify'
import type { FlatView, OwnerKey } from '@shared/registry/model'
import type { Owner } from '@shared/registry/owners'
import { totalsOf } from '@shared/registry/totals'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { writesOf } from './changeUnit'
import { viewOf } from './flatView'
import { ImportId, type StoredFlat } from './items'
import { sealFlat } from './sealing'
import { changeOver, findRoll, flatsOf, layDown } from './store'

/** One flat that changes hands. `from` and `version` are what the worker saw; the write proves them. */
export interface Transfer {
  readonly unit: PlaceId
  readonly room: string
  readonly from: OwnerKey
  readonly version: number
  readonly owners: readonly Owner[]
  /** The contract or certificate that was shown. */
  readonly proof: FileId | null
  readonly actor: PersonId
}

/** The same flat with its new owners; area and its source stay, and whoever was sold to has taken it over. */
const handedOver = (before: StoredFlat, owners: readonly Owner[], unit: PlaceId): StoredFlat => {
  const { flat, room, floor, area, source } = before
  const parsed = { row: 0, flat, unit, unitLabel: '', floor, room, area, source, holding: 'delivered' as const, owners }
  return sealFlat({ ...parsed, ownerSet: ownerSetOf(parsed) })
}

/**
 * Gives one flat of a unit to new owners: a new version of the unit's roll, put in force by the same single write as an import.
 * Sent again, it answers what is in force. @throws Refusal ROOM_NOT_ON_ROLL, OWNERS_CHANGED when the roll is no longer the one that was seen, SAME_OWNERS
 */
export const transferFlat = async ({ unit, room, from, version, owners, proof, actor }: Transfer): Promise<FlatView> => {
  const roll = await findRoll(unit)
  const flats: StoredFlat[] = []
  if (roll) for await (const flat of flatsOf(roll)) flats.push(flat)
  const before = flats.find((flat) => flat.room === room)
  if (!roll || !before) throw new Refusal('ROOM_NOT_ON_ROLL')
  const after = handedOver(before, owners, unit)
  if (after.ownerKey === from) throw new Refusal('SAME_OWNERS')
  // Sent again after a lost answer: what it asks for is in force.
  if (after.ownerKey === before.ownerKey) return viewOf(before)
  if (roll.version !== version || before.ownerKey !== from) throw new Refusal('OWNERS_CHANGED')

  const next = { unit, version: version + 1, importId: newId(ImportId, 'i') }
  const all = flats.map((flat) => (flat === before ? after : flat))
  await layDown(all.flatMap((flat) => writesOf(next, flat)))
  const event = eventOf({
    type: 'registry.flatTransferred',
    subject: `roll:${ancestorAt(unit, 'estate') ?? unit}`,
    place: unit,
    actor,
    facts: { unit, room, version: next.version, importId: next.importId, proof },
  })
  const totals = totalsOf(all, (flat) => flat.ownerKey)
  if (await changeOver({ ...next, totals, since: now() }, version, event)) throw new Refusal('OWNERS_CHANGED')
  return viewOf(after)
}
