import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { StaffRole } from '@shared/contract/roles'
import { Day, addDays, dayOf } from '@shared/kernel/day'
import { yuan } from '@shared/kernel/money'
import { readCase } from '@shared/retrofit/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import type { CaseEvent } from '@shared/retrofit/transitions'
import {
  applySubsidy,
  demandRecovery,
  handOver,
  noteInstalment,
  paySubsidy,
  raiseFlag,
  readSubsidy,
  reviewSubsidy,
  settleFlag,
} from '@shared/subsidy/contract'
import type { ReviewStage } from '@shared/subsidy/model'
import { adoptPlan, freezePlan, listSubsidies, readPlan, readSettlement, setLandIncome } from '@shared/subsidy/planContract'
import { now } from '@functions/platform/clock'
import { ensurePlace } from '@functions/registry/store'
import { keys, readFile, table } from '@functions/subsidy/store'
import { type Lift, type TestDistrict, registeredLift, testDistrict } from '../../support/lifts/registeredLift'
import { api, mustApi, refusal } from '../../support/stack'
import { codeOf } from '../../support/answers'

let district: TestDistrict
const tokens: Partial<Record<StaffRole, string>> = {}
const by = (role: StaffRole): string => tokens[role] ?? ''
const today = (): Day => dayOf(now())
const thisYear = (): number => Number(today().slice(0, 4))

beforeAll(async () => {
  district = testDistrict()
  for (const role of ['housingOfficer', 'financeOfficer', 'streetOfficer', 'communityWorker', 'auditor'] as const)
    tokens[role] = await district.as(role)
})

const turnOf = async (caseId: CaseId): Promise<number> => (await readFile(caseId)).file?.turn ?? 0
const apply = async (lift: Lift, token = by('communityWorker')) =>
  mustApi(applySubsidy, { params: { caseId: lift.caseId }, token, body: { turn: await turnOf(lift.caseId), form: lift.form } })
const seats: Record<ReviewStage, StaffRole> = { community: 'communityWorker', street: 'streetOfficer', district: 'housingOfficer' }
const opinion = async (caseId: CaseId, stage: ReviewStage, turn?: number) => ({
  params: { caseId },
  token: by(seats[stage]),
  body: { turn: turn ?? (await turnOf(caseId)), stage, remark: '同意', verdict: { is: 'pass' as const } },
})
const reviewed = async (lift: Lift) => {
  await apply(lift)
  for (const stage of ['community', 'street', 'district'] as const) await mustApi(reviewSubsidy, await opinion(lift.caseId, stage))
  return readFile(lift.caseId)
}
/** As if the review had been completed on that day. */
const reviewedOn = async (lift: Lift, on: Day, planYear: number): Promise<void> => {
  await reviewed(lift)
  await table.write({ update: keys.file(lift.caseId), set: { review: { on, planYear, outside: false } }, when: [] })
}
/** Through the plan of this year, whose window is over. */
const planned = async (lift: Lift, of: TestDistrict = district): Promise<void> => {
  await reviewedOn(lift, Day.parse(`${thisYear() - 1}-10-08`), thisYear())
  const params = { placeId: of.id, year: thisYear() }
  const { digest, frozen } = await mustApi(readPlan, { params, token: by('housingOfficer') })
  if (!frozen) await mustApi(freezePlan, { params, token: by('housingOfficer'), body: { seen: digest } })
  for (let done = false; !done;) ({ done } = await mustApi(adoptPlan, { params, token: by('housingOfficer') }))
}
const payment = async (caseId: CaseId, voucher = `PZ-${randomUUID().slice(0, 12)}`) => ({
  params: { caseId },
  token: by('financeOfficer'),
  body: { turn: await turnOf(caseId), paidOn: today(), voucher, amount: yuan(180_000) },
})

