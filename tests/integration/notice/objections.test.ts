import { beforeAll, describe, expect, test } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { dayOf } from '@shared/kernel/day'
import { DAY, HOUR, MINUTE, plus } from '@shared/kernel/instant'
import { fen } from '@shared/kernel/money'
import {
  answerInvitation,
  answerObjection,
  enterObjection,
  invite,
  issueReport,
  myObjections,
  noteCompensation,
  object,
  readNoticeFile,
  readNoticePage,
  recordTalk,
  revealObjector,
  saveGuide,
  withdrawObjection,
} from '@shared/notice/contract'
import type { TalkBody } from '@shared/notice/negotiation'
import type { ObjectionId } from '@shared/notice/objection'
import { readCase } from '@shared/retrofit/caseContract'
import { findObjection } from '@functions/notice/store'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import { type DesignedCase, objecting, periodOver, postedCase, somebody, storedPicture } from '../../support/lifts/noticeCase'
import { Actor } from '../../support/actor'
import { staffToken, strokes } from '../../support/lifts/reportedCase'
import { anyone, api, refusal, settled } from '../../support/stack'

type Posted = Awaited<ReturnType<typeof postedCase>>
const params = ({ caseId }: DesignedCase) => ({ caseId })
const fileOf = async (one: DesignedCase, token = one.worker) => ok(await api(readNoticeFile, { params: params(one), token }))

/** An objection of somebody, sent from a phone. */
const objected = async (one: DesignedCase, changes = {}) => {
  const who = await somebody()
  const mine = ok(await api(object, { params: params(one), token: who.token, body: objecting(changes) }))
  return { ...who, mine, of: { ...params(one), objectionId: mine.objectionId } }
}

const talk = async (one: DesignedCase, changes: Partial<TalkBody> = {}): Promise<TalkBody> => ({
  ...{ heldAt: now(), place: '社区会议室', host: 'community', present: '社区工作人员、异议人、建设者代表两人', objectorPresent: true },
  ...{ objectorSays: '担心采光变差', buildersSay: '井道改用透明玻璃', minutes: '双方看了图纸，商量了玻璃井道。' },
  ...{ outcome: 'notAgreed', compensation: null, scans: [(await storedPicture(one.head.community, '协商记录.png')).fileId] },
  ...changes,
})

const invitation = (at = plus(now(), 2 * DAY)) => ({ at, place: '社区会议室', who: '建设者代表', deliveries: ['phone' as const] })

/** Both invitations of an objection are over: for somebody who stays away. */
const invitationsOver = async (one: DesignedCase, objectionId: ObjectionId): Promise<void> => {
  const { table } = await import('@functions/notice/store')
  const item = await findObjection(one.caseId, objectionId)
  await table.write({
    update: { pk: `CASE#${one.caseId}`, sk: `OBJECTION#${objectionId}` },
    set: { invitations: item?.invitations.map((i, n) => ({ ...i, at: plus(now(), -(n + 1) * MINUTE) })) },
    when: [],
  })
}

