import type { RollImport } from '@shared/registry/model'
import type { ImportHead, ImportUnit } from './items'

/** Who keeps rolls. */
export const keepers = ['communityWorker', 'streetOfficer', 'administrator'] as const

/** Problems per stored chunk. */
export const issuesPerChunk = 100

/** An import as the desk sees it. `written`: flats of this import that are laid down by now. */
export const viewOf = (head: ImportHead, units: readonly ImportUnit[], written: number): RollImport => ({
  importId: head.importId,
  estate: head.estate,
  fileName: head.fileName,
  state: head.state,
  rows: head.rows,
  units: units.map(({ unit, label, totals, before }) => ({ unit, label, totals, before })),
  totals: head.totals,
  errors: head.errors,
  warnings: head.warnings,
  issues: head.issues,
  written,
  createdAt: head.createdAt,
})
