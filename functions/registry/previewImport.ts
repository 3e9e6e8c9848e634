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
import { bundled, sizeOf } from './bundle'
import { issuesPerChunk, keepers, viewOf } from './importView'
import { ImportHead, ImportId, type ImportUnit, type StoredFlat } from './items'
import { readRollFile } from './readRollFile'
import { sealFlat } from './sealing'
import { addImportHead, findPlaces, findRolls, importFlatsWrite, importIssuesWrite, importUnitWrite, layDown } from './store'

/** Problems shown at once with the preview, and the most that are kept of a file that is wrong all over. */
const issuesShown = 50
const issuesKept = 20_000
/** A cell may hold a novel; a problem quotes no more than this many characters. */
const longestMessage = 400
/** Largest flat in bytes, room for a hundred co-owners, and largest chunk: an item of the table has at most 400 KB. */
const largestFlat = 32 * 1024
const chunkLimit = { most: 100, size: 300 * 1024 }

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

/** `3 幢 2 单元` → `3 幢`, `2 单元`: the two places that the label of a unit names. */
const namesIn = (label: string): [building: string, unit: string] => {
  const end = label.indexOf('幢') + 1
  return [label.slice(0, end), label.slice(end).trim()]
}

const unitsOf = async (
  preview: RollPreview,
  chunks: ReadonlyMap<PlaceId, readonly StoredFlat[][]>,
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
      chunks: (chunks.get(unit) ?? []).map((chunk) => chunk.length),
      chunksLaid: 0,
    }
  })
}

/** The flats of every unit, sealed, in chunks. @throws Refusal IMPORT_UNREADABLE for a flat that no roll can mean */
const chunksByUnit = (preview: RollPreview): Map<PlaceId, StoredFlat[][]> => {
  const byUnit = new Map<PlaceId, StoredFlat[]>(preview.units.map(({ unit }) => [unit, []]))
  for (const flat of preview.flats) {
    const sealed = sealFlat(flat)
    if (sizeOf(sealed) > largestFlat) throw new Refusal('IMPORT_UNREADABLE', { row: flat.row }, 'a flat is too large')
    byUnit.get(flat.unit)?.push(sealed)
  }
  return new Map([...byUnit].map(([unit, flats]) => [unit, bundled(flats, sizeOf, chunkLimit)]))
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
  const chunks = chunksByUnit(preview)
  const units = await unitsOf(preview, chunks, estate)
  const issues = keptIssues(preview.issues)
  const importId = newId(ImportId, 'i')
  const inRowOrder = [...issues].sort((a, b) => a.row - b.row)
  await layDown([
    ...units.map((unit) => importUnitWrite(importId, unit)),
    ...units.flatMap(({ unit, number }) => (chunks.get(unit) ?? []).map((chunk, n) => importFlatsWrite(importId, number, n, chunk))),
    ...Array.from({ length: Math.ceil(issues.length / issuesPerChunk) }, (_, n) =>
      importIssuesWrite(importId, n, inRowOrder.slice(n * issuesPerChunk, (n + 1) * issuesPerChunk)),
    ),
  ])
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
