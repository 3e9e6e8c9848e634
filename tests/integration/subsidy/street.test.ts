import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { StaffRole } from '@shared/contract/roles'
import { PersonId } from '@shared/identity/model'
import { Day, addDays, dayOf } from '@shared/kernel/day'
import { fen, yuan } from '@shared/kernel/money'
import { CaseId } from '@shared/retrofit/model'
import { applySubsidy, checkCorridor, claimGrant, decideGrant, payGrant, readSubsidy, reviewSubsidy } from '@shared/subsidy/contract'
import { exportSubsidies, readPlan } from '@shared/subsidy/planContract'
import { closeAssessment, listCorridors, listGrants, readAssessment, setAssessment } from '@shared/subsidy/streetContract'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { ensurePlace } from '@functions/registry/store'
import { countRegistered } from '@functions/subsidy/exports'
import { readFile, table } from '@functions/subsidy/store'
import { doneWrite, readDone } from '@functions/subsidy/store/district'
import { codeOf } from '../../support/answers'
import { type Lift, type TestDistrict, caseFile, registeredLift, testDistrict } from '../../support/lifts/registeredLift'
import { api, mustApi, refusal } from '../../support/stack'

let district: TestDistrict
const tokens: Partial<Record<StaffRole, string>> = {}
const by = (role: StaffRole): string => tokens[role] ?? ''
const today = (): Day => dayOf(now())
const year = (): number => Number(today().slice(0, 4))

beforeAll(async () => {
  district = testDistrict()
  for (const role of ['housingOfficer', 'financeOfficer', 'streetOfficer', 'communityWorker', 'auditor'] as const)
    tokens[role] = await district.as(role)
  await ensurePlace(district.id, '示例区')
  for (const [i, street] of district.streets.entries()) await ensurePlace(street, `示例街道${i + 1}`)
})

describe('the corridor of a level-entry lift', () => {
  const look = async (lift: Lift, found: 'kept' | 'enclosed' | 'widened', on = today(), checkKey: string = randomUUID()) => ({
    ...{ params: { caseId: lift.caseId }, token: by('streetOfficer') },
    body: { checkKey, on, found, note: '五楼住户', photos: [(await caseFile(lift.community, newId(PersonId, 'p'))).fileId] },
  })
  const apply = async (lift: Lift) => ({
    ...{ params: { caseId: lift.caseId }, token: by('communityWorker') },
    body: { turn: (await readFile(lift.caseId)).file?.turn ?? 0, form: lift.form },
  })

  test('a broken promise forbids to apply and to review; what the last look found decides', async () => {
    const lift = await registeredLift(district, { levelEntry: true })
    await mustApi(checkCorridor, await look(lift, 'enclosed', addDays(today(), -3)))
    expect(await refusal(applySubsidy, await apply(lift))).toMatchObject({ code: 'CASE_LACKS', facts: { lacks: ['corridorBroken'] } })
    // Noted late: it says nothing about now.
    expect((await mustApi(checkCorridor, await look(lift, 'kept', addDays(today(), -9)))).corridor).toMatchObject({ broken: true })
    expect((await mustApi(checkCorridor, await look(lift, 'kept'))).corridor).toMatchObject({ broken: false, dueOn: addDays(today(), 365) })
    await mustApi(applySubsidy, await apply(lift))

    const { caseId } = lift
    const opinion = async (stage: 'community' | 'street' | 'district', role: StaffRole) => ({
      ...{ params: { caseId }, token: by(role) },
      body: { turn: (await readFile(caseId)).file?.turn ?? 0, stage, remark: '', verdict: { is: 'pass' as const } },
    })
    await mustApi(reviewSubsidy, await opinion('community', 'communityWorker'))
    await mustApi(reviewSubsidy, await opinion('street', 'streetOfficer'))
    await mustApi(checkCorridor, await look(lift, 'widened'))
    expect(await refusal(reviewSubsidy, await opinion('district', 'housingOfficer'))).toMatchObject({
      code: 'CASE_LACKS',
      facts: { lacks: ['corridorBroken'] },
    })

    const { items } = await mustApi(listCorridors, {
      params: { placeId: lift.head.street },
      token: by('housingOfficer'),
      query: { limit: 100 },
    })
    expect(items).toContainEqual(expect.objectContaining({ caseId, broken: true, overdue: false }))
    // Notes are sealed, and owners see what was found without them.
    const seen = await mustApi(readSubsidy, { params: { caseId }, token: lift.neighbour })
    expect(seen.corridor?.checks[0]).toMatchObject({ found: 'widened', note: '', photos: [] })
    expect(JSON.stringify((await table.query({ pk: `CASE#${caseId}` })).items)).not.toContain('五楼住户')
  })

  test('twice the same, the same key with other words, a day to come, no photo, another kind of lift, another street', async () => {
    const lift = await registeredLift(district, { levelEntry: true })
    const sending = await look(lift, 'kept')
    const [one, two] = [await mustApi(checkCorridor, sending), await mustApi(checkCorridor, sending)]
    expect([two.turn, two.corridor?.checks.length]).toEqual([one.turn, 1])
    await mustApi(checkCorridor, await look(lift, 'kept'))
    expect(await refusal(checkCorridor, { ...sending, body: { ...sending.body, found: 'enclosed' } })).toMatchObject({
      code: 'SUBSIDY_REPLAYED',
    })
    expect(await refusal(checkCorridor, await look(lift, 'kept', addDays(today(), 1)))).toMatchObject({ code: 'CORRIDOR_DATE' })
    expect(await refusal(checkCorridor, { ...sending, body: { ...sending.body, photos: [] } })).toMatchObject({ code: 'BAD_REQUEST' })
    const landing = await registeredLift(district)
    expect(await refusal(checkCorridor, await look(landing, 'kept'))).toMatchObject({ code: 'CORRIDOR_NONE' })
    const other = await district.as('streetOfficer', district.streets[1])
    expect(await refusal(checkCorridor, { ...(await look(lift, 'kept')), token: other })).toMatchObject({ code: 'WRONG_PLACE' })
  })
})