describe('objecting', () => {
  let one: Posted
  beforeAll(async () => {
    one = await postedCase()
  })

  test('sent twice it is one; under the same key with other words it is refused', async () => {
    const { token } = await somebody()
    const body = objecting()
    const send = (text = body.text) => api(object, { params: params(one), token, body: { ...body, text } })
    const first = ok(await send())
    expect(first).toMatchObject({ late: false, state: 'received', objector: { name: '王甲一' } })
    expect(ok(await send()).objectionId).toBe(first.objectionId)
    expect(codeOf(await send('这是另外一段话，说的是别的影响。'))).toBe('OBJECTION_REPLAYED')
    expect((await fileOf(one)).count).toMatchObject({ inTime: 1, withoutRecord: 1 })
  })

  test('nobody learns who it is from outside: the public page, builders, bureaus, the log', async () => {
    const { mine } = await objected(one, { name: '李乙二', phone: '13800002002', flat: '5 幢 2 单元 201 室' })
    const all = await Promise.all([
      api(readNoticePage, { params: params(one) }),
      api(readNoticeFile, { params: params(one), token: one.owners.at(-1)?.token ?? '' }),
      api(readNoticeFile, { params: params(one), token: one.housing }),
    ])
    const [page, builder, housing] = all.map((answer) => JSON.stringify(ok(answer as typeof answer & { ok: true })))
    for (const text of [page, builder, housing]) {
      expect(text).not.toContain('李')
      expect(text).not.toContain('13800002002')
      expect(text).not.toContain('5 幢 2 单元 201')
      expect(text).not.toContain(mine.text)
    }
    expect(builder).toContain('"objections":null')
    expect(housing).toContain('异议人乙')
    const [, second] = (await fileOf(one)).objections ?? []
    expect(second).toMatchObject({ alias: '异议人乙', objector: { name: '李**', phone: '138****2002' }, text: mine.text })
    await settled()
    const auditor = await staffToken('auditor', one.head.district)
    const log = ok(await api(readLog, { token: auditor, query: { subject: `case:${one.caseId}`, place: one.head.community, limit: 100 } }))
    expect(log.items.filter((e) => e.type === 'notice.objected').length).toBeGreaterThan(0)
    expect(JSON.stringify(log.items)).not.toContain('李乙二')
  })

  test('name and number open with a reason, for community and street alone, and it is logged', async () => {
    const { of } = await objected(one)
    const body = { reason: '约协商时间' }
    expect(ok(await api(revealObjector, { params: of, token: one.street, body })).objector).toMatchObject({ phone: '13800001001' })
    expect(codeOf(await api(revealObjector, { params: of, token: one.housing, body }))).toBe('FORBIDDEN')
    const other = await staffToken('communityWorker', (await postedCase()).head.community)
    expect(codeOf(await api(revealObjector, { params: of, token: other, body }))).toBe('WRONG_PLACE')
  })

  test('evidence of somebody else is no evidence; six at most, unsigned never', async () => {
    const who = await somebody()
    const send = (changes: object) =>
      api(object, { params: params(one), token: who.token, body: { ...objecting(), ...changes } }).then(codeOf)
    expect(await send({ evidence: [(await storedPicture(one.head.community, '别人的.png')).fileId] })).toBe('FILE_MISSING')
    const own = await storedPicture(one.head.community, '窗前.png', who.personId)
    expect(await send({ evidence: Array.from({ length: 7 }, () => own.fileId) })).toBe('BAD_REQUEST')
    expect(await send({ signature: null })).toBe('BAD_REQUEST')
    expect(await send({ evidence: [own.fileId] })).toBeNull()
  })

  test('a text that WeChat calls risky is kept and marked', async () => {
    const other = await postedCase()
    const text = '施工队骂人的话我录下来了，晚上也不让人休息。'
    await new Actor(anyone()).call(object, { params: params(other), body: objecting({ text }) })
    await new Actor(anyone()).call(object, { params: params(other), body: objecting() })
    expect((await fileOf(other)).objections).toMatchObject([{ check: 'risky', text }, { check: 'passed' }])
  })

  test('five by one person', async () => {
    const { token } = await somebody()
    const send = (changes = {}) => api(object, { params: params(one), token, body: objecting(changes) })
    for (let n = 0; n < 5; n += 1) ok(await send())
    expect(codeOf(await send())).toBe('OBJECTION_TOO_MANY')
    expect(ok(await api(myObjections, { token })).items).toHaveLength(5)
  })

  test('to nothing, no objection', async () => {
    const { token } = await somebody()
    const draft = await (await import('../../support/lifts/noticeCase')).designedCase()
    expect(codeOf(await api(object, { params: params(draft), token, body: objecting() }))).toBe('NOTICE_NONE')
  })
})

