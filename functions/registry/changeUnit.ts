import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { ImportHead, ImportUnit, Roll, StoredFlat } from './items'
import { changeOver, ensurePlace, flatWrite, importFlats, layDown, noteChunks, ownerWrite, phoneWrite } from './store'

/** How far a unit has come: flats laid down, and whether its new roll is in force. */
export interface Progress {
  readonly written: number
  readonly inForce: boolean
}

/** What one commit call works with. */
export interface Work {
  readonly head: ImportHead
  readonly actor: PersonId
  /** Places known to exist; those that are added are remembered. */
  readonly places: Set<PlaceId>
  /** True once nothing new should be begun. */
  readonly late: () => boolean
}

/** The refusal that tells which units another import changed since the preview. */
export const staleUnits = (units: readonly ImportUnit[]): Refusal =>
  new Refusal('IMPORT_STALE', { units: units.slice(0, 20).map((u) => u.label) })

/** Flats in the first `chunks` chunks. */
export const flatsIn = (unit: ImportUnit, chunks: number): number => unit.chunks.slice(0, chunks).reduce((sum, n) => sum + n, 0)

/** A flat of the next version and the look-ups of its owners and their phones. Nobody sees any before the unit changes over. */
export const writesOf = (next: Pick<Roll, 'unit' | 'version' | 'importId'>, flat: StoredFlat): Write[] => {
  const hashes = new Set(flat.owners.flatMap((owner) => owner.phoneHash ?? []))
  const { unit, importId } = next
  const entry = { ownerKey: flat.ownerKey, unit, flat: flat.flat, room: flat.room, importId, ownerCount: flat.owners.length }
  return [flatWrite(next, flat), ownerWrite(entry), ...[...hashes].map((hash) => phoneWrite(hash, entry))]
}

const ensurePlaces = async ({ places }: Work, unit: ImportUnit): Promise<void> => {
  const wanted = [unit.building, { placeId: unit.unit, name: unit.unitName }]
  for (const { placeId, name } of wanted.filter((place) => !places.has(place.placeId))) {
    places.add(placeId)
    await ensurePlace(placeId, name)
  }
}

/** The one write by which the unit's new roll counts. @throws Refusal IMPORT_STALE */
const putInForce = async ({ head, actor }: Work, unit: ImportUnit): Promise<void> => {
  const { importId, estate, fileDigest } = head
  const roll = { unit: unit.unit, version: unit.beforeVersion + 1, importId, totals: unit.totals, since: now() }
  const event = eventOf({
    type: 'registry.rollCommitted',
    subject: `roll:${estate}`,
    place: unit.unit,
    actor,
    facts: { unit: unit.unit, version: roll.version, importId, fileDigest, ...unit.totals },
  })
  const came = await changeOver(roll, unit.beforeVersion, event)
  // A twin of this very call may have been quicker: then the roll in force is the one wanted.
  if (came && came.importId !== importId) throw staleUnits([unit])
}

/**
 * Lays down the previewed roll of one unit beside the one in force, then changes over. Stops between chunks once it is late;
 * every step can be repeated by a later or a parallel call. @throws Refusal IMPORT_STALE
 */
export const changeUnit = async (work: Work, unit: ImportUnit): Promise<Progress> => {
  const { head } = work
  const next = { unit: unit.unit, version: unit.beforeVersion + 1, importId: head.importId }
  for (let chunk = unit.chunksLaid; chunk < unit.chunks.length; chunk++) {
    if (work.late()) return { written: flatsIn(unit, chunk), inForce: false }
    const flats = await importFlats(head.importId, unit.number, chunk)
    await layDown(flats.flatMap((flat) => writesOf(next, flat)))
    // A small unit is simply done again after a crash; only a large one needs a mark of how far it came.
    if (unit.chunks.length > 1) await noteChunks(head.importId, unit.number, chunk + 1)
  }
  await ensurePlaces(work, unit)
  await putInForce(work, unit)
  return { written: unit.totals.flats, inForce: true }
}
