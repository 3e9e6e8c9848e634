import { firstPlan } from '@shared/funding/agreement'
import { budgetTotal } from '@shared/funding/budget'
import type { FundingView } from '@shared/funding/model'
import { type PresetId, coefficientsOf, fits, presetOf, presets } from '@shared/funding/presets'
import { type Sharing, type SharedFlat, afterSubsidy, shareOut } from '@shared/funding/sharing'
import { area } from '@shared/kernel/area'
import { type Fen, noMoney, yuan } from '@shared/kernel/money'
import type { ShareCell } from './SharesGrid'

/** Ends of what a lift usually costs here, in yuan, and the step of the slider. */
export const costRange = { min: 200_000, max: 1_000_000, step: 10_000 } as const

/** What somebody tries out: a total, a rule, whether the own home takes part. Nothing of it is kept. */
export interface Trial {
  readonly total: Fen
  readonly subsidy: Fen
  /** `plan`: the rule that is being prepared. */
  readonly rule: PresetId | 'plan'
  readonly joining: boolean
}

const flatsOf = ({ house }: Pick<FundingView, 'house'>): SharedFlat[] =>
  house.map(({ flat, room, floor, area: size }) => ({ flat, room, floor, area: area(size) }))
const floorsIn = (flats: readonly SharedFlat[]): number[] => [...new Set(flats.map(({ floor }) => floor))].sort((a, b) => a - b)

/** Rules that say something about every floor of this house. */
export const rulesFor = (view: Pick<FundingView, 'house' | 'plan'>): { readonly value: Trial['rule']; readonly name: string }[] => {
  const floors = floorsIn(flatsOf(view))
  return [
    ...(view.plan === null ? [] : [{ value: 'plan' as const, name: '现在商量的办法' }]),
    ...presets.filter(({ id }) => fits(id, floors)).map(({ id, name }) => ({ value: id, name })),
  ]
}

/** Where one begins: what is being prepared, else half a million by the first rule. */
export const firstTrial = (view: FundingView): Trial => {
  const planned = view.plan && budgetTotal(view.plan.budget)
  return {
    total: planned ? planned : yuan(500_000),
    subsidy: view.plan?.subsidy ?? noMoney,
    rule: view.plan === null ? 'guangzhou' : 'plan',
    joining: true,
  }
}

const sharingOf = (view: FundingView, { rule, joining }: Trial, flats: readonly SharedFlat[]): Sharing => {
  const base = (view.plan ?? firstPlan(view.levelEntry, flats, [])).sharing
  const mine = view.house.filter((flat) => flat.mine).map(({ flat }) => flat)
  const others = base.parts.filter(({ flat }) => !mine.includes(flat))
  const own = mine.map((flat) => base.parts.find((part) => part.flat === flat) ?? { flat, amount: null, relief: 0 })
  const parts = joining ? [...others, ...own] : others
  if (rule === 'plan') return { ...base, parts }
  return { basis: presetOf(rule).basis, preset: rule, coefficients: coefficientsOf(rule, floorsIn(flats)), parts }
}

export interface Tried {
  readonly cells: readonly ShareCell[]
  /** Of the caller's own flats, before and after the subsidy. */
  readonly mine: number
  readonly mineAfter: number
}

/** What a trial comes to; null where its rule cannot share this total, such as amounts that were agreed for another one. */
export const tryOut = (view: FundingView, trial: Trial): Tried | null => {
  const flats = flatsOf(view)
  const outcome = shareOut(trial.total, sharingOf(view, trial, flats), flats)
  if (!outcome.ok) return null
  const after = afterSubsidy(outcome.shares, trial.subsidy)
  const shareAt = new Map(outcome.shares.map(({ flat, share }, i) => [flat, { share, after: after[i] ?? noMoney }]))
  const own = view.house.filter(({ mine }) => mine).flatMap(({ flat }) => shareAt.get(flat) ?? [])
  return {
    cells: view.house.map(({ flat, room, floor, mine }) => ({ flat, room, floor, mine, share: shareAt.get(flat)?.share ?? 0 })),
    mine: own.reduce((sum, { share }) => sum + share, 0),
    mineAfter: own.reduce((sum, { after: net }) => sum + net, 0),
  }
}
