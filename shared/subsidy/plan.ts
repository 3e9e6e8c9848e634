import * as z from 'zod'
import { Day } from '../kernel/day'
import type { Digest } from '../kernel/digest'
import { digestOf } from '../kernel/digest'
import { Fen, addFen, fen } from '../kernel/money'
import { PlaceId, ancestorAt } from '../kernel/place'
import { CaseId } from '../retrofit/model'
import type { Bearer } from './bearer'
import { BearerShare } from './bearer'

/** One lift in a yearly plan. `dropped`: it could not be taken into the plan any more when its turn came, with the reason on its case. */
export const PlanLine = z.object({
  caseId: CaseId,
  title: z.string(),
  community: PlaceId,
  /** `示范街道 · 云梯社区` */
  where: z.string(),
  tier: z.string(),
  amount: Fen,
  bearers: z.array(BearerShare),
  reviewedOn: Day,
  /** Reviewed outside the window of this plan: carried over. */
  outside: z.boolean(),
})
export type PlanLine = z.infer<typeof PlanLine>

export const PlanStanding = z.enum(['waiting', 'planned', 'paid', 'dropped'])
export type PlanStanding = z.infer<typeof PlanStanding>
export const planStandingNames: Record<PlanStanding, string> = { waiting: '待列入', planned: '待拨付', paid: '已拨付', dropped: '未列入' }

/** Totals by who bears them. */
export const BearerTotals = z.object({ lifts: z.number().int().nonnegative(), total: Fen, city: Fen, district: Fen, street: Fen })
export type BearerTotals = z.infer<typeof BearerTotals>

/** Sums of `lines`, exact: what the three governments bear adds up to the total. */
export const bearerTotals = (lines: readonly { readonly amount: Fen; readonly bearers: readonly BearerShare[] }[]): BearerTotals => {
  const of = (bearer: Bearer): Fen =>
    addFen(lines.flatMap(({ bearers }) => bearers.filter((share) => share.bearer === bearer).map(({ amount }) => amount)))
  return {
    lifts: lines.length,
    total: addFen(lines.map(({ amount }) => amount)),
    city: of('city'),
    district: of('district'),
    street: of('street'),
  }
}

/** What a plan is checked by: the same lines make the same digest, whatever their order was on a screen. */
export const planDigest = (lines: readonly PlanLine[]): Digest => digestOf([...lines].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)))

/** What was paid in a year for the lifts of one street, and what the street owes the district, which advanced it all. Rules 十(二). */
export const StreetSettlement = BearerTotals.extend({ street: Fen, place: PlaceId, name: z.string() })
export type StreetSettlement = z.infer<typeof StreetSettlement>

/** The year-end sheet (年底结算): by street, in the order of their ids. */
export const settlementOf = (
  paid: readonly { readonly community: PlaceId; readonly amount: Fen; readonly bearers: readonly BearerShare[] }[],
  nameOf: (street: PlaceId) => string,
): { streets: StreetSettlement[]; totals: BearerTotals } => {
  const byStreet = new Map<PlaceId, (typeof paid)[number][]>()
  for (const one of paid) {
    const street = ancestorAt(one.community, 'street') ?? one.community
    byStreet.set(street, [...(byStreet.get(street) ?? []), one])
  }
  const streets = [...byStreet]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, lines]) => ({ ...bearerTotals(lines), place, name: nameOf(place) }))
  return { streets, totals: bearerTotals(paid) }
}

export const noTotals: BearerTotals = { lifts: 0, total: fen(0), city: fen(0), district: fen(0), street: fen(0) }
