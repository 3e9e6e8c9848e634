import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import type { commitImport } from '@shared/registry/contract'
import type { UseCase } from '@functions/platform/http'
import { type Progress, changeUnit, flatsIn, staleUnits } from './changeUnit'
import { keepers, viewOf } from './importView'
import { type ImportHead, ImportId, type ImportUnit } from './items'
import { inParallel } from './parallel'
import { findImport, findPlaces, findRolls, importUnits, moveImport } from './store'

/** Milliseconds after which a call begins nothing new and answers how far it came. */
const budget = 4_000
const unitsAtOnce = 8

/** Units in force, and the others as far as former calls brought them. @throws Refusal IMPORT_STALE before anything is written */
const progressOf = async (head: ImportHead, units: readonly ImportUnit[]): Promise<Map<ImportUnit, Progress>> => {
  const rolls = await findRolls(units.map((u) => u.unit))
  const inForce = (u: ImportUnit): boolean => rolls.get(u.unit)?.importId === head.importId
  const changed = units.filter((u) => !inForce(u) && (rolls.get(u.unit)?.version ?? 0) !== u.beforeVersion)
  if (changed.length) throw staleUnits(changed)
  return new Map(units.map((u) => [u, { written: flatsIn(u, inForce(u) ? u.chunks.length : u.chunksLaid), inForce: inForce(u) }]))
}

const work = async (head: ImportHead, progress: Map<ImportUnit, Progress>, actor: PersonId): Promise<void> => {
  const end = performance.now() + budget
  // Every call gets somewhere: one that was slow from the start would otherwise be repeated for ever.
  let stepped = false
  const late = (): boolean => stepped && performance.now() > end
  const open = [...progress].filter(([, p]) => !p.inForce)
  const known = await findPlaces(open.flatMap(([unit]) => [unit.building.placeId, unit.unit]))
  const places = new Set(known.map((place) => place.placeId))
  await inParallel(open, unitsAtOnce, async ([unit, before]) => {
    progress.set(unit, late() ? before : await changeUnit({ head, actor, places, late }, unit))
    stepped = true
  })
}

/**
 * Puts a previewed roll in force, unit by unit, within a time budget. Stopping anywhere leaves every unit with its former or its
 * new roll, whole; calling again, also twice at once, goes on with the rest.
 * @throws Refusal NOT_FOUND, WRONG_PLACE, IMPORT_HAS_ERRORS, IMPORT_STALE with the units that another import changed since the preview
 */
export const commitImportUseCase: UseCase<typeof commitImport> = async ({ params }, caller) => {
  const importId = ImportId.parse(params.importId)
  const [head, units] = await Promise.all([findImport(importId), importUnits(importId)])
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(keepers, head.estate)
  if (head.errors > 0) throw new Refusal('IMPORT_HAS_ERRORS', { errors: head.errors })
  if (head.state === 'committed') {
    const all = units.reduce((sum, unit) => sum + unit.totals.flats, 0)
    return viewOf(head, units, all)
  }
  const progress = await progressOf(head, units)
  await moveImport(importId, 'previewed', 'committing')
  await work(head, progress, caller.personId)

  const steps = [...progress.values()]
  const done = steps.every((step) => step.inForce)
  if (done) await moveImport(importId, 'committing', 'committed')
  const written = steps.reduce((sum, step) => sum + step.written, 0)
  return viewOf({ ...head, state: done ? 'committed' : 'committing' }, units, written)
}
