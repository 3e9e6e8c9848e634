import * as z from 'zod'
import { FileRef } from '../content/model'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { Fen, addFen, apportion, noMoney } from '../kernel/money'
import { PlaceId } from '../kernel/place'

/** The six kinds of running cost that an agreement names (六(一)4). */
export const RunningKind = z.enum(['power', 'repair', 'upkeep', 'inspection', 'management', 'insurance'])
export type RunningKind = z.infer<typeof RunningKind>

export const runningNames: Record<RunningKind, string> = {
  power: '电费',
  repair: '维修费',
  upkeep: '保养费',
  inspection: '检验检测费',
  management: '管理费',
  insurance: '保险费',
}

/** By what running costs are shared: as the building cost was, the same for each flat, or by area. */
export const RunningBasis = z.enum(['asCost', 'equal', 'area'])
export type RunningBasis = z.infer<typeof RunningBasis>
export const runningBasisNames: Record<RunningBasis, string> = {
  asCost: '和建设费用一样的比例',
  equal: '每户一样多',
  area: '按面积',
}

/** What a year of running is expected to cost, kind by kind in fen; null: not thought about yet. */
export const RunningPlan = z.object({ yearly: z.record(RunningKind, Fen.nullable()), basis: RunningBasis })
export type RunningPlan = z.infer<typeof RunningPlan>

export const emptyRunning: RunningPlan = {
  yearly: { power: null, repair: null, upkeep: null, inspection: null, management: null, insurance: null },
  basis: 'asCost',
}

export const yearlyTotal = ({ yearly }: RunningPlan): Fen => addFen(RunningKind.options.flatMap((kind) => yearly[kind] ?? []))

interface Payer {
  readonly flat: PlaceId
  readonly share: Fen
  readonly area: number
}

/** What each flat owes for one year, exactly the plan's total. Flats that pay nothing for building pay nothing by `asCost`. */
export const yearlyDues = (plan: RunningPlan, payers: readonly Payer[]): Fen[] => {
  const weight = { asCost: ({ share }: Payer) => share, equal: () => 1, area: ({ area }: Payer) => area }[plan.basis]
  const weights = payers.map(weight)
  return weights.every((w) => w === 0) ? payers.map(() => noMoney) : apportion(yearlyTotal(plan), weights)
}

/** Where money of the lift comes from and goes to once it runs. `fund`: into or out of the lift's special maintenance fund (电梯专项维修金). */
export const EntryKind = z.enum(['dues', 'advert', 'subsidy', 'otherIncome', ...RunningKind.options, 'otherExpense', 'fundIn', 'fundOut'])
export type EntryKind = z.infer<typeof EntryKind>

export const entryNames: Record<EntryKind, string> = {
  dues: '各户交的运行费',
  advert: '电梯广告收入',
  subsidy: '补贴结余',
  otherIncome: '其他收入',
  ...runningNames,
  otherExpense: '其他支出',
  fundIn: '存入专项维修金',
  fundOut: '动用专项维修金',
}

/** `fundIn` takes money out of the current account into the fund, `fundOut` brings it back. */
export const directionOf = (kind: EntryKind): 'in' | 'out' =>
  ['dues', 'advert', 'subsidy', 'otherIncome', 'fundOut'].includes(kind) ? 'in' : 'out'

/** One line of the ledger. What was wrong is void with a reason and stays to be read. */
export const LedgerEntry = z.object({
  entryId: z.string(),
  on: Day,
  kind: EntryKind,
  amount: Fen,
  /** Which flat paid its dues. */
  flat: PlaceId.nullable(),
  note: z.string(),
  receipt: FileRef.nullable(),
  notedAt: Instant,
  voided: z.object({ at: Instant, reason: z.string() }).nullable(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

export interface Statement {
  readonly income: Fen
  readonly expense: Fen
  /** Income less expense; negative when more went out than came in. */
  readonly balance: number
  /** What lies in the special maintenance fund. */
  readonly fund: number
  readonly byKind: readonly { readonly kind: EntryKind; readonly amount: Fen }[]
}

/** Sums of the entries that count, of one year or, without `year`, of all. */
export const statementOf = (entries: readonly LedgerEntry[], year?: number): Statement => {
  const counted = entries.filter((e) => e.voided === null && (year === undefined || e.on.startsWith(`${year}-`)))
  const sum = (keep: (e: LedgerEntry) => boolean): Fen => addFen(counted.filter(keep).map(({ amount }) => amount))
  const [income, expense] = [sum((e) => directionOf(e.kind) === 'in'), sum((e) => directionOf(e.kind) === 'out')]
  return {
    ...{ income, expense, balance: income - expense },
    fund: sum((e) => e.kind === 'fundIn') - sum((e) => e.kind === 'fundOut'),
    byKind: EntryKind.options.flatMap((kind) => {
      const amount = sum((e) => e.kind === kind)
      return amount > 0 ? [{ kind, amount }] : []
    }),
  }
}

/** What a flat paid of its dues in one year. */
export const duesPaid = (entries: readonly LedgerEntry[], flat: PlaceId, year: number): Fen =>
  addFen(
    entries
      .filter((e) => e.voided === null && e.kind === 'dues' && e.flat === flat && e.on.startsWith(`${year}-`))
      .map(({ amount }) => amount),
  )

/** Something that comes round: upkeep every half month, the yearly inspection, the insurance. */
export const ReminderKind = z.enum(['upkeep', 'inspection', 'insurance', 'other'])
export type ReminderKind = z.infer<typeof ReminderKind>
export const reminderNames: Record<ReminderKind, string> = {
  upkeep: '维护保养',
  inspection: '定期检验',
  insurance: '电梯保险到期',
  other: '其他',
}
export const Reminder = z.object({ kind: ReminderKind, on: Day, note: z.string().max(100) })
export type Reminder = z.infer<typeof Reminder>
