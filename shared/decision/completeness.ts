import { ancestorAt, covers, type PlaceId } from '../kernel/place'
import type { Matter } from './model'
import type { RollFlat } from './roll'

interface Facts {
  readonly matter: Matter
  readonly scope: readonly { readonly unit: PlaceId; readonly label: string }[]
}

/** What keeps a roll from being frozen, each with how to mend it; empty when the roll is complete. */
export const completenessProblems = ({ matter, scope }: Facts, flats: readonly RollFlat[]): string[] => {
  const nameOf = (flat: PlaceId): string => {
    const unit = scope.find((s) => covers(s.unit, flat))
    return `${unit ? `${unit.label} ` : ''}${flat.slice(flat.lastIndexOf('.') + 1).toUpperCase()} 室`
  }
  const unitsWithRoll = new Set(flats.map((f) => ancestorAt(f.flat, 'unit')))
  const onRoll = new Set(flats.map((f) => f.flat))
  const occupied = matter.kind === 'lift' ? matter.occupiedFlats : []
  return [
    ...scope.filter((s) => !unitsWithRoll.has(s.unit)).map((s) => `${s.label}还没有名册，请先导入这个单元的名册。`),
    ...flats.filter((f) => f.area === 0).map((f) => `${nameOf(f.flat)}没有面积，请在名册里补上后重新导入。`),
    ...occupied.filter((flat) => !onRoll.has(flat)).map((flat) => `方案占用了${nameOf(flat)}，但这套房不在名册里，请改正方案或名册。`),
  ]
}
