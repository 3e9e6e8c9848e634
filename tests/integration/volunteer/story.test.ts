import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from '@jest/globals'
import { HOUR, type Instant, MINUTE, plus } from '@shared/kernel/instant'
import type { PersonId } from '@shared/identity/model'
import { makeCertificatePdf } from '@shared/print/contract'
import { volunteerContract as c } from '@shared/volunteer/contract'
import { now } from '@functions/platform/clock'
import { codeOf } from '../../support/answers'
import { api, mustApi, refusal } from '../../support/stack'
import { type Field, type TestVolunteer, foundField, foundTestTeam, joinByCode, volunteer, volunteerForm } from '../../support/volunteers'

let field: Field
let leader: TestVolunteer
beforeAll(async () => {
  field = await foundField()
  leader = await volunteer(field)
})

test('a minor is registered only with a guardian who was rung, and one number is one volunteer', async () => {
  const born = '2012-03'
  const form = volunteerForm(field.community, '13800001231', { born })
  const sign = (over: object) =>
    api(c.registerVolunteer, { token: leader.token, body: { version: null, form: { ...form, ...over }, consent: true } })
  expect(codeOf(await sign({}))).toBe('GUARDIAN_MISSING')
  const guardian = { name: '许大树', phone: '13800001232', relation: 'father' as const }
  const child = await volunteer(field, { born, guardian }, false)
  const decide = (guardianRung: boolean) =>
    api(c.decideVolunteer, {
      ...{ token: field.worker, params: { personId: child.personId } },
      body: { version: 1, verdict: { is: 'accept', guardianRung } },
    })
  expect(codeOf(await decide(false))).toBe('GUARDIAN_NOT_RUNG')
  expect(codeOf(await decide(true))).toBeNull()
  // Sent twice: the same answer.
  expect(codeOf(await decide(true))).toBeNull()
  await expect(volunteer(field, { phone: leader.phone })).rejects.toThrow(/VOLUNTEER_PHONE_TAKEN/)
})

