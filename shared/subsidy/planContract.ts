import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Day } from '../kernel/day'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { Fen } from '../kernel/money'
import { PlaceId } from '../kernel/place'
import { Bearer } from './bearer'
import { SubsidyLine, SubsidyState } from './model'
import { BearerTotals, PlanLine, PlanStanding, StreetSettlement } from './plan'

const officers = ['streetOfficer', 'housingOfficer', 'financeOfficer', 'auditor'] as const
export const PlanYearParam = z.coerce.number().int().min(2023).max(2100)
const OfDistrict = z.object({ placeId: PlaceId })
const OfYear = OfDistrict.extend({ year: PlanYearParam })

export const listSubsidies = endpoint({
  id: 'subsidy.listSubsidies',
  method: 'GET',
  path: '/places/{placeId}/subsidies',
  summary: 'Subsidies of a place by where they stand, community by community: what waits for whom.',
  access: ['communityWorker', ...officers],
  params: OfDistrict,
  query: PageQuery.extend({ state: SubsidyState }),
  body: Nothing,
  reply: page(SubsidyLine).extend({ now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const Plan = z.object({
  year: z.number().int(),
  window: z.object({ from: Day, to: Day }),
  /** From this day on it may be made final. */
  mayFreezeFrom: Day,
  frozen: z.object({ on: Day, number: z.string(), digest: Digest }).nullable(),
  lines: z.array(PlanLine.extend({ standing: PlanStanding, held: z.boolean() })),
  totals: BearerTotals,
  /** What a screen has seen; sent back to make exactly this final. */
  digest: Digest,
  /** Lines of a final plan whose cases have not been moved yet. */
  waiting: z.number().int().nonnegative(),
  now: Instant,
})
export type Plan = z.infer<typeof Plan>

export const readPlan = endpoint({
  id: 'subsidy.readPlan',
  method: 'GET',
  path: '/districts/{placeId}/subsidy-plans/{year}',
  summary: 'The yearly plan of subsidies: what would be in it now, or what is in it for good, with the totals of who bears them.',
  access: officers,
  params: OfYear,
  query: Nothing,
  body: Nothing,
  reply: Plan,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const freezePlan = endpoint({
  id: 'subsidy.freezePlan',
  method: 'POST',
  path: '/districts/{placeId}/subsidy-plans/{year}/freezing',
  summary: 'Makes the plan of a year final, exactly as the screen showed it, once its window is over.',
  access: ['housingOfficer'],
  params: OfYear,
  query: Nothing,
  body: z.object({ seen: Digest }),
  reply: Plan,
  refusals: ['PLAN_WINDOW_OPEN', 'PLAN_FROZEN', 'PLAN_CHANGED', 'PLAN_EMPTY', 'NOT_FOUND'],
  repeat: 'safe: natural key',
})

export const adoptPlan = endpoint({
  id: 'subsidy.adoptPlan',
  method: 'POST',
  path: '/districts/{placeId}/subsidy-plans/{year}/adoption',
  summary: 'Moves the cases of a final plan on, some at a time; to be repeated until it is done.',
  access: ['housingOfficer'],
  params: OfYear,
  query: Nothing,
  body: Nothing,
  reply: z.object({ done: z.boolean(), waiting: z.number().int().nonnegative() }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const readSettlement = endpoint({
  id: 'subsidy.readSettlement',
  method: 'GET',
  path: '/districts/{placeId}/subsidy-settlements/{year}',
  summary: 'What the district paid in a year, street by street, and what each government owes it: the year-end sheet.',
  access: officers,
  params: OfYear,
  query: Nothing,
  body: Nothing,
  reply: z.object({ year: z.number().int(), streets: z.array(StreetSettlement), totals: BearerTotals, returned: Fen, now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

/** Lists that leave the system as a spreadsheet. */
export const SubsidyList = z.enum(['plan', 'settlement', 'payments'])
export type SubsidyList = z.infer<typeof SubsidyList>
export const subsidyListNames: Record<SubsidyList, string> = { plan: '年度补贴计划', settlement: '年底结算表', payments: '拨付明细' }

export const exportSubsidies = endpoint({
  id: 'subsidy.exportSubsidies',
  method: 'POST',
  path: '/districts/{placeId}/subsidy-exports',
  summary: 'Takes the plan, the payments or the year-end sheet out as a spreadsheet, with a number and a watermark; logged.',
  access: ['housingOfficer', 'financeOfficer', 'auditor'],
  params: OfDistrict,
  query: Nothing,
  body: z.object({ list: SubsidyList, year: z.number().int().min(2023).max(2100) }),
  reply: z.object({
    number: z.string(),
    title: z.string(),
    watermark: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number()]))),
  }),
  refusals: ['SESSION_ENDED'],
  repeat: 'makes another',
})

const LandIncome = z.object({ estate: PlaceId, name: z.string(), bearer: Bearer, since: Day })

export const listLandIncomes = endpoint({
  id: 'subsidy.listLandIncomes',
  method: 'GET',
  path: '/districts/{placeId}/land-incomes',
  summary: 'For which estates it is on record whose treasury received the land income, which bears the subsidy of commercial housing.',
  access: officers,
  params: OfDistrict,
  query: PageQuery,
  body: Nothing,
  reply: page(LandIncome),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const setLandIncome = endpoint({
  id: 'subsidy.setLandIncome',
  method: 'PUT',
  path: '/estates/{placeId}/land-income',
  summary: 'Puts on record whose treasury received the land income of an estate; holds for reviews from now on.',
  access: ['housingOfficer'],
  params: OfDistrict,
  query: Nothing,
  body: z.object({ bearer: Bearer }),
  reply: LandIncome,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const planContract = {
  listSubsidies,
  readPlan,
  freezePlan,
  adoptPlan,
  readSettlement,
  exportSubsidies,
  listLandIncomes,
  setLandIncome,
}
