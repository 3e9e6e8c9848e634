import * as z from 'zod'
import type { Digest } from '../kernel/digest'
import { digestOf } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { Fen, addFen, noMoney } from '../kernel/money'
import { PlaceId } from '../kernel/place'
import { CaseId } from '../retrofit/model'
import { OwnerKey } from '../registry/model'
import { Budget, budgetTotal, emptyBudget } from './budget'
import { Clauses, LEAST_CLAUSE, clauseNames, mandatory, standardClauses } from './clauses'
import { Instalment } from './payments'
import { RunningKind, RunningPlan, emptyRunning, runningNames } from './running'
import { type FlatShare, type SharedFlat, Sharing, SharedFlat as SharedFlatSchema, shareOut } from './sharing'

/** Everything that is prepared before it becomes an agreement. May be changed at any time; an agreement that was made stays as it was. */
export const Plan = z.object({
  budget: Budget,
  /** The subsidy that is expected, in fen; nothing is promised by it. */
  subsidy: Fen,
  sharing: Sharing,
  instalments: z.array(Instalment).max(12),
  running: RunningPlan,
  clauses: Clauses,
})
export type Plan = z.infer<typeof Plan>

/** A plan to begin with: everybody above the ground floor takes part, by the guidance of Guangzhou. */
export const firstPlan = (levelEntry: boolean, flats: readonly SharedFlat[], coefficients: Sharing['coefficients']): Plan => ({
  ...{ budget: emptyBudget, subsidy: noMoney, instalments: [], running: emptyRunning, clauses: standardClauses(levelEntry) },
  sharing: {
    ...{ basis: 'flat', preset: 'guangzhou', coefficients },
    parts: flats.filter(({ floor }) => floor > 1).map(({ flat }) => ({ flat, amount: null, relief: 0 })),
  },
})

/** Why a plan is no agreement yet, in a plain sentence each. */
export interface PlanLack {
  readonly code:
    | 'budgetEmpty'
    | 'nobody'
    | 'coefficientMissing'
    | 'nothingToGoBy'
    | 'amountsDiffer'
    | 'reliefForAll'
    | 'strangerTakesPart'
    | 'instalmentsDiffer'
    | 'instalmentsOrder'
    | 'clauseMissing'
    | 'runningMissing'
    | 'promiseMissing'
  readonly says: string
}
const lack = (code: PlanLack['code'], says: string): PlanLack => ({ code, says })

const sharingLack = (plan: Plan, flats: readonly SharedFlat[]): PlanLack[] => {
  const outcome = shareOut(budgetTotal(plan.budget), plan.sharing, flats)
  if (outcome.ok) return []
  switch (outcome.why) {
    case 'nobody':
      return [lack('nobody', '还没有选哪些户参加')]
    case 'coefficientMissing':
      return [lack('coefficientMissing', `${outcome.floors.join('、')} 楼还没有填系数`)]
    case 'nothingToGoBy':
      return [lack('nothingToGoBy', '参加的各户系数都是 0，没有人出钱')]
    case 'amountsDiffer':
      return [lack('amountsDiffer', `各户金额合计比总费用${outcome.by > 0 ? '少' : '多'} ${(Math.abs(outcome.by) / 100).toFixed(2)} 元`)]
    case 'reliefForAll':
      return [lack('reliefForAll', '减免的部分没有别的户来分担')]
  }
}

/**
 * What a plan lacks to be an agreement: the contents that 六(一)4 demands, shares that add up to the total, stages that add up to it,
 * and for level entry the promise of 十(四). `flats`: all flats of the units by the present roll.
 */
export const planLacks = (plan: Plan, flats: readonly SharedFlat[], levelEntry: boolean): PlanLack[] => {
  const total = budgetTotal(plan.budget)
  const known = new Set(flats.map(({ flat }) => flat))
  const raised = addFen(plan.instalments.map(({ amount }) => amount))
  const thin = (key: (typeof mandatory)[number] | 'levelEntry'): boolean => (plan.clauses[key] ?? '').trim().length < LEAST_CLAUSE
  return [
    ...(total === 0 ? [lack('budgetEmpty', '预算还是空的')] : []),
    ...(plan.sharing.parts.some(({ flat }) => !known.has(flat)) ? [lack('strangerTakesPart', '名册变了，有的房号已经不在，请重新选')] : []),
    ...sharingLack(plan, flats),
    ...(raised === total ? [] : [lack('instalmentsDiffer', '各期要交的钱合计不等于总费用')]),
    ...(plan.instalments.every(({ dueOn }, i) => i === 0 || (plan.instalments[i - 1]?.dueOn ?? '') <= dueOn)
      ? []
      : [lack('instalmentsOrder', '各期的日期要从早到晚')]),
    ...mandatory.filter(thin).map((key) => lack('clauseMissing', `缺少必备条款：${clauseNames[key]}`)),
    ...RunningKind.options
      .filter((kind) => plan.running.yearly[kind] === null)
      .map((kind) => lack('runningMissing', `运行费用还没有填${runningNames[kind]}（没有就填 0）`)),
    ...(levelEntry && thin('levelEntry') ? [lack('promiseMissing', '平层入户要写明不封闭廊道的承诺')] : []),
  ]
}

/** A flat that takes part, whose owners by the roll of the day on which the agreement was made sign for it. */
export const AgreedFlat = SharedFlatSchema.extend({ unit: PlaceId, label: z.string(), ownerKey: OwnerKey, share: Fen })
export type AgreedFlat = z.infer<typeof AgreedFlat>

/** What is signed. Never changed: another text is another version. */
export const AgreementContent = z.object({
  caseId: CaseId,
  version: z.number().int().positive(),
  /** 协议编号 */
  number: z.string(),
  title: z.string(),
  /** What it rests on; void when the case's are newer (DOMAIN §2.6). */
  round: z.number().int(),
  schemeVersion: z.number().int(),
  plan: Plan,
  total: Fen,
  flats: z.array(AgreedFlat).min(1),
  /** All flats of the units on that day, for who joins later. */
  house: z.array(SharedFlatSchema),
  madeAt: Instant,
})
export type AgreementContent = z.infer<typeof AgreementContent>

export const agreementDigest = (content: AgreementContent): Digest => digestOf(content)

/** `replaced`: another version was made. Whether it is void because the scheme changed follows from the case and is stored nowhere. */
export const AgreementState = z.enum(['signing', 'complete', 'replaced'])
export type AgreementState = z.infer<typeof AgreementState>

/** Whether the scheme that an agreement rests on is no longer the case's. */
export const isVoid = (
  agreement: Pick<AgreementContent, 'round' | 'schemeVersion'>,
  head: { readonly round: number; readonly schemeVersion: number },
): boolean => agreement.round !== head.round || agreement.schemeVersion !== head.schemeVersion

/** Owner sets that sign, each once, with the flats they sign for. */
export const signersOf = <F extends Pick<AgreedFlat, 'ownerKey'>>(
  flats: readonly F[],
): { readonly ownerKey: OwnerKey; readonly flats: F[] }[] => {
  const byOwner = new Map<OwnerKey, F[]>()
  for (const flat of flats) byOwner.set(flat.ownerKey, [...(byOwner.get(flat.ownerKey) ?? []), flat])
  return [...byOwner].map(([ownerKey, own]) => ({ ownerKey, flats: own }))
}

/** Shares of the plan, where they can be worked out. */
export const sharesOf = (plan: Plan, flats: readonly SharedFlat[]): readonly FlatShare[] => {
  const outcome = shareOut(budgetTotal(plan.budget), plan.sharing, flats)
  return outcome.ok ? outcome.shares : []
}