describe('the whole way', () => {
  test('application, three reviews, plan, payment, running; the case moves with it', async () => {
    const own = testDistrict()
    const before = { ...tokens }
    for (const role of ['housingOfficer', 'financeOfficer', 'streetOfficer', 'communityWorker'] as const) tokens[role] = await own.as(role)
    const lift = await registeredLift(own, { levelEntry: true })
    const params = { caseId: lift.caseId }

    const lacks = async (event: CaseEvent) =>
      (await mustApi(readCase, { params, token: lift.builder })).next.find((step) => step.event === event)?.lacks
    expect(await lacks('applySubsidy')).toEqual([])
    const first = await mustApi(readSubsidy, { params, token: lift.builder })
    expect(first).toMatchObject({ state: 'none', can: ['apply', 'handOver'], lacks: [], account: { builders: 3, confirmed: true } })

    const applied = await mustApi(applySubsidy, { params, token: lift.builder, body: { turn: 0, form: lift.form } })
    expect(applied).toMatchObject({
      state: 'community',
      application: { round: 1, amount: yuan(180_000), tier: '五层半及六层', builders: 3, account: { holder: '王甲一', tail: '1234' } },
      corridor: { broken: false, promisedOn: today() },
    })
    expect((await mustApi(readCase, { params, token: lift.builder })).state).toBe('subsidyApplied')

    expect(await lacks('reviewSubsidy')).toEqual(['communityNotPassed', 'streetNotPassed'])
    await mustApi(reviewSubsidy, await opinion(lift.caseId, 'community'))
    expect(await lacks('reviewSubsidy')).toEqual(['streetNotPassed'])
    await mustApi(reviewSubsidy, await opinion(lift.caseId, 'street'))
    const review = await mustApi(reviewSubsidy, await opinion(lift.caseId, 'district'))
    expect(review).toMatchObject({
      state: 'reviewed',
      bearers: [
        { bearer: 'district', amount: yuan(90_000) },
        { bearer: 'street', amount: yuan(90_000) },
      ],
    })
    await table.write({
      update: keys.file(lift.caseId),
      set: { review: { on: `${thisYear() - 1}-10-08`, planYear: thisYear(), outside: false } },
      when: [],
    })

    const ofYear = { placeId: own.id, year: thisYear() }
    expect(await lacks('planSubsidy')).toEqual(['notInPlan'])
    const plan = await mustApi(readPlan, { params: ofYear, token: by('housingOfficer') })
    expect(plan).toMatchObject({ frozen: null, totals: { lifts: 1, total: yuan(180_000), street: yuan(90_000) } })
    const frozen = await mustApi(freezePlan, { params: ofYear, token: by('housingOfficer'), body: { seen: plan.digest } })
    expect(frozen).toMatchObject({ frozen: { digest: plan.digest }, waiting: 1 })
    expect(await lacks('planSubsidy')).toEqual([])
    expect(await mustApi(adoptPlan, { params: ofYear, token: by('housingOfficer') })).toEqual({ done: true, waiting: 0 })
    expect((await mustApi(readCase, { params, token: lift.builder })).state).toBe('subsidyPlanned')

    const paid = await mustApi(paySubsidy, await payment(lift.caseId))
    expect(paid).toMatchObject({ state: 'paid', planYear: thisYear(), payment: { amount: yuan(180_000), account: { tail: '1234' } } })
    expect(await mustApi(readSettlement, { params: ofYear, token: by('streetOfficer') })).toMatchObject({
      streets: [{ place: lift.head.street, lifts: 1, total: yuan(180_000), district: yuan(90_000), street: yuan(90_000) }],
    })
    expect((await mustApi(readPlan, { params: ofYear, token: by('financeOfficer') })).lines).toMatchObject([{ standing: 'paid' }])

    await mustApi(handOver, { params, token: lift.builder, body: { turn: paid.turn, reason: '' } })
    expect((await mustApi(readCase, { params, token: lift.builder })).state).toBe('operating')
    Object.assign(tokens, before)
  })

  test('a neighbour who does not act sees how much and where it stands, no account, no form, no doubts', async () => {
    const lift = await registeredLift(district)
    await apply(lift)
    await mustApi(raiseFlag, {
      ...{ params: { caseId: lift.caseId }, token: by('streetOfficer') },
      body: { flagKey: randomUUID(), kind: 'collusion', text: '发票和合同的单位不一致，需要核查' },
    })
    const view = await mustApi(readSubsidy, { params: { caseId: lift.caseId }, token: lift.neighbour })
    expect(view).toMatchObject({
      state: 'community',
      held: true,
      application: null,
      asked: { amount: yuan(180_000) },
      flags: [],
      grant: null,
      files: [],
      can: [],
      account: { account: null },
    })
    expect(JSON.stringify(view)).not.toMatch(/王甲一|1234|发票/)
  })
})