test('hours come from the organiser alone, wait when nobody checked out, are corrected with a reason, and make a certificate', async () => {
  const [one, two] = [await volunteer(field), await volunteer(field)]
  const teamId = await foundTestTeam(field, leader)
  await joinByCode(teamId, leader, [one, two])
  const from = plus(now(), -5 * HOUR)
  const record = (by: TestVolunteer, people: TestVolunteer[], serviceKey: string, times: { from: Instant; to: Instant | null }) =>
    api(c.recordService, {
      ...{ token: by.token, params: { teamId } },
      body: { serviceKey, title: '手机帮扶', people: people.map((p) => p.personId), ...times },
    })
  const whole = { from, to: plus(from, 90 * MINUTE) }
  expect(codeOf(await record(leader, [leader, one], randomUUID(), whole))).toBe('HOURS_OWN')
  expect(codeOf(await record(one, [two], randomUUID(), whole))).toBe('TEAM_NOT_LEADER')
  const key = randomUUID()
  expect(codeOf(await record(leader, [one, two], key, whole))).toBeNull()
  expect(codeOf(await record(leader, [one, two], key, whole))).toBeNull()
  // Overlapping, and without an end: kept, not counted.
  expect(codeOf(await record(leader, [one], randomUUID(), { from: plus(from, HOUR), to: plus(from, 2 * HOUR) }))).toBeNull()
  expect(codeOf(await record(leader, [one], randomUUID(), { from: plus(from, 3 * HOUR), to: null }))).toBeNull()
  const mine = () => mustApi(c.readOwnVolunteer, { token: one.token })
  const first = await mine()
  expect(first.total).toEqual({ minutes: 90, services: 1 })
  expect(first.pending.map(({ cause }) => cause).sort()).toEqual(['noCheckOut', 'overlap'])
  const open = first.pending.find(({ cause }) => cause === 'noCheckOut')
  if (!open) throw new Error('one waits')
  const settle = (token: string, to: Instant, version = open.version) =>
    api(c.settleHours, {
      ...{ token, params: { personId: one.personId, source: open.source } },
      body: { version, times: { from: open.from, to }, reason: '队长当场核对' },
    })
  expect(codeOf(await settle(one.token, plus(open.from, HOUR)))).toBe('TEAM_NOT_LEADER')
  expect(codeOf(await settle(leader.token, plus(open.from, 9 * HOUR)))).toBe('HOURS_DO_NOT_FIT')
  expect(codeOf(await settle(leader.token, plus(open.from, HOUR)))).toBeNull()
  expect(codeOf(await settle(leader.token, plus(open.from, 30 * MINUTE)))).toBe('EDITED_BY_OTHER')
  expect(codeOf(await settle(field.worker, plus(open.from, 30 * MINUTE), open.version + 1))).toBeNull()
  expect((await mine()).total).toEqual({ minutes: 120, services: 2 })
  const { items } = await mustApi(c.readOwnHours, { token: one.token })
  expect(items.reduce((sum, line) => sum + line.minutes, 0)).toBe(120)
  // Around midnight each of them is two lines.
  const corrections = items.filter(({ correction }) => correction).map(({ minutes }) => minutes)
  const sumOf = (keep: (minutes: number) => boolean): number => corrections.filter(keep).reduce((sum, minutes) => sum + minutes, 0)
  expect([sumOf((minutes) => minutes < 0), sumOf((minutes) => minutes > 0)]).toEqual([-30, 60])

  const certificate = await mustApi(c.issueCertificate, { token: one.token })
  expect((await mustApi(c.issueCertificate, { token: one.token })).number).toBe(certificate.number)
  const shown = await mustApi(c.verifyCertificate, { params: { number: certificate.number } })
  expect(shown).toMatchObject({ minutes: 120, stands: true, name: '许**' })
  const printed = await mustApi(makeCertificatePdf, { token: one.token, params: { number: certificate.number } })
  expect(printed.fileName).toBe(`志愿服务证书-${certificate.number}.pdf`)
  expect((await refusal(makeCertificatePdf, { token: leader.token, params: { number: certificate.number } })).code).toBe('NOT_FOUND')
  // Leaving loses nothing; hours that are taken back show on the certificate.
  const { profile } = await mine()
  await mustApi(c.leaveVolunteering, { token: one.token, body: { version: profile?.version ?? 0 } })
  expect((await mine()).total.minutes).toBe(120)
  const ledger = await mustApi(c.readVolunteer, { token: field.worker, params: { personId: one.personId } })
  const counted = ledger.services.find(({ minutes }) => minutes === 90)
  await mustApi(c.settleHours, {
    ...{ token: field.worker, params: { personId: one.personId, source: counted?.source ?? open.source } },
    body: { version: counted?.version ?? 0, times: null, reason: '核实没有参加' },
  })
  expect(await mustApi(c.verifyCertificate, { params: { number: certificate.number } })).toMatchObject({ stands: false })
})

test('a team is led, suspended and left by its rules', async () => {
  const [boss, deputy, newcomer] = [await volunteer(field), await volunteer(field), await volunteer(field)]
  const teamId = await foundTestTeam(field, boss, { name: '星火服务队' })
  const join = (who: TestVolunteer, code: string | null) => api(c.joinTeam, { token: who.token, params: { teamId }, body: { code } })
  expect(codeOf(await join(deputy, 'WRONG1'))).toBe('TEAM_CODE_WRONG')
  await joinByCode(teamId, boss, [deputy])
  expect(codeOf(await join(newcomer, null))).toBeNull()
  const view = await mustApi(c.readTeam, { token: boss.token, params: { teamId } })
  expect(view.members?.map(({ state }) => state).sort()).toEqual(['active', 'active', 'asked'])
  expect((await mustApi(c.readTeam, { token: newcomer.token, params: { teamId } })).members).toBeNull()
  const change = (token: string, who: TestVolunteer, version: number, act: 'accept' | 'makeDeputy' | 'makeLeader' | 'remove') =>
    api(c.changeMember, { token, params: { teamId, personId: who.personId }, body: { version, act } })
  expect(codeOf(await change(newcomer.token, newcomer, 1, 'accept'))).toBe('TEAM_NOT_LEADER')
  expect(codeOf(await change(boss.token, newcomer, 1, 'accept'))).toBeNull()
  expect(codeOf(await change(boss.token, deputy, 1, 'makeDeputy'))).toBeNull()
  expect(codeOf(await change(boss.token, deputy, 2, 'makeLeader'))).toBe('TEAM_NOT_LEADER')
  const leave = (who: TestVolunteer, version: number) => api(c.leaveTeam, { token: who.token, params: { teamId }, body: { version } })
  expect(codeOf(await leave(boss, 1))).toBe('TEAM_NEEDS_LEADER')
  expect(codeOf(await change(field.association, deputy, 2, 'makeLeader'))).toBeNull()
  expect(codeOf(await leave(boss, 1))).toBeNull()
  const { team } = await mustApi(c.readTeam, { token: field.association, params: { teamId } })
  expect(team.members).toBe(2)
  await mustApi(c.setTeamStanding, {
    ...{ token: field.association, params: { teamId } },
    body: { version: team.version, state: 'suspended', reason: '年度检查' },
  })
  expect(codeOf(await join(boss, null))).toBe('TEAM_SUSPENDED')
})

