import type { PlaceId } from '../kernel/place'
import { type IdentifiedFlat, identify } from './identify'
import { worstFirst } from './issue'
import type { Issue, RollTotals } from './model'
import { parseRoll } from './parseRoll'
import { readSheet } from './readSheet'
import { totalsByUnit, totalsOf } from './totals'

export interface RollPreview {
  /** Rows that were read below the header; examples, totals and blank rows are none. */
  readonly rows: number
  readonly flats: IdentifiedFlat[]
  readonly units: { readonly unit: PlaceId; readonly label: string; readonly totals: RollTotals }[]
  readonly totals: RollTotals
  /** Worst first. */
  readonly issues: Issue[]
  readonly errors: number
  readonly warnings: number
}

/**
 * What the cells of an uploaded sheet would make of the roll of `estate`, before anything is written.
 * With `errors` above 0 it must not be written: the flats then are only those that could be read.
 */
export const previewRoll = (cells: readonly (readonly string[])[], estate: PlaceId): RollPreview => {
  const sheet = readSheet(cells)
  const parsed = parseRoll(sheet.rows, estate)
  const { flats, issues } = identify(parsed.flats)
  const all = worstFirst([...sheet.issues, ...parsed.issues, ...issues])
  const labels = new Map(flats.map((f) => [f.unit, f.unitLabel]))
  return {
    rows: sheet.rows.length,
    flats,
    units: totalsByUnit(flats, ownerSet).map(({ unit, totals }) => ({ unit, label: labels.get(unit) ?? unit, totals })),
    totals: totalsOf(flats, ownerSet),
    issues: all,
    errors: all.filter((i) => i.severity === 'error').length,
    warnings: all.filter((i) => i.severity === 'warning').length,
  }
}

const ownerSet = (flat: IdentifiedFlat): string => flat.ownerSet