describe('at the counter', () => {
  let one: Posted
  beforeAll(async () => {
    one = await postedCase()
  })
  const entering = async (changes: object = {}) => {
    const { name, phone, flat, affected, grounds, text, objectionKey } = objecting()
    return {
      ...{ name, phone, flat, affected, grounds, text, objectionKey },
      form: 'written' as const,
      scans: [],
      receivedAt: now(),
      broughtBy: '',
      ...changes,
    }
  }
  const enter = async (changes: object, token = one.worker) =>
    api(enterObjection, { params: params(one), token, body: await entering(changes) })

  test('a written one needs its paper; what is only said is a comment', async () => {
    expect(codeOf(await enter({}))).toBe('BAD_REQUEST')
    const oral = ok(await enter({ form: 'oral' }))
    expect(oral).toMatchObject({ form: 'oral', state: 'received', channel: 'desk' })
    const { fileId } = await storedPicture(one.head.community, '异议书.png')
    const paper = ok(await enter({ scans: [fileId], broughtBy: '由女儿代交' }))
    expect(paper).toMatchObject({ form: 'written', late: false, broughtBy: '由女儿代交' })
    expect((await fileOf(one)).count).toEqual({ inTime: 1, withoutRecord: 1, late: 0, oral: 1 })
  })

  test('not of tomorrow, not of before the notice', async () => {
    const { fileId } = await storedPicture(one.head.community, '异议书.png')
    expect(codeOf(await enter({ scans: [fileId], receivedAt: plus(now(), HOUR) }))).toBe('OBJECTION_DAY')
    expect(codeOf(await enter({ scans: [fileId], receivedAt: plus(now(), -2 * DAY) }))).toBe('OBJECTION_DAY')
  })

  test('handed in on the last evening and entered the next morning is in time, at midnight it is late', async () => {
    const other = await postedCase()
    const endsAt = await periodOver(other)
    const { fileId } = await storedPicture(other.head.community, '异议书.png')
    const at = async (offset: number) => {
      const body = await entering({ scans: [fileId], receivedAt: plus(endsAt, offset) })
      return ok(await api(enterObjection, { params: params(other), token: other.worker, body }))
    }
    expect(await at(-1)).toMatchObject({ late: false })
    expect(await at(0)).toMatchObject({ late: true })
    const { token } = await somebody()
    expect(ok(await api(object, { params: params(other), token, body: objecting() }))).toMatchObject({ late: true, state: 'received' })
    expect((await fileOf(other)).count).toEqual({ inTime: 1, withoutRecord: 1, late: 2, oral: 0 })
  })
})

describe('negotiating', () => {
  test('invited, coming, negotiated, compensated: the objector sees each step', async () => {
    const one = await postedCase()
    const { token, of, mine } = await objected(one)
    expect(codeOf(await api(invite, { params: of, token: one.worker, body: invitation(plus(now(), -HOUR)) }))).toBe('INVITATION_TIME')
    const invited = ok(await api(invite, { params: of, token: one.worker, body: invitation() }))
    expect(invited).toMatchObject({ state: 'invited', invitations: [{ host: 'community', reply: null }] })
    const [{ invitationId } = { invitationId: '' }] = invited.invitations
    const replying = { params: { ...of, invitationId }, body: { coming: true } }
    expect(codeOf(await api(answerInvitation, { ...replying, token: (await somebody()).token }))).toBe('NOT_FOUND')
    expect(ok(await api(answerInvitation, { ...replying, token })).invitations[0]?.reply).toMatchObject({ coming: true })

    const early = await refusal(recordTalk, {
      params: of,
      token: one.worker,
      body: await talk(one, { heldAt: plus(mine.receivedAt, -HOUR) }),
    })
    expect(early).toMatchObject({ code: 'TALK_LACKS', facts: { lacks: ['beforeObjection'] } })
    const unsigned = await talk(one, { scans: [] })
    expect(codeOf(await api(recordTalk, { params: of, token: one.worker, body: unsigned }))).toBe('BAD_REQUEST')
    const agreed = await talk(one, { outcome: 'agreed', compensation: { amount: fen(300_000), terms: '井道改用玻璃' } })
    expect(await refusal(recordTalk, { params: of, token: one.worker, body: { ...agreed, compensation: null } })).toMatchObject({
      facts: { lacks: ['compensationMissing'] },
    })
    for (let time = 0; time < 2; time += 1) ok(await api(recordTalk, { params: of, token: one.street, body: agreed }))
    expect(await fileOf(one)).toMatchObject({ count: { inTime: 1, withoutRecord: 0 }, objections: [{ state: 'negotiated' }] })

    const receipt = (await storedPicture(one.head.community, '收据.png')).fileId
    const paid = { paidOn: dayOf(now()), receipt, note: '转账' }
    ok(await api(noteCompensation, { params: of, token: one.worker, body: paid }))
    expect(ok(await api(myObjections, { token, query: { caseId: one.caseId } })).items).toMatchObject([
      { state: 'negotiated', talks: [{ outcome: 'agreed' }], compensated: { note: '转账' } },
    ])
  })

  test('somebody who stays away: after two invitations that may be written down, and only as not agreed', async () => {
    const one = await postedCase()
    const { of } = await objected(one)
    const away = await talk(one, { objectorPresent: false })
    const lacking = await refusal(recordTalk, { params: of, token: one.worker, body: { ...away, outcome: 'withdrawn' } })
    expect(lacking).toMatchObject({ facts: { lacks: ['absentOutcome', 'invitedTwice'] } })
    for (let n = 0; n < 2; n += 1) ok(await api(invite, { params: of, token: one.street, body: invitation() }))
    await invitationsOver(one, of.objectionId)
    expect(ok(await api(recordTalk, { params: of, token: one.worker, body: away }))).toMatchObject({ state: 'negotiated' })
  })

  test('withdrawn by its objector, however often: it stays on record and holds up nothing', async () => {
    const one = await postedCase()
    const { of, token } = await objected(one)
    for (let time = 0; time < 3; time += 1) ok(await api(withdrawObjection, { params: of, token, body: { signature: strokes } }))
    expect(await fileOf(one)).toMatchObject({ count: { inTime: 1, withoutRecord: 0 }, objections: [{ state: 'withdrawn' }] })
    expect(codeOf(await api(invite, { params: of, token: one.worker, body: invitation() }))).toBe('OBJECTION_OVER')
    expect(codeOf(await api(withdrawObjection, { params: of, token: (await somebody()).token, body: { signature: strokes } }))).toBe(
      'NOT_FOUND',
    )
  })

  test('a written one in time is not answered with words alone; an oral one is', async () => {
    const one = await postedCase()
    const { of } = await objected(one)
    const body = { text: '您的意见已转告设计单位。' }
    expect(codeOf(await api(answerObjection, { params: of, token: one.worker, body }))).toBe('OBJECTION_NEEDS_TALK')
  })

  test('the street sets what is usually given', async () => {
    const one = await postedCase()
    const rows = [{ impact: '遮挡主要采光面', standard: '由双方协商，不设上限' }]
    expect(codeOf(await api(saveGuide, { params: { placeId: one.head.community }, token: one.street, body: { rows } }))).toBe(
      'NOTICE_GUIDE_PLACE',
    )
    ok(await api(saveGuide, { params: { placeId: one.head.street }, token: one.street, body: { rows } }))
    expect((await fileOf(one)).guide).toEqual(rows)
  })
})

