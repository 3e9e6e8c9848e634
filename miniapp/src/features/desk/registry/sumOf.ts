import { area, type Area } from '@shared/kernel/area'
import type { RollTotals } from '@shared/registry/model'

interface Sum {
  units: number
  /** Units that have no roll yet. */
  bare: number
  flats: number
  area: Area
}

/** Units, flats and area of a building. People are not added up: one owner in two units is one person. */
export const sumOf = (units: readonly { totals: RollTotals | null }[]): Sum => ({
  units: units.length,
  bare: units.filter((u) => u.totals === null).length,
  flats: units.reduce((n, u) => n + (u.totals?.flats ?? 0), 0),
  area: area(units.reduce((n, u) => n + (u.totals?.area ?? 0), 0)),
})