describe('the grant to the community', () => {
  const claiming = (lift: Lift, amount = 6_000, use = '协调会场地和宣传单') => ({
    ...{ params: { caseId: lift.caseId }, token: by('communityWorker') },
    body: { amount: yuan(amount), use },
  })

  test('claimed, cut, paid; owners never see it', async () => {
    const lift = await registeredLift(district)
    const params = { caseId: lift.caseId }
    expect(await refusal(claimGrant, { ...claiming(lift), body: { amount: fen(600_001), use: '宣传单印刷' } })).toMatchObject({
      code: 'BAD_REQUEST',
    })
    const claimed = await mustApi(claimGrant, claiming(lift))
    expect(claimed.grant).toMatchObject({ state: 'claimed', claimed: yuan(6_000), round: 1 })
    expect((await mustApi(claimGrant, claiming(lift))).grant).toMatchObject({ round: 1 })
    expect(await refusal(claimGrant, claiming(lift, 5_000))).toMatchObject({ code: 'GRANT_ONCE' })
    const paying = { params, token: by('streetOfficer'), body: { paidOn: today(), voucher: 'JZ-0001' } }
    expect(await refusal(payGrant, paying)).toMatchObject({ code: 'GRANT_NOT_GRANTED' })
    expect(await refusal(decideGrant, { params, token: by('communityWorker'), body: { is: 'granted', amount: yuan(1) } })).toMatchObject({
      code: 'FORBIDDEN',
    })
    await mustApi(decideGrant, { params, token: by('streetOfficer'), body: { is: 'granted', amount: yuan(5_500) } })
    expect((await mustApi(payGrant, paying)).grant).toMatchObject({ state: 'paid', granted: yuan(5_500) })
    expect((await mustApi(payGrant, paying)).grant).toMatchObject({ state: 'paid' })
    expect(await refusal(payGrant, { ...paying, body: { ...paying.body, voucher: 'JZ-0002' } })).toMatchObject({ code: 'GRANT_PAID' })
    expect(await refusal(claimGrant, claiming(lift))).toMatchObject({ code: 'GRANT_ONCE' })
    expect((await mustApi(readSubsidy, { params, token: lift.builder })).grant).toBeNull()
    const { items } = await mustApi(listGrants, {
      params: { placeId: lift.community },
      token: by('communityWorker'),
      query: { state: 'paid' },
    })
    expect(items).toContainEqual(expect.objectContaining({ caseId: lift.caseId }))
  })

  test('more than was claimed cannot be granted; what was refused may be claimed anew', async () => {
    const lift = await registeredLift(district)
    const params = { caseId: lift.caseId }
    await mustApi(claimGrant, claiming(lift, 3_000))
    const decide = (body: { is: 'granted'; amount: ReturnType<typeof yuan> } | { is: 'refused'; reason: string }) => ({
      params,
      token: by('streetOfficer'),
      body,
    })
    expect(await refusal(decideGrant, decide({ is: 'granted', amount: yuan(3_001) }))).toMatchObject({ code: 'GRANT_AMOUNT' })
    await mustApi(decideGrant, decide({ is: 'refused', reason: '用途没有写清楚' }))
    expect(await refusal(decideGrant, decide({ is: 'granted', amount: yuan(3_000) }))).toMatchObject({ code: 'GRANT_DECIDED' })
    expect((await mustApi(claimGrant, claiming(lift, 3_000, '宣传单印刷 500 份'))).grant).toMatchObject({
      state: 'claimed',
      round: 2,
      reason: null,
    })
  })

  test('two officers decide at once: one decision stands', async () => {
    const lift = await registeredLift(district)
    const params = { caseId: lift.caseId }
    await mustApi(claimGrant, claiming(lift))
    const officers = await Promise.all(Array.from({ length: 6 }, () => district.as('streetOfficer')))
    const answers = await Promise.all(
      officers.map((token, i) => api(decideGrant, { params, token, body: { is: 'granted', amount: yuan(1_000 + i) } })),
    )
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes.every((code) => code === null || code === 'GRANT_DECIDED' || code === 'BUSY')).toBe(true)
  })
})

