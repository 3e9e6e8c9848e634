import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { issueReport, object, readNoticeFile } from '@shared/notice/contract'
import { instant, msOf } from '@shared/kernel/instant'
import { readCase } from '@shared/retrofit/caseContract'
import { table } from '@functions/notice/store'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import { type DesignedCase, objecting, periodOver, postedCase, somebody } from '../../support/lifts/noticeCase'
import { api } from '../../support/stack'

const params = ({ caseId }: DesignedCase) => ({ caseId })
const opinion = '公示程序符合规定，同意进入下一步。'
const fileOf = async (one: DesignedCase) => ok(await api(readNoticeFile, { params: params(one), token: one.worker }))
const report = (one: DesignedCase) => api(issueReport, { params: params(one), token: one.worker, body: { opinion } })
const noticeKey = (one: DesignedCase) => ({ pk: `CASE#${one.caseId}`, sk: `NOTICE#${String(one.head.noticeRound).padStart(3, '0')}` })

describe('objections against the report', () => {
  test('around the last second of the period: none is lost, and none without a record is reported over', async () => {
    const one = await postedCase()
    const people = await Promise.all(Array.from({ length: 16 }, somebody))
    // The period ends in a moment, while objections and reports come in.
    const endsAt = instant(msOf(now()) + 700)
    await table.write({ update: noticeKey(one), set: { endsAt }, when: [] })
    const objections = people.map(({ token }) => api(object, { params: params(one), token, body: objecting() }))
    const reports = Array.from({ length: 16 }, () => report(one))
    const [sent, issued] = await Promise.all([Promise.all(objections), Promise.all(reports)])

    expect(sent.map(codeOf)).toEqual(sent.map(() => null))
    const inTime = sent.filter((answer) => ok(answer).late === false).length
    const file = await fileOf(one)
    expect(file.count).toMatchObject({ inTime, withoutRecord: inTime, late: sent.length - inTime })
    if (inTime > 0) expect(issued.filter((answer) => answer.ok)).toEqual([])
    for (const answer of issued) expect([null, 'CASE_LACKS', 'CASE_MOVED']).toContain(codeOf(answer))
  })

  test('after the period, twenty reports at once and objections between them: one report, every objection late', async () => {
    const one = await postedCase()
    await periodOver(one)
    const people = await Promise.all(Array.from({ length: 10 }, somebody))
    const [issued, sent] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, () => report(one))),
      Promise.all(people.map(({ token }) => api(object, { params: params(one), token, body: objecting() }))),
    ])
    const numbers = new Set(issued.flatMap((answer) => (answer.ok ? [answer.body.digest] : [])))
    expect(numbers.size).toBe(1)
    expect(sent.every((answer) => ok(answer).late)).toBe(true)
    expect((await fileOf(one)).count).toMatchObject({ inTime: 0, late: 10 })
    const { steps } = ok(await api(readCase, { params: params(one), token: one.worker }))
    expect(steps.filter((step) => step.event === 'issueReport')).toHaveLength(1)
  })

  test('control: without the count of open objections a report is issued over one that nobody negotiated', async () => {
    const one = await postedCase()
    const { token } = await somebody()
    ok(await api(object, { params: params(one), token, body: objecting() }))
    await periodOver(one)
    expect(codeOf(await report(one))).toBe('CASE_LACKS')
    // The condition that is under test, taken away.
    await table.write({ update: noticeKey(one), set: { open: 0 }, when: [] })
    expect(codeOf(await report(one))).toBeNull()
    expect((await fileOf(one)).objections).toMatchObject([{ state: 'received', talks: [] }])
  })
})

describe('sent many times at once', () => {
  test('fifty times the same objection is one', async () => {
    const one = await postedCase()
    const { token } = await somebody()
    const body = objecting({ objectionKey: randomUUID() })
    const answers = await Promise.all(Array.from({ length: 50 }, () => api(object, { params: params(one), token, body })))
    const ids = new Set(answers.flatMap((answer) => (answer.ok ? [answer.body.objectionId] : [])))
    expect(ids.size).toBe(1)
    for (const answer of answers) expect([null, 'BUSY']).toContain(codeOf(answer))
    expect((await fileOf(one)).count).toMatchObject({ inTime: 1, withoutRecord: 1 })
  })
})
