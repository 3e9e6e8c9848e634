import type { Day } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import type { CaseId } from '@shared/retrofit/model'
import { type Item, absent, clause, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import type * as z from 'zod'
import { AssessmentItem, BackItem, DoneItem, LandItem, PaidItem, PlanItem } from '../items'
import { table } from '../store'

/** Keys and conditions of what is kept of a district: its plans, what was paid, vouchers, land incomes, years of assessment. */

const inDistrict = (district: PlaceId, sk: string): Key => ({ pk: `D#${district}`, sk })
export const districtKeys = {
  plan: (district: PlaceId, year: number): Key => inDistrict(district, `PLAN#${year}`),
  voucher: (district: PlaceId, voucher: string): Key => inDistrict(district, `VOUCHER#${voucher.toUpperCase()}`),
  paid: (district: PlaceId, paidOn: Day, caseId: CaseId): Key => inDistrict(district, `PAID#${paidOn.slice(0, 4)}#${caseId}`),
  back: (district: PlaceId, paidOn: Day, caseId: CaseId, turn: number): Key =>
    inDistrict(district, `BACK#${paidOn.slice(0, 4)}#${caseId}#${turn}`),
  land: (district: PlaceId, estate: PlaceId): Key => inDistrict(district, `LAND#${estate}`),
  assessment: (district: PlaceId, year: number): Key => inDistrict(district, `ASSESSMENT#${year}`),
  done: (district: PlaceId, registeredOn: Day, caseId: CaseId): Key => inDistrict(district, `DONE#${registeredOn.slice(0, 4)}#${caseId}`),
  issued: (district: PlaceId, event: DomainEvent): Key => inDistrict(district, `ISSUED#${event.id}`),
}

const all = async <T extends z.ZodType>(schema: T, district: PlaceId, prefix: string): Promise<z.infer<T>[]> => {
  const found: z.infer<T>[] = []
  for await (const item of table.each({ pk: `D#${district}`, prefix, consistent: true })) found.push(schema.parse(item))
  return found
}
const one = async <T extends z.ZodType>(schema: T, key: Key): Promise<z.infer<T> | null> => {
  const item = await table.get(key)
  return item && schema.parse(item)
}

// --- reading

export const readPlanItem = (district: PlaceId, year: number) => one(PlanItem, districtKeys.plan(district, year))
export const readPaid = (district: PlaceId, year: number) => all(PaidItem, district, `PAID#${year}#`)
export const readBack = (district: PlaceId, year: number) => all(BackItem, district, `BACK#${year}#`)
export const readLand = (district: PlaceId, estate: PlaceId) => one(LandItem, districtKeys.land(district, estate))
export const readAssessmentItem = (district: PlaceId, year: number) => one(AssessmentItem, districtKeys.assessment(district, year))
export const readDone = (district: PlaceId, year: number) => all(DoneItem, district, `DONE#${year}#`)

export const pageOfLand = async (
  district: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: LandItem[]; cursor: string | null }> => {
  const found = await table.query({ pk: `D#${district}`, prefix: 'LAND#', limit, cursor, consistent: true })
  return { items: found.items.map((item) => LandItem.parse(item)), cursor: found.cursor }
}

// --- writing; `table.name` stands on each, since some travel in transactions of other contexts

const put = (key: Key, item: Item, when: Write['when']): Write => ({ table: table.name, put: { ...key, ...item }, when })

/** The plan of a year is made final once, whoever comes first. */
export const planWrite = (district: PlaceId, plan: PlanItem, event: DomainEvent): Write =>
  put(districtKeys.plan(district, plan.year), { ...plan, event }, [clause('planIsOpen', 'a plan is made final once', absent())])

/** A number of a voucher belongs to one payment of a district. */
export const voucherWrite = (district: PlaceId, voucher: string, caseId: CaseId): Write =>
  put(districtKeys.voucher(district, voucher), { voucher, caseId }, [clause('voucherIsNew', 'one voucher, one payment', absent())])

export const paidWrite = (district: PlaceId, paid: PaidItem): Write =>
  put(districtKeys.paid(district, paid.paidOn, paid.caseId), paid, [clause('paidOnce', 'a subsidy is paid once', absent())])

export const backWrite = (district: PlaceId, turn: number, back: z.infer<typeof BackItem>): Write =>
  put(districtKeys.back(district, back.paidOn, back.caseId, turn), back, [clause('backOnce', 'an instalment is noted once', absent())])

export const landWrite = (district: PlaceId, land: LandItem, event: DomainEvent): Write =>
  put(districtKeys.land(district, land.estate), { ...land, event }, [])

/** A year of assessment, if it still stands as it was read. */
export const assessmentWrite = (district: PlaceId, before: AssessmentItem | null, next: AssessmentItem, event: DomainEvent): Write =>
  put(districtKeys.assessment(district, next.year), { ...next, event }, [
    before === null
      ? clause('yearIsNew', 'nobody set targets meanwhile', absent())
      : clause('yearIsAsRead', 'nobody changed the targets meanwhile', is('version', before.version)),
  ])

export const doneWrite = (district: PlaceId, done: z.infer<typeof DoneItem>): Write =>
  put(districtKeys.done(district, done.registeredOn, done.caseId), done, [])

/** Something that left the system, for its event. */
export const issuedWrite = (district: PlaceId, event: DomainEvent, facts: Item): Write =>
  put(districtKeys.issued(district, event), { ...facts, event }, [])
