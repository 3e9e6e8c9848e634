import { describe, expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { CaseEvent } from '@shared/retrofit/transitions'
import { sayDue } from '@/features/retrofit/due'
import { sayScore } from '@/features/retrofit/score'
import { stepWords } from '@/features/retrofit/steps'
import { sayTurn } from '@/features/retrofit/turn'
import { waysOf } from '@/features/retrofit/ways'

const day = (text: string): Day => Day.parse(text)

describe('a term in words', () => {
  const on = (text: string, overdue = false, provisional = false) => ({ day: day(text), overdue, provisional })
  test('counts working days, not days of the calendar', () => {
    // Friday to the Tuesday after it.
    expect(sayDue(on('2026-12-01'), day('2026-11-27'))).toEqual({ by: '12月1日 周二前', left: '还剩 2 个工作日', near: true, late: false })
  })
  test('the last day itself is still in time', () => expect(sayDue(on('2026-11-27'), day('2026-11-27')).left).toBe('今天到期'))
  test('late by working days, and by none over a weekend', () => {
    expect(sayDue(on('2026-11-24', true), day('2026-11-27'))).toMatchObject({ left: '已超期 3 个工作日', late: true })
    expect(sayDue(on('2026-11-27', true), day('2026-11-28')).left).toBe('已超期')
  })
  test('says 预计 while the holidays of that year are not announced', () => {
    expect(sayDue(on('2027-01-08', false, true), day('2026-12-30')).by).toBe('预计 1月8日 周五前')
  })
})

describe('whose turn', () => {
  test('the system is nobody', () => expect(sayTurn(['system'])).toBeNull())
  test('several take turns', () => expect(sayTurn(['builder', 'communityWorker'])).toBe('建设者代表、社区'))
})

describe('what a step does', () => {
  test.each(CaseEvent.options)('%s has a button and says what happens', (event) => {
    expect(stepWords[event].act.length).toBeGreaterThan(1)
    expect(stepWords[event].does).toMatch(/。$/)
  })
  test('whoever voids something is told so', () => {
    for (const event of ['changeScheme', 'withdrawNotice', 'redesign', 'renotice'] as const) expect(stepWords[event].does).toContain('作废')
  })
})

describe('what builders say of a firm', () => {
  test('nothing is made of nothing', () => expect(sayScore({ evaluations: 0, meanTenths: null })).toBe('还没有人评价'))
  test('the mean with one decimal and how many said so', () => expect(sayScore({ evaluations: 3, meanTenths: 46 })).toContain('4.6 分'))
})

describe('where an owner can go', () => {
  const namesAt = (state: Parameters<typeof waysOf>[0]['state'], decisionId: Parameters<typeof waysOf>[0]['decisionId'] = null) =>
    waysOf({ state, suspendedFrom: null, decisionId }).map(({ to }) => to)
  test('to the calculator alone before there is anything else', () => expect(namesAt('wishing')).toEqual(['shares']))
  test('to the notice and to an objection while it runs', () =>
    expect(namesAt('noticeRunning')).toEqual(['notice', 'object', 'shares', 'vendors']))
  test('to the money once the notice is over, no more to an objection', () => {
    expect(namesAt('noticeReported')).toEqual(['agreement', 'shares', 'notice', 'vendors'])
  })
  test('to the subsidy and the ledger once it is registered', () => expect(namesAt('registered')).toContain('subsidy'))
  test('nowhere new once it has ended', () => expect(namesAt('cancelled')).toEqual([]))
  test('no way twice', () => {
    const all = namesAt('operating')
    expect(new Set(all).size).toBe(all.length)
  })
})