test('a commendation list stands five working days, waits for its objections, and names nobody in full', async () => {
  const here = await foundField()
  const head = await volunteer(here)
  const worthy = await volunteer(here)
  const teamId = await foundTestTeam(here, head)
  await joinByCode(teamId, head, [worthy])
  const make = (people: PersonId[]) =>
    api(c.makeHonour, {
      token: here.association,
      body: { honourKey: randomUUID(), place: here.district, title: '年度优秀志愿者', year: 2026, people, teams: [] },
    })
  expect(codeOf(await make([]))).toBe('HONOUR_EMPTY')
  expect(codeOf(await make([worthy.personId]))).toBe('HONOUR_NOT_WORTHY')
  const at = now()
  for (let day = 1; day <= 10; day++)
    await mustApi(c.recordService, {
      ...{ token: head.token, params: { teamId } },
      body: {
        ...{ serviceKey: randomUUID(), title: '科普', people: [worthy.personId] },
        ...{ from: plus(at, -(day * 24 + 2) * HOUR), to: plus(at, -day * 24 * HOUR) },
      },
    })
  const honour = await mustApi(c.makeHonour, {
    token: here.association,
    body: { honourKey: randomUUID(), place: here.district, title: '年度优秀志愿者', year: 2026, people: [worthy.personId], teams: [] },
  })
  expect(honour.lines).toMatchObject([{ name: '许**', services: 10, minutes: 1200 }])
  expect(JSON.stringify(honour)).not.toContain(worthy.personId)
  const params = { honourId: honour.honourId }
  const open = await mustApi(c.openHonour, { token: here.association, params, body: { version: 1, days: 5 } })
  expect(codeOf(await api(c.publishHonour, { token: here.association, params, body: { version: open.version } }))).toBe('HONOUR_TOO_EARLY')
  const line = open.lines[0]?.key ?? ''
  const objection = await mustApi(c.objectToHonour, {
    ...{ token: head.token, params },
    body: { objectionKey: randomUUID(), line, text: '有两次他没有参加' },
  })
  expect((await mustApi(c.listObjections, { token: worthy.token, params })).items).toEqual([])
  const listed = await mustApi(c.listHonours, { token: worthy.token, query: { place: here.district } })
  expect(listed.items[0]).toMatchObject({ open: 1, mine: line })
  const answered = await mustApi(c.answerObjection, {
    ...{ token: here.association, params: { ...params, objectionId: objection.objectionId } },
    body: { version: open.version, answer: '核对了签到，记录属实。', remove: false },
  })
  expect(answered).toMatchObject({ open: 0, lines: [{ key: line }] })
})

test('a quiz says what was wrong and may be done again', async () => {
  const training = await mustApi(c.makeTraining, {
    token: field.association,
    body: {
      ...{
        trainingKey: randomUUID(),
        place: field.district,
        title: '上门须知',
        lessons: [{ heading: '两人同行', text: '两个人一起去。' }],
      },
      questions: [{ text: '可以一个人去吗', options: ['可以', '不可以'], right: 1 }],
    },
  })
  expect(JSON.stringify(training)).not.toContain('right')
  const params = { trainingId: training.trainingId }
  const answer = (answers: number[]) => mustApi(c.answerQuiz, { token: leader.token, params, body: { answers } })
  expect(await answer([0])).toMatchObject({ passed: false, wrong: [0], training: { passedAt: null } })
  expect((await answer([1])).training.passedAt).not.toBeNull()
  expect((await answer([0])).training.passedAt).not.toBeNull()
})
