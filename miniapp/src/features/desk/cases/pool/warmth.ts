import { ancestorAt } from '@shared/kernel/place'
import type { PoolUnit } from '@shared/retrofit/wishContract'

/** How much of a unit wants a lift, in five steps for the eye; the numbers stand beside it. */
export type Warmth = 0 | 1 | 2 | 3 | 4

/** Percent of the homes that want a lift; null without a roll. */
export const shareOf = ({ wants, homes }: Pick<PoolUnit, 'wants' | 'homes'>): number | null =>
  homes === null || homes === 0 ? null : Math.round((wants * 100) / homes)

/** 0 nobody, 1 a few, 2 a quarter and more, 3 half and more, 4 two thirds and more, which a vote would need to take part. */
export const warmthOf = (unit: Pick<PoolUnit, 'wants' | 'homes'>): Warmth => {
  const { wants, homes } = unit
  if (wants === 0) return 0
  if (homes === null || homes === 0) return 1
  if (wants * 3 >= homes * 2) return 4
  if (wants * 2 >= homes) return 3
  return wants * 4 >= homes ? 2 : 1
}
export const warmthNames: Record<Warmth, string> = { 0: '还没有', 1: '少数', 2: '四分之一以上', 3: '半数以上', 4: '三分之二以上' }

interface OfBuilding {
  readonly building: string
  readonly units: { readonly unit: PoolUnit; readonly short: string }[]
}

/** Units under their building, in the order of numbers: `1 幢 2 单元` is `2 单元` under `1 幢`. */
export const byBuilding = (units: readonly PoolUnit[]): OfBuilding[] => {
  const found = new Map<string, OfBuilding>()
  for (const unit of [...units].sort((a, b) => a.label.localeCompare(b.label, 'zh', { numeric: true }))) {
    const short = /\S+( 单元)?$/.exec(unit.label)?.[0] ?? unit.label
    const key = ancestorAt(unit.unit, 'building') ?? unit.unit
    const of = found.get(key) ?? { building: unit.label.slice(0, -short.length).trim(), units: [] }
    of.units.push({ unit, short })
    found.set(key, of)
  }
  return [...found.values()]
}
