import { type Plan, firstPlan } from '@shared/funding/agreement'
import { budgetTotal } from '@shared/funding/budget'
import type { FundingView, HouseFlat } from '@shared/funding/model'
import { type PresetId, coefficientsOf, presetOf } from '@shared/funding/presets'
import { type Sharing, type SharedFlat, afterSubsidy, shareOut } from '@shared/funding/sharing'
import { area } from '@shared/kernel/area'
import type { PlaceId } from '@shared/kernel/place'

/** What the editor of the plan does to it; every function gives a new plan. */

export const flatsOf = (house: readonly HouseFlat[]): SharedFlat[] =>
  house.map(({ flat, room, floor, area: size }) => ({ flat, room, floor, area: area(size) }))

export const floorsOf = (house: readonly Pick<HouseFlat, 'floor'>[]): number[] =>
  [...new Set(house.map(({ floor }) => floor))].sort((a, b) => a - b)

/** What is there, or a plan to begin with: whoever was named as a builder takes part; before that, everybody above the ground floor. */
export const startOf = (
  { plan, levelEntry, house }: Pick<FundingView, 'plan' | 'levelEntry' | 'house'>,
  builders: readonly PlaceId[],
): Plan => {
  if (plan) return plan
  const first = firstPlan(levelEntry, flatsOf(house), coefficientsOf('guangzhou', floorsOf(house)))
  const named = house.filter(({ flat }) => builders.includes(flat)).map(({ flat }) => ({ flat, ...nothing }))
  return named.length === 0 ? first : { ...first, sharing: { ...first.sharing, parts: named } }
}

/** Flats that stand on the list of builders and not in the plan, or the other way round. */
export const otherThanNamed = ({ sharing }: Plan, house: readonly HouseFlat[], builders: readonly PlaceId[]): string[] => {
  if (builders.length === 0) return []
  const taking = new Set(sharing.parts.map(({ flat }) => flat))
  return house.filter(({ flat }) => taking.has(flat) !== builders.includes(flat)).map(({ label }) => label)
}

const nothing = { amount: null, relief: 0 }

const withSharing = (plan: Plan, sharing: Partial<Sharing>): Plan => ({ ...plan, sharing: { ...plan.sharing, ...sharing } })

/** Takes over a preset; floors that its source does not know stay empty, to be filled in. */
export const choosePreset = (plan: Plan, preset: PresetId, house: readonly HouseFlat[]): Plan =>
  withSharing(plan, { preset, basis: presetOf(preset).basis, coefficients: coefficientsOf(preset, floorsOf(house)) })

/** A coefficient that was changed by hand makes the rule the builders' own. */
export const setCoefficient = (plan: Plan, floor: number, hundredths: number | null): Plan => {
  const others = plan.sharing.coefficients.filter((one) => one.floor !== floor)
  return withSharing(plan, {
    preset: null,
    coefficients: [...others, ...(hundredths === null ? [] : [{ floor, hundredths }])].sort((a, b) => a.floor - b.floor),
  })
}

export const setBasis = (plan: Plan, basis: Sharing['basis']): Plan => withSharing(plan, { basis, preset: null })

/** Takes a flat in or out. */
export const togglePart = (plan: Plan, flat: PlaceId): Plan => {
  const { parts } = plan.sharing
  return withSharing(plan, {
    parts: parts.some((part) => part.flat === flat) ? parts.filter((part) => part.flat !== flat) : [...parts, { flat, ...nothing }],
  })
}

export const setPart = (plan: Plan, flat: PlaceId, change: Partial<Sharing['parts'][number]>): Plan =>
  withSharing(plan, { parts: plan.sharing.parts.map((part) => (part.flat === flat ? { ...part, ...change } : part)) })

export interface PlanRow extends HouseFlat {
  readonly takesPart: boolean
  readonly share: number
  readonly after: number
}

/** Every flat with what it pays, before and after the subsidy that is expected; nothing where the plan cannot be worked out yet. */
export const rowsOf = (plan: Plan, house: readonly HouseFlat[]): PlanRow[] => {
  const outcome = shareOut(budgetTotal(plan.budget), plan.sharing, flatsOf(house))
  const shares = outcome.ok ? outcome.shares : []
  const after = afterSubsidy(shares, plan.subsidy)
  const at = new Map(shares.map(({ flat, share }, i) => [flat, { share, after: after[i] ?? 0 }]))
  const taking = new Set(plan.sharing.parts.map(({ flat }) => flat))
  return house.map((flat) => ({
    ...flat,
    takesPart: taking.has(flat.flat),
    share: at.get(flat.flat)?.share ?? 0,
    after: at.get(flat.flat)?.after ?? 0,
  }))
}
