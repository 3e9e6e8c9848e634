import { describe, expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { instant } from '@shared/kernel/instant'
import type { CaseEvent } from '@shared/retrofit/transitions'
import { Lack } from '@shared/retrofit/lack'
import type { NextStep } from '@shared/retrofit/view'
import { CaseCard } from '@shared/retrofit/view'
import { liftTabs } from '@/features/desk/app/route'
import { actorsIn, byUrgency, everything, matches, stageOf } from '@/features/desk/cases/filter'
import { mendedAt } from '@/features/desk/cases/mendedAt'
import { sortSteps, tabOfStep } from '@/features/desk/cases/steps'

const card = (change: Partial<CaseCard> = {}): CaseCard => ({
  ...CaseCard.parse({
    caseId: 'c_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    title: '禾苑小区 1 幢 1 单元加装电梯',
    where: '示范街道 · 云梯社区 · 禾苑小区',
    units: [{ unit: 'demo.sf.yt.hy.b1.u1', label: '1 幢 1 单元' }],
    community: 'demo.sf.yt',
    estate: 'demo.sf.yt.hy',
    state: 'opinions',
    since: instant(Date.parse('2026-11-20T02:00:00Z')),
    createdAt: instant(Date.parse('2026-10-20T02:00:00Z')),
    waitsFor: ['housingOfficer'],
    due: { day: Day.parse('2026-11-27'), provisional: false, overdue: false },
  }),
  ...change,
})

describe('the list of cases', () => {
  test('everything is shown until somebody filters', () => expect(matches(card(), everything)).toBe(true))
  test('by stretch, by whose turn, by what is late, by words', () => {
    expect(matches(card(), { ...everything, stage: '申报' })).toBe(true)
    expect(matches(card(), { ...everything, stage: '商量' })).toBe(false)
    expect(matches(card(), { ...everything, actor: 'housingOfficer' })).toBe(true)
    expect(matches(card(), { ...everything, actor: 'streetOfficer' })).toBe(false)
    expect(matches(card(), { ...everything, overdue: true })).toBe(false)
    expect(
      matches(card({ due: { day: Day.parse('2026-11-20'), provisional: false, overdue: true } }), { ...everything, overdue: true }),
    ).toBe(true)
    expect(matches(card(), { ...everything, words: ' 1 幢 ' })).toBe(true)
    expect(matches(card(), { ...everything, words: '9 幢' })).toBe(false)
  })
  test('the nearest term in front, then whoever has stood longest', () => {
    const later = card({ due: { day: Day.parse('2026-12-05'), provisional: false, overdue: false } })
    const [old, fresh] = [card({ due: null, since: instant(0) }), card({ due: null })]
    expect([fresh, later, old, card()].sort(byUrgency)).toEqual([card(), later, old, fresh])
  })
  test('what is paused or ended stands beside the stretches', () => {
    expect(stageOf('suspended')).toBe('暂停或终止')
    expect(stageOf('correcting')).toBe('申报')
  })
  test('each actor once', () => expect(actorsIn([card(), card()])).toEqual([{ value: 'housingOfficer', label: '区住建局' }]))
})

const step = (event: CaseEvent, change: Partial<NextStep> = {}): NextStep => ({
  ...{ event, name: event, to: 'filed', actors: ['housingOfficer'], mine: true, needsReason: false, voids: null, lacks: [], source: '' },
  ...change,
})

describe('steps on the page of a case', () => {
  test('onward ones, those besides, and what happens by itself', () => {
    const sorted = sortSteps([
      step('file'),
      step('cancel'),
      step('suspend', { mine: false }),
      step('consentReached', { actors: ['system'] }),
    ])
    expect(sorted.onward.map((s) => s.event)).toEqual(['file'])
    expect(sorted.besides.map((s) => s.event)).toEqual(['cancel'])
    expect(sorted.byItself.map((s) => s.event)).toEqual(['consentReached'])
  })
  test.each(Lack.options)('whatever is missing (%s) has a button that leads to where it is mended', (lack) => {
    expect(liftTabs).toContain(mendedAt[lack].tab)
    expect(mendedAt[lack].act.length).toBeGreaterThan(1)
  })
  test('steps of notice, money and subsidy are taken in their own panels', () => {
    for (const event of ['postNotice', 'issueReport', 'signAgreement', 'applySubsidy', 'paySubsidy', 'recover'] as const)
      expect(tabOfStep(event)).not.toBeNull()
    expect(tabOfStep('accept')).toBeNull()
  })
})