describe('the assessment of the streets', () => {
  const params = () => ({ placeId: district.id, year: year() - 1 })
  const setting = (version: number, targets: readonly number[], extra: object = {}) => ({
    ...{ params: params(), token: by('housingOfficer') },
    body: {
      ...{ version, nodeOn: Day.parse(`${year() - 1}-12-31`), rule: { kind: 'proportional' as const } },
      targets: targets.map((target, i) => ({ street: district.streets[i] ?? district.id, target })),
      ...extra,
    },
  })

  test('targets are set, lifts count by their registration, the year is closed once', async () => {
    const lift = await registeredLift(district, { registeredOn: Day.parse(`${year() - 1}-06-01`) })
    // What the relay hands over when a lift is registered; again is the same.
    const event = eventOf({ type: 'retrofit.register', subject: `case:${lift.caseId}`, place: lift.community, actor: 'system', facts: {} })
    await countRegistered(event)
    await countRegistered(event)
    expect(await readDone(district.id, year() - 1)).toHaveLength(1)
    for (let i = 0; i < 3; i++)
      await table.write(
        doneWrite(district.id, {
          caseId: newId(CaseId, 'c'),
          street: district.streets[1],
          registeredOn: Day.parse(`${year() - 1}-07-0${i + 1}`),
        }),
      )

    expect(await mustApi(readAssessment, { params: params(), token: by('auditor') })).toMatchObject({ state: 'draft', version: 0, pool: 0 })
    const first = await mustApi(setAssessment, setting(0, [3, 1]))
    expect(first).toMatchObject({
      ...{ state: 'running', pool: yuan(400_000), rewarded: yuan(400_000), rest: 0 },
      streets: [
        { done: 1, short: 2, deduction: yuan(400_000), reward: 0, name: '示例街道1' },
        { done: 3, above: 2, deduction: 0, reward: yuan(400_000) },
      ],
    })
    expect(await refusal(setAssessment, setting(0, [1, 1]))).toMatchObject({ code: 'EDITED_BY_OTHER' })
    expect(await refusal(setAssessment, setting(1, [1], { nodeOn: today() }))).toMatchObject({ code: 'ASSESSMENT_DATE' })
    const stranger = { targets: [{ street: testDistrict().streets[0], target: 1 }] }
    expect(await refusal(setAssessment, setting(1, [], stranger))).toMatchObject({ code: 'ASSESSMENT_STREET' })
    expect(await refusal(setAssessment, { ...setting(1, [1]), token: by('streetOfficer') })).toMatchObject({ code: 'FORBIDDEN' })

    const closing = { params: params(), token: by('housingOfficer'), body: { version: 1 } }
    const answers = await Promise.all(Array.from({ length: 4 }, () => api(closeAssessment, closing)))
    expect(answers.every((a) => a.ok || codeOf(a) === 'BUSY' || codeOf(a) === 'ASSESSMENT_CLOSED' || codeOf(a) === 'EDITED_BY_OTHER')).toBe(
      true,
    )
    expect(answers.some((a) => a.ok)).toBe(true)
    // A lift that turns up later changes nothing of a closed year.
    await table.write(
      doneWrite(district.id, { caseId: newId(CaseId, 'c'), street: district.streets[0], registeredOn: Day.parse(`${year() - 1}-08-01`) }),
    )
    expect(await mustApi(readAssessment, { params: params(), token: by('financeOfficer') })).toMatchObject({
      state: 'closed',
      pool: yuan(400_000),
      streets: [{ done: 1 }, {}],
    })
    expect(await refusal(setAssessment, setting(2, [9, 9]))).toMatchObject({ code: 'ASSESSMENT_CLOSED' })
  })

  test('not before its node date; a street looks on, another district does not', async () => {
    const ofNext = { placeId: district.id, year: year() + 1 }
    const body = {
      version: 0,
      nodeOn: Day.parse(`${year() + 1}-11-30`),
      rule: { kind: 'capped' as const, cap: yuan(100_000) },
      targets: [],
    }
    await mustApi(setAssessment, { params: ofNext, token: by('housingOfficer'), body })
    expect(await refusal(closeAssessment, { params: ofNext, token: by('housingOfficer'), body: { version: 1 } })).toMatchObject({
      code: 'ASSESSMENT_EARLY',
    })
    const street = await district.as('streetOfficer', district.streets[0])
    expect((await mustApi(readAssessment, { params: ofNext, token: street })).rule).toEqual({ kind: 'capped', cap: yuan(100_000) })
    expect((await mustApi(readPlan, { params: ofNext, token: street })).lines).toEqual([])
    expect(await refusal(readAssessment, { params: ofNext, token: await testDistrict().as('streetOfficer') })).toMatchObject({
      code: 'WRONG_PLACE',
    })
  })
})

test('whoever is no longer staff takes no list out', async () => {
  const taking = { params: { placeId: district.id }, token: by('housingOfficer'), body: { list: 'plan' as const, year: year() } }
  // The token says so, nobody was ever appointed.
  expect(await refusal(exportSubsidies, taking)).toMatchObject({ code: 'SESSION_ENDED' })
})
