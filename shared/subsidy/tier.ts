import * as z from 'zod'
import { numeral } from '../kernel/aloud'
import { type Fen, fen } from '../kernel/money'

/**
 * The highest floor that a lift reaches, in half floors above the ground: 11 is 五层半, where the lift stops on a half landing (错层入户).
 * Basements and garages are no floors. It is where the lift stops, not how many storeys the house has.
 */
export const Reach = z.number().int().min(2).max(80).brand<'Reach'>()
export type Reach = z.infer<typeof Reach>

/** @throws RangeError unless `halves` is a whole number of half floors from 2 to 80 */
export const reach = (halves: number): Reach => {
  const parsed = Reach.safeParse(halves)
  if (!parsed.success) throw new RangeError(`not a floor in halves: ${halves}`)
  return parsed.data
}

/** `11` → `五层半`, `12` → `六层`. */
export const sayReach = (top: Reach): string => `${numeral(Math.floor(top / 2))}层${top % 2 === 1 ? '半' : ''}`

interface Tier {
  /** Reaches of this tier begin here, in half floors. */
  readonly from: number
  readonly amount: Fen
  readonly name: string
}

/** Xinwu rules 十(二), highest tier first: 六层半及以上 20 万、五层半及六层 18 万、四层半及五层 16 万、四层及以下 14 万元 a lift. */
export const tiers: readonly [Tier, ...Tier[]] = [
  { from: 13, amount: fen(20_000_000), name: '六层半及以上' },
  { from: 11, amount: fen(18_000_000), name: '五层半及六层' },
  { from: 9, amount: fen(16_000_000), name: '四层半及五层' },
  { from: 0, amount: fen(14_000_000), name: '四层及以下' },
]

/** The tier that a lift belongs to by the highest floor it reaches. Xinwu rules 十(二). */
export const tierOf = (top: Reach): Tier => tiers.find(({ from }) => top >= from) ?? tiers[0]