describe('applying', () => {
  const applyAs = async (lift: Lift, token: string, form = lift.form) =>
    refusal(applySubsidy, { params: { caseId: lift.caseId }, token, body: { turn: await turnOf(lift.caseId), form } })

  test('every missing field is named at once', async () => {
    const lift = await registeredLift(district, { levelEntry: true, storeys: 5 })
    const form = { ...lift.form, invoices: [], registrationCopy: null, corridorPromise: false }
    expect(await applyAs(lift, by('communityWorker'), form)).toMatchObject({
      code: 'SUBSIDY_INCOMPLETE',
      facts: { missing: ['topTooHigh', 'registrationCopy', 'invoices', 'corridorPromise'] },
    })
  })

  test('registered too early, account not confirmed by all, not registered at all', async () => {
    const early = await registeredLift(district, { registeredOn: Day.parse('2022-06-30') })
    expect(await applyAs(early, by('communityWorker'))).toMatchObject({ code: 'CASE_LACKS', facts: { lacks: ['registeredTooEarly'] } })
    const unconfirmed = await registeredLift(district, { confirmed: false })
    expect(await applyAs(unconfirmed, unconfirmed.builder)).toMatchObject({ code: 'CASE_LACKS', facts: { lacks: ['accountUnconfirmed'] } })
    expect((await mustApi(readSubsidy, { params: { caseId: unconfirmed.caseId }, token: unconfirmed.builder })).lacks).toEqual([
      'accountUnconfirmed',
    ])
    const unfinished = await registeredLift(district, { state: 'accepted' })
    expect(await applyAs(unfinished, unfinished.builder)).toMatchObject({ code: 'CASE_STEP_NOT_NOW' })
    const onTheDay = await registeredLift(district, { registeredOn: Day.parse('2022-07-01') })
    expect((await apply(onTheDay)).state).toBe('community')
  })

  test('twice: the same again is answered, another one refused; somebody who does not represent, staff of elsewhere', async () => {
    const lift = await registeredLift(district)
    expect(await applyAs(lift, lift.neighbour)).toMatchObject({ code: 'CASE_NOT_YOURS' })
    const elsewhere = await testDistrict().as('communityWorker')
    expect(await applyAs(lift, elsewhere)).toMatchObject({ code: 'WRONG_PLACE' })
    const sending = { params: { caseId: lift.caseId }, token: lift.builder, body: { turn: 0, form: lift.form } }
    const [one, two] = [await mustApi(applySubsidy, sending), await mustApi(applySubsidy, sending)]
    expect(two.turn).toBe(one.turn)
    expect(
      await refusal(applySubsidy, { ...sending, body: { ...sending.body, form: { ...lift.form, userUnit: '另一个单位' } } }),
    ).toMatchObject({
      code: 'SUBSIDY_CHANGED',
    })
    expect(await applyAs(lift, by('communityWorker'))).toMatchObject({ code: 'CASE_STEP_NOT_NOW' })
  })

  test('files of somebody else or of another community are no proof', async () => {
    const [lift, other] = [await registeredLift(district), await registeredLift(district, { street: district.streets[1] })]
    const stolen = { ...lift.form, registrationCopy: other.form.registrationCopy }
    expect(await applyAs(lift, lift.builder, stolen)).toMatchObject({ code: 'FILE_MISSING' })
    expect(await applyAs(lift, await district.as('communityWorker', lift.community), stolen)).toMatchObject({ code: 'FILE_MISSING' })
  })
})

