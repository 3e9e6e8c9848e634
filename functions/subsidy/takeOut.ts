import { Refusal } from '@shared/contract/errors'
import { exportNumber, safeCell, watermarkOf } from '@shared/document/exported'
import { digestOf } from '@shared/kernel/digest'
import { formatFen } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import type { BearerShare, Bearer } from '@shared/subsidy/bearer'
import { type BearerTotals, planStandingNames } from '@shared/subsidy/plan'
import { type SubsidyList, type exportSubsidies, subsidyListNames } from '@shared/subsidy/planContract'
import { staffNameAt } from '@functions/identity/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { mustBeDistrict } from './district'
import { planOf } from './plan'
import { settlementIn } from './settlement'
import { table } from './store'
import { issuedWrite, readPaid } from './store/district'

interface Rows {
  readonly head: string[]
  readonly rows: (string | number)[][]
}
const officers = ['housingOfficer', 'financeOfficer', 'auditor'] as const
const borne = (bearers: readonly BearerShare[], bearer: Bearer): string =>
  formatFen(bearers.find((share) => share.bearer === bearer)?.amount ?? 0)
const totals = ({ lifts, total, city, district, street }: BearerTotals): (string | number)[] => [
  lifts,
  ...[total, city, district, street].map(formatFen),
]

const planRows = async (district: PlaceId, year: number): Promise<Rows> => {
  const plan = await planOf(district, year)
  return {
    head: ['序号', '项目', '所在社区', '档次', '补贴金额（元）', '市财政', '区财政', '街道财政', '复审完成', '备注'],
    rows: plan.lines.map(({ title, where, tier, amount, bearers, reviewedOn, outside, standing, held }, i) => [
      ...[i + 1, title, where, tier, formatFen(amount), borne(bearers, 'city'), borne(bearers, 'district'), borne(bearers, 'street')],
      reviewedOn,
      [plan.frozen ? planStandingNames[standing] : '', outside ? '窗口期外复审' : '', held ? '核查中，暂停拨付' : '']
        .filter(Boolean)
        .join('，'),
    ]),
  }
}

const paymentRows = async (district: PlaceId, year: number): Promise<Rows> => ({
  head: ['项目', '所在社区', '计划年度', '拨付日期', '凭证号', '金额（元）'],
  rows: (await readPaid(district, year)).map(({ title, where, planYear, paidOn, voucher, amount }) => [
    ...[title, where, planYear, paidOn, voucher],
    formatFen(amount),
  ]),
})

const settlementRows = async (district: PlaceId, year: number): Promise<Rows> => {
  const { streets, totals: sum, returned } = await settlementIn(district, year)
  return {
    head: ['街道（功能园区）', '台数', '区财政垫付合计（元）', '其中市财政承担', '其中区财政承担', '其中街道承担'],
    rows: [
      ...streets.map((street) => [street.name, ...totals(street)]),
      ['合计', ...totals(sum)],
      ['当年追回', '', formatFen(returned), '', '', ''],
    ],
  }
}

const rowsOf: Record<SubsidyList, (district: PlaceId, year: number) => Promise<Rows>> = {
  plan: planRows,
  payments: paymentRows,
  settlement: settlementRows,
}

/** A list is answered only once its event is written: nothing leaves without a trace. */
export const takeOut: UseCase<typeof exportSubsidies> = async ({ params: { placeId }, body: { list, year } }, caller) => {
  mustBeDistrict(caller, placeId, officers)
  const [{ head, rows }, name] = await Promise.all([rowsOf[list](placeId, year), staffNameAt(caller.personId, placeId)])
  // The appointment ended since the token was made: whoever is no longer staff takes nothing out.
  if (name === null) throw new Refusal('WRONG_PLACE')
  const number = exportNumber(now(), newCode(6))
  const event = eventOf({
    ...{ type: 'subsidy.exported', subject: `staff:${placeId}`, place: placeId, actor: caller.personId },
    facts: { list, year, number, rows: rows.length, digest: digestOf(rows) },
  })
  await table.write(issuedWrite(placeId, event, { number, list, year }))
  return {
    ...{ number, title: `${year} 年${subsidyListNames[list]}`, head, rows: rows.map((row) => row.map(safeCell)) },
    watermark: watermarkOf(name, now(), number),
  }
}
