import { Refusal } from '@shared/contract/errors'
import { type PlaceId, covers, levelOf, parentOf } from '@shared/kernel/place'
import type { previewImport } from '@shared/registry/contract'
import type { Issue } from '@shared/registry/model'
import type { RollPreview } from '@shared/registry/preview'
import { type ConfirmedFile, confirmedFile } from '@functions/content/exports'
import { now } from '@functions/platform/clock'
import { readFile, storedSize } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { newId } from '@functions/platform/ids'
import { flatsPerChunk, issuesPerChunk, keepers, viewOf } from './importView'
import { ImportHead, ImportId, type ImportUnit, type StoredFlat } from './items'
import { inParallel } from './parallel'
import { readRollFile } from './readRollFile'
import { sealFlat } from './sealing'
import { addImportFlats, addImportHead, addImportIssues, addImportUnit, findPlaces, findRolls } from './store'

const writesAtOnce = 16
/** Problems shown at once with the preview, and the most that are kept of a file that is wrong all over. */
const issuesShown = 50
const issuesKept = 20_000
/** A cell may hold a novel; a problem quotes no more than this many characters. */
const longestMessage = 400
/** Largest flat in bytes, far above any honest one: an item of the table has limits. */
const largestFlat = 100 * 1024

/** @throws Refusal NOT_FOUND for anything but a known estate */
const mustBeEstate = async (placeId: PlaceId): Promise<void> => {
  const [place] = levelOf(placeId) === 'estate' ? await findPlaces([placeId]) : []
  if (!place) throw new Refusal('NOT_FOUND')
}

/** A file that was uploaded as a roll for this estate, or above it. @throws Refusal FILE_MISSING */
const mustBeRollOf = (file: ConfirmedFile | null, estate: PlaceId): ConfirmedFile => {
  if (!file || file.purpose !== 'rollImport' || !covers(file.place, estate)) throw new Refusal('FILE_MISSING')
  return file
}

const chunked = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))

/** `3 幢 2 单元` → `3 幢`, `2 单元`: the two places that the label of a unit names. */
const namesIn = (label: string): [building: string, unit: string] => {
  const end = label.indexOf('幢') + 1
  return [label.slice(0, end), label.slice(end).trim()]
}

const unitsOf = async (
  preview: RollPreview,
  flats: ReadonlyMap<PlaceId, readonly StoredFlat[]>,
  estate: PlaceId,
): Promise<ImportUnit[]> => {
  const rolls = await findRolls(preview.units.map((u) => u.unit))
  return preview.units.map(({ unit, label, totals }, number) => {
    const [buildingName, unitName] = namesIn(label)
    return {
      number,
      unit,
      label,
      building: { placeId: parentOf(unit) ?? estate, name: buildingName },
      unitName,
      totals,
      before: rolls.get(unit)?.totals ?? null,
      beforeVersion: rolls.get(unit)?.version ?? 0,
      chunks: Math.ceil((flats.get(unit)?.length ?? 0) / flatsPerChunk),
      chunksWritten: 0,
    }
  })
}

const flatsByUnit = (preview: RollPreview): Map<PlaceId, StoredFlat[]> => {
  const byUnit = new Map<PlaceId, StoredFlat[]>()
  for (const flat of preview.flats) {
    const sealed = sealFlat(flat)
    if (JSON.stringify(sealed).length > largestFlat) throw new Refusal('IMPORT_UNREADABLE', { row: flat.row }, 'a flat is too large')
    byUnit.set(flat.unit, [...(byUnit.get(flat.unit) ?? []), sealed])
  }
  return byUnit
}

const keptIssues = (issues: readonly Issue[]): Issue[] =>
  issues.slice(0, issuesKept).map((issue) => ({ ...issue, message: issue.message.slice(0, longestMessage) }))

/**
 * Reads an uploaded roll and stores it as read, names and phones sealed, so that a commit writes exactly what was previewed.
 * No roll changes. @throws Refusal WRONG_PLACE, NOT_FOUND, FILE_MISSING, IMPORT_UNREADABLE
 */
export const previewImportUseCase: UseCase<typeof previewImport> = async ({ params, body }, caller) => {
  const estate = params.placeId
  caller.mustHold(keepers, estate)
  const [found] = await Promise.all([confirmedFile(body.fileId), mustBeEstate(estate)])
  const { key, ref } = mustBeRollOf(found, estate)
  // Roll files are not kept for long: an old upload may be gone.
  if ((await storedSize(key)) === null) throw new Refusal('FILE_MISSING')

  const preview = readRollFile(await readFile(key), ref, estate)
  const flats = flatsByUnit(preview)
  const units = await unitsOf(preview, flats, estate)
  const issues = keptIssues(preview.issues)
  const importId = newId(ImportId, 'i')
  const inRowOrder = [...issues].sort((a, b) => a.row - b.row)

  const writes = [
    ...units.map((unit) => () => addImportUnit(importId, unit)),
    ...units.flatMap((u) =>
      chunked(flats.get(u.unit) ?? [], flatsPerChunk).map((chunk, n) => () => addImportFlats(importId, u.number, n, chunk)),
    ),
    ...chunked(inRowOrder, issuesPerChunk).map((chunk, n) => () => addImportIssues(importId, n, chunk)),
  ]
  await inParallel(writes, writesAtOnce, (write) => write())
  const head = ImportHead.parse({
    importId,
    estate,
    fileName: ref.name,
    fileDigest: ref.sha256,
    state: 'previewed',
    rows: preview.rows,
    totals: preview.totals,
    errors: preview.errors,
    warnings: preview.warnings,
    issueCount: issues.length,
    issues: issues.slice(0, issuesShown),
    createdAt: now(),
    createdBy: caller.personId,
  })
  await addImportHead(head)
  return viewOf(head, units, 0)
}