describe('reviewing', () => {
  test('out of order, by the wrong office, by the officer of another street, twice', async () => {
    const lift = await registeredLift(district)
    await apply(lift)
    const sending = await opinion(lift.caseId, 'street')
    expect(await refusal(reviewSubsidy, sending)).toMatchObject({ code: 'SUBSIDY_STAGE' })
    expect(await refusal(reviewSubsidy, { ...sending, body: { ...sending.body, stage: 'community' } })).toMatchObject({
      code: 'CASE_NOT_YOURS',
    })
    const other = await district.as('streetOfficer', district.streets[1])
    expect(await refusal(reviewSubsidy, { ...sending, token: other })).toMatchObject({ code: 'WRONG_PLACE' })

    const community = await opinion(lift.caseId, 'community')
    const passed = await mustApi(reviewSubsidy, community)
    expect((await mustApi(reviewSubsidy, community)).turn).toBe(passed.turn)
    expect(await refusal(reviewSubsidy, { ...community, token: await district.as('communityWorker') })).toMatchObject({
      code: 'SUBSIDY_CHANGED',
    })
  })

  test('it goes back with all reasons at once, and comes again as a second round', async () => {
    const lift = await registeredLift(district)
    await apply(lift)
    const params = { caseId: lift.caseId }
    await mustApi(reviewSubsidy, await opinion(lift.caseId, 'community'))
    const reasons = [
      { part: 'cost' as const, text: '第 2 张发票看不清金额，请重新拍照' },
      { part: 'userUnit' as const, text: '使用单位和登记表上的不一致，请核对' },
    ]
    const body = { turn: await turnOf(lift.caseId), stage: 'street' as const, remark: '', verdict: { is: 'return' as const, reasons } }
    const vague = { ...body, verdict: { is: 'return' as const, reasons: [{ part: 'cost' as const, text: '材料不全' }] } }
    expect(await refusal(reviewSubsidy, { params, token: by('streetOfficer'), body: vague })).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await mustApi(reviewSubsidy, { params, token: by('streetOfficer'), body })).toMatchObject({
      state: 'returned',
      opinions: [{}, { reasons }],
    })
    expect(await mustApi(readCase, { params, token: lift.builder })).toMatchObject({ state: 'registered' })
    expect(await apply(lift)).toMatchObject({ state: 'community', application: { round: 2 } })
  })

  test('commercial housing waits until somebody says who received the land income', async () => {
    const lift = await registeredLift(district, { ownership: 'commodity' })
    const params = { placeId: lift.head.estate }
    await ensurePlace(lift.head.estate, '示例小区')
    await apply(lift)
    for (const stage of ['community', 'street'] as const) await mustApi(reviewSubsidy, await opinion(lift.caseId, stage))
    expect(await refusal(reviewSubsidy, await opinion(lift.caseId, 'district'))).toMatchObject({ code: 'SUBSIDY_LAND_INCOME' })
    await mustApi(setLandIncome, { params, token: by('housingOfficer'), body: { bearer: 'city' } })
    expect(await mustApi(reviewSubsidy, await opinion(lift.caseId, 'district'))).toMatchObject({
      bearers: [{ bearer: 'city', amount: yuan(180_000) }],
    })
  })

  test('two reviewers at once: one review, one opinion; without the condition both would write', async () => {
    const lift = await registeredLift(district)
    await apply(lift)
    for (const stage of ['community', 'street'] as const) await mustApi(reviewSubsidy, await opinion(lift.caseId, stage))
    const turn = await turnOf(lift.caseId)
    const officers = await Promise.all(Array.from({ length: 6 }, () => district.as('housingOfficer')))
    const answers = await Promise.all(
      officers.map(async (token) => api(reviewSubsidy, { ...(await opinion(lift.caseId, 'district', turn)), token })),
    )
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes.every((code) => code === null || code === 'SUBSIDY_CHANGED' || code === 'BUSY')).toBe(true)
    expect((await readFile(lift.caseId)).opinions.filter(({ stage }) => stage === 'district')).toHaveLength(1)

    // The control: what the losers would have written, without the condition.
    const { file } = await readFile(lift.caseId)
    if (!file) throw new Error('no file')
    const unguarded = { update: keys.file(lift.caseId), set: { turn: file.turn }, when: [] }
    expect(
      (await Promise.allSettled([table.write(unguarded), table.write(unguarded)])).filter((w) => w.status === 'fulfilled'),
    ).toHaveLength(2)
  })
})