describe('reporting', () => {
  const opinion = '公示程序符合规定，同意进入下一步。'
  test('not early, not by others, not while a record is missing; then once, with its number', async () => {
    const one = await postedCase()
    const report = (token = one.worker) => api(issueReport, { params: params(one), token, body: { opinion } })
    expect(await refusal(issueReport, { params: params(one), token: one.worker, body: { opinion } })).toMatchObject({
      code: 'CASE_LACKS',
      facts: { lacks: ['noticeRunning'] },
    })
    const { of, token } = await objected(one)
    await periodOver(one)
    expect(await refusal(issueReport, { params: params(one), token: one.worker, body: { opinion } })).toMatchObject({
      facts: { lacks: ['recordsMissing'] },
    })
    expect(codeOf(await report(one.street))).toBe('FORBIDDEN')
    expect(codeOf(await report(one.owners.at(-1)?.token))).toBe('FORBIDDEN')
    ok(await api(recordTalk, { params: of, token: one.worker, body: await talk(one) }))
    const issued = ok(await report())
    expect(issued.number).toBe(`〔${now().slice(0, 4)}〕1号`)
    expect(ok(await report())).toEqual(issued)
    expect(codeOf(await report(one.colleague))).toBe('CASE_STEP_NOT_NOW')
    expect(ok(await api(readCase, { params: params(one), token: one.worker })).state).toBe('noticeReported')
    // Not agreed is shown, and is no veto.
    expect(ok(await api(readNoticePage, { params: params(one) })).notice).toMatchObject({
      standing: 'reported',
      report: { number: issued.number, objections: 1, notAgreed: 1 },
    })
    // What comes after the report is late, kept, and answered.
    const late = ok(await api(object, { params: params(one), token, body: objecting() }))
    expect(late).toMatchObject({ late: true })
    const answer = { text: '公示期已满，您的意见已登记，会转告建设者。' }
    const lateOf = { ...params(one), objectionId: late.objectionId }
    ok(await api(answerObjection, { params: lateOf, token: one.worker, body: answer }))
    expect(ok(await api(myObjections, { token })).items[0]).toMatchObject({ state: 'answered', answer })
  })
})
