import { randomUUID } from 'node:crypto'
import type { Endpoint, ReplyOf } from '@shared/contract/endpoint'
import { PersonId } from '@shared/identity/model'
import { Day, addDays, dayOf } from '@shared/kernel/day'
import { yuan } from '@shared/kernel/money'
import { readCase } from '@shared/retrofit/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import * as subsidy from '@shared/subsidy/contract'
import * as plans from '@shared/subsidy/planContract'
import * as streets from '@shared/subsidy/streetContract'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { keys, readFile, table } from '@functions/subsidy/store'
import { community, district, street } from '../../infra/local/seed/district'
import type { Sending } from '../../infra/local/client'
import { type Lift, caseFile, registeredLift } from './lifts/registeredLift'

/** Somebody who acts through the API, whoever of the supports made them. */
interface Acting {
  call<E extends Endpoint>(endpoint: E, sending?: Omit<Sending<E>, 'token'>): Promise<ReplyOf<E>>
}
type As = (id: string) => Acting

const turnOf = async (caseId: CaseId): Promise<number> => (await readFile(caseId)).file?.turn ?? 0

const lift = (): Promise<Lift> =>
  registeredLift(
    { id: district, streets: [street.id, street.id], as: () => Promise.reject(new Error('the district has its people')) },
    { community: community.id, levelEntry: true },
  )

/** Everything that can be done about a subsidy, by the seeded people, on a lift of its own. Gives back the lift. */
export const playSubsidies = async (as: As): Promise<CaseId> => {
  const [worker, officer, housing, finance] = [as('worker-sun'), as('officer'), as('bureau-housing'), as('bureau-finance')]
  const { caseId, form, head } = await lift()
  const params = { caseId }
  const turn = () => turnOf(caseId)
  const year = Number(dayOf(now()).slice(0, 4))
  const ofYear = { placeId: district, year }

  await housing.call(plans.setLandIncome, { params: { placeId: community.id }, body: { bearer: 'city' } }).catch(() => undefined)
  await housing.call(plans.listLandIncomes, { params: { placeId: district } })
  await worker.call(subsidy.applySubsidy, { params, body: { turn: await turn(), form } })
  const pass = async (by: Acting, stage: 'community' | 'street' | 'district') =>
    by.call(subsidy.reviewSubsidy, { params, body: { turn: await turn(), stage, remark: '同意', verdict: { is: 'pass' } } })
  await pass(worker, 'community')
  await pass(officer, 'street')
  await pass(housing, 'district')
  // What the lift's own page lacks is asked of the subsidy, and once reviewed of the year's plan.
  await worker.call(readCase, { params })
  // As if the review had been completed in a window that is over.
  const review = { on: Day.parse(`${year - 1}-10-08`), planYear: year, outside: false }
  await table.write({ update: keys.file(caseId), set: { review }, when: [] })

  const { digest } = await housing.call(plans.readPlan, { params: ofYear })
  await housing.call(plans.freezePlan, { params: ofYear, body: { seen: digest } })
  await housing.call(plans.adoptPlan, { params: ofYear })
  const flagged = await finance.call(subsidy.raiseFlag, {
    ...{ params, body: { flagKey: randomUUID(), kind: 'other', text: '发票号码需要再核对一次' } },
  })
  const flagId = flagged.flags[0]?.flagId
  if (!flagId) throw new Error('no doubt was noted')
  await housing.call(subsidy.settleFlag, {
    params: { caseId, flagId },
    body: { outcome: 'cleared', finding: '已经和开票单位核对，没有问题' },
  })
  const voucher = `PZ-${randomUUID().slice(0, 8)}`
  await finance.call(subsidy.paySubsidy, { params, body: { turn: await turn(), paidOn: dayOf(now()), voucher, amount: yuan(180_000) } })
  await worker.call(subsidy.handOver, { params, body: { turn: await turn(), reason: '' } })
  const photo = await caseFile(head.community, newId(PersonId, 'p'))
  const look = { checkKey: randomUUID(), on: dayOf(now()), found: 'enclosed' as const, note: '', photos: [photo.fileId] }
  await officer.call(subsidy.checkCorridor, { params, body: look })
  const demand = { turn: await turn(), amount: yuan(180_000), reason: '违背承诺封闭廊道', dueOn: addDays(dayOf(now()), 60) }
  await housing.call(subsidy.demandRecovery, { params, body: demand })
  const back = { turn: await turn(), amount: yuan(180_000), paidOn: dayOf(now()), voucher: `RZ-${randomUUID().slice(0, 8)}` }
  await finance.call(subsidy.noteInstalment, { params, body: back })

  await worker.call(subsidy.claimGrant, { params, body: { amount: yuan(6_000), use: '协调会场地和宣传单' } })
  await officer.call(subsidy.decideGrant, { params, body: { is: 'granted', amount: yuan(6_000) } })
  await officer.call(subsidy.payGrant, { params, body: { paidOn: dayOf(now()), voucher: 'JZ-0001' } })

  await finance.call(subsidy.readSubsidy, { params })
  await worker.call(plans.listSubsidies, { params: { placeId: community.id }, query: { state: 'recovered' } })
  await finance.call(plans.readSettlement, { params: ofYear })
  await finance.call(plans.exportSubsidies, { params: { placeId: district }, body: { list: 'payments', year } })
  await officer.call(streets.listGrants, { params: { placeId: street.id }, query: { state: 'paid' } })
  await officer.call(streets.listCorridors, { params: { placeId: street.id } })
  await housing.call(streets.readAssessment, { params: { placeId: district, year: year - 1 } })
  const targets = [{ street: street.id, target: 1 }]
  const assessment = { version: 0, nodeOn: Day.parse(`${year - 1}-12-31`), rule: { kind: 'proportional' as const }, targets }
  await housing.call(streets.setAssessment, { params: { placeId: district, year: year - 1 }, body: assessment })
  await housing.call(streets.closeAssessment, { params: { placeId: district, year: year - 1 }, body: { version: 1 } })
  return caseId
}