describe('plan and payment', () => {
  test('nothing is paid before it is planned, nor by anybody but the treasury', async () => {
    const lift = await registeredLift(district)
    await reviewed(lift)
    expect(await refusal(paySubsidy, await payment(lift.caseId))).toMatchObject({ code: 'CASE_STEP_NOT_NOW' })
    expect(await refusal(paySubsidy, { ...(await payment(lift.caseId)), token: by('housingOfficer') })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refusal(paySubsidy, { ...(await payment(lift.caseId)), token: await testDistrict().as('financeOfficer') })).toMatchObject({
      code: 'WRONG_PLACE',
    })
  })

  test('the plan of next year waits for the end of the window; what was seen must still hold', async () => {
    const own = testDistrict()
    const token = await own.as('housingOfficer')
    const open = { placeId: own.id, year: thisYear() + 2 }
    expect(
      await refusal(freezePlan, { params: open, token, body: { seen: (await mustApi(readPlan, { params: open, token })).digest } }),
    ).toMatchObject({
      code: 'PLAN_WINDOW_OPEN',
    })
    const params = { placeId: own.id, year: thisYear() }
    const { digest } = await mustApi(readPlan, { params, token })
    expect(await refusal(freezePlan, { params, token, body: { seen: digest } })).toMatchObject({ code: 'PLAN_EMPTY' })
    expect(await refusal(readPlan, { params: { placeId: own.streets[0], year: thisYear() }, token })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal(readPlan, { params, token: by('housingOfficer') })).toMatchObject({ code: 'WRONG_PLACE' })
  })

  test('wrong amount, wrong day, a voucher of another payment; then once, however often and by however many', async () => {
    const own = testDistrict()
    const before = { ...tokens }
    for (const role of ['housingOfficer', 'financeOfficer', 'streetOfficer', 'communityWorker'] as const) tokens[role] = await own.as(role)
    const [lift, other] = [await registeredLift(own), await registeredLift(own)]
    await reviewedOn(other, Day.parse(`${thisYear() - 1}-04-01`), thisYear())
    await planned(lift, own)
    const sending = await payment(lift.caseId)
    const { body } = sending
    expect(await refusal(paySubsidy, { ...sending, body: { ...body, amount: yuan(180_001) } })).toMatchObject({ code: 'PAY_AMOUNT' })
    expect(await refusal(paySubsidy, { ...sending, body: { ...body, paidOn: addDays(today(), 1) } })).toMatchObject({ code: 'PAY_DATE' })
    expect(await refusal(paySubsidy, { ...sending, body: { ...body, paidOn: Day.parse(`${thisYear() - 1}-12-31`) } })).toMatchObject({
      code: 'PAY_DATE',
    })

    const officers = await Promise.all(Array.from({ length: 6 }, () => own.as('financeOfficer')))
    const answers = await Promise.all(
      officers.map((token, i) => api(paySubsidy, { ...sending, token, body: { ...body, voucher: `${body.voucher}-${i}` } })),
    )
    expect(answers.map(codeOf).filter((code) => code === null)).toHaveLength(1)
    const paid = await mustApi(readSettlement, { params: { placeId: own.id, year: thisYear() }, token: by('financeOfficer') })
    expect(paid.totals).toMatchObject({ lifts: 1, total: yuan(180_000) })
    const voucher = (await readFile(lift.caseId)).file?.payment?.voucher ?? ''
    expect(await refusal(paySubsidy, await payment(other.caseId, voucher.toLowerCase()))).toMatchObject({ code: 'VOUCHER_USED' })
    expect((await mustApi(paySubsidy, await payment(other.caseId))).state).toBe('paid')
    Object.assign(tokens, before)
  })

  test('a doubt stops the payment until it is cleared; a confirmed one stops it for good', async () => {
    const own = testDistrict()
    const before = { ...tokens }
    for (const role of ['housingOfficer', 'financeOfficer', 'streetOfficer', 'communityWorker'] as const) tokens[role] = await own.as(role)
    const lift = await registeredLift(own)
    await planned(lift, own)
    const params = { caseId: lift.caseId }
    const flagging = {
      params,
      token: by('financeOfficer'),
      body: { flagKey: randomUUID(), kind: 'falseDocuments' as const, text: '登记证号查不到，请核实' },
    }
    const flagged = await mustApi(raiseFlag, flagging)
    expect((await mustApi(raiseFlag, flagging)).turn).toBe(flagged.turn)
    const [flag] = flagged.flags
    if (!flag) throw new Error('no flag')
    expect(await refusal(paySubsidy, await payment(lift.caseId))).toMatchObject({ code: 'SUBSIDY_HELD' })
    const settling = {
      params: { ...params, flagId: flag.flagId },
      token: by('housingOfficer'),
      body: { outcome: 'cleared' as const, finding: '登记证号录入时少了一位，已核实' },
    }
    expect((await mustApi(settleFlag, settling)).flags).toMatchObject([{ state: 'cleared', text: '登记证号查不到，请核实' }])
    expect(await refusal(settleFlag, { ...settling, body: { ...settling.body, outcome: 'confirmed' } })).toMatchObject({
      code: 'FLAG_SETTLED',
    })
    const stored = JSON.stringify((await table.query({ pk: `CASE#${lift.caseId}` })).items)
    expect(stored).not.toMatch(/登记证号查不到|少了一位|王甲一/)

    const again = await mustApi(raiseFlag, { ...flagging, body: { ...flagging.body, flagKey: randomUUID() } })
    const open = again.flags.find(({ state }) => state === 'open')
    if (!open) throw new Error('no flag')
    await mustApi(settleFlag, {
      params: { ...params, flagId: open.flagId },
      token: by('housingOfficer'),
      body: { outcome: 'confirmed', finding: '登记表复印件系伪造，移送查处' },
    })
    expect(await refusal(paySubsidy, await payment(lift.caseId))).toMatchObject({ code: 'SUBSIDY_HELD', facts: { confirmed: 1 } })
    Object.assign(tokens, before)
  })
})

