import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { flatsPerChunk } from './importView'
import type { ImportHead, ImportUnit, StoredFlat } from './items'
import { inParallel } from './parallel'
import { changeOver, ensurePlace, importFlats, layFlat, layPhone, noteChunks } from './store'

const writesAtOnce = 8

/** How far a unit has come: flats laid down, and whether its new roll is in force. */
export interface Progress {
  readonly written: number
  readonly inForce: boolean
}

/** @returns the refusal that tells which units another import changed since the preview */
export const staleUnits = (units: readonly ImportUnit[]): Refusal =>
  new Refusal('IMPORT_STALE', { units: units.slice(0, 20).map((u) => u.label) })

export const flatsIn = (unit: ImportUnit, chunks: number): number => Math.min(chunks * flatsPerChunk, unit.totals.flats)

/** A flat of the next version and the look-ups of its owners' phones. Nobody sees either before the unit changes over. */
const lay = async ({ importId }: ImportHead, { unit, beforeVersion }: ImportUnit, flat: StoredFlat): Promise<void> => {
  const hashes = new Set(flat.owners.flatMap((owner) => owner.phoneHash ?? []))
  const entry = { ownerKey: flat.ownerKey, unit, flat: flat.flat, room: flat.room, importId }
  await Promise.all([layFlat({ unit, version: beforeVersion + 1, importId }, flat), ...[...hashes].map((hash) => layPhone(hash, entry))])
}

/** The one write by which the unit's new roll counts. @throws Refusal IMPORT_STALE */
const putInForce = async (head: ImportHead, unit: ImportUnit, actor: PersonId): Promise<void> => {
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
 * Lays down the previewed roll of one unit beside the one in force, then changes over. Stops between chunks once it is `late`;
 * every step can be repeated by a later or a parallel call. @throws Refusal IMPORT_STALE
 */
export const changeUnit = async (head: ImportHead, unit: ImportUnit, actor: PersonId, late: () => boolean): Promise<Progress> => {
  for (let chunk = unit.chunksWritten; chunk < unit.chunks; chunk++) {
    if (late()) return { written: flatsIn(unit, chunk), inForce: false }
    const flats = await importFlats(head.importId, unit.number, chunk)
    await inParallel(flats, writesAtOnce, (flat) => lay(head, unit, flat))
    // A small unit is simply done again after a crash; only a large one needs a mark of how far it came.
    if (unit.chunks > 1) await noteChunks(head.importId, unit.number, chunk + 1)
  }
  await ensurePlace(unit.building.placeId, unit.building.name)
  await ensurePlace(unit.unit, unit.unitName)
  await putInForce(head, unit, actor)
  return { written: unit.totals.flats, inForce: true }
}