describe('money that comes back', () => {
  test('a demand, two parts, exactly the whole; nothing more, nothing twice', async () => {
    const own = testDistrict()
    const before = { ...tokens }
    for (const role of ['housingOfficer', 'financeOfficer', 'streetOfficer', 'communityWorker'] as const) tokens[role] = await own.as(role)
    const lift = await registeredLift(own)
    const params = { caseId: lift.caseId }
    await planned(lift, own)
    const demand = async (amount: number) => ({
      ...{ params, token: by('housingOfficer') },
      body: { turn: await turnOf(lift.caseId), amount: yuan(amount), reason: '经查申报发票不实', dueOn: addDays(today(), 60) },
    })
    expect(await refusal(demandRecovery, await demand(1))).toMatchObject({ code: 'CASE_STEP_NOT_NOW' })
    await mustApi(paySubsidy, await payment(lift.caseId))
    expect(await refusal(demandRecovery, await demand(180_001))).toMatchObject({ code: 'RECOVERY_AMOUNT' })
    expect(await mustApi(demandRecovery, await demand(180_000))).toMatchObject({
      state: 'recovering',
      recovery: { left: yuan(180_000), reason: '经查申报发票不实' },
    })

    const part = async (amount: number, voucher: string) => ({
      ...{ params, token: by('financeOfficer') },
      body: { turn: await turnOf(lift.caseId), amount: yuan(amount), paidOn: today(), voucher },
    })
    expect(await refusal(noteInstalment, await part(180_001, 'HK-0001'))).toMatchObject({ code: 'INSTALMENT_AMOUNT' })
    expect(await mustApi(noteInstalment, await part(100_000, 'HK-0001'))).toMatchObject({
      state: 'recovering',
      recovery: { left: yuan(80_000) },
    })
    expect(await refusal(noteInstalment, await part(80_000, 'hk-0001'))).toMatchObject({ code: 'VOUCHER_USED' })
    expect(await mustApi(noteInstalment, await part(80_000, 'HK-0002'))).toMatchObject({ state: 'recovered', recovery: { left: 0 } })
    expect((await mustApi(readCase, { params, token: lift.builder })).state).toBe('operating')
    expect(await refusal(noteInstalment, await part(1, 'HK-0003'))).toMatchObject({ code: 'CASE_STEP_NOT_NOW' })
    expect(await refusal(demandRecovery, await demand(1))).toMatchObject({ code: 'RECOVERY_AMOUNT' })
    expect(await mustApi(readSettlement, { params: { placeId: own.id, year: thisYear() }, token: by('financeOfficer') })).toMatchObject({
      returned: yuan(180_000),
    })
    Object.assign(tokens, before)
  })
})

test('lists: by state and place, for those of the place', async () => {
  const lift = await registeredLift(district, { street: district.streets[1] })
  await apply(lift)
  for (const placeId of [district.id, district.streets[1], lift.community]) {
    const { items } = await mustApi(listSubsidies, {
      params: { placeId },
      token: by('housingOfficer'),
      query: { state: 'community', limit: 100 },
    })
    expect(items.map(({ caseId }) => caseId)).toContain(lift.caseId)
  }
  const elsewhere = await mustApi(listSubsidies, {
    params: { placeId: district.streets[0] },
    token: by('housingOfficer'),
    query: { state: 'community', limit: 100 },
  })
  expect(elsewhere.items.map(({ caseId }) => caseId)).not.toContain(lift.caseId)
  expect(
    await refusal(listSubsidies, {
      params: { placeId: district.id },
      token: await district.as('streetOfficer', district.streets[1]),
      query: { state: 'community' },
    }),
  ).toMatchObject({ code: 'WRONG_PLACE' })
})
