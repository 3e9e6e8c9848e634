import { describe, expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { yuan } from '@shared/kernel/money'
import { reach } from '@shared/subsidy/tier'
import type { SubsidyState, SubsidyView } from '@shared/subsidy/model'
import { amountWords, reasonsOf, spokenSubsidy, standSentence, stepsOf, whenSentence } from '@/features/subsidy/words'
import { payment, recovery, subject } from '../../subsidy/subject'

const day = (text: string): Day => Day.parse(text)
const view = (change: Partial<SubsidyView> = {}): SubsidyView => ({
  caseId: subject.caseId,
  now: Instant.parse('2026-11-24T02:00:00.000Z'),
  state: 'none',
  turn: 0,
  title: subject.title,
  registeredOn: day('2026-09-30'),
  storeys: 6,
  levelEntry: false,
  ownership: 'resettlement',
  landIncome: null,
  application: null,
  asked: null,
  opinions: [],
  bearers: null,
  review: null,
  planYear: null,
  payment: null,
  held: false,
  account: { account: null, confirmed: true, builders: 10 },
  spent: null,
  lacks: [],
  corridor: null,
  recovery: null,
  flags: [],
  grant: null,
  files: [],
  can: [],
  ...change,
})

describe('how much', () => {
  test('before an application it is likely: a lift that stops on half landings reaches half a floor less', () => {
    expect(amountWords(view())?.amount).toBe('约 18 万元')
    expect(amountWords(view({ storeys: 7, levelEntry: true }))?.amount).toBe('约 20 万元')
    expect(amountWords(view({ storeys: 5 }))?.amount).toBe('约 16 万元')
    expect(amountWords(view({ storeys: null }))).toBeNull()
  })
  test('afterwards it is what was applied for', () => {
    expect(amountWords(view({ asked: { amount: yuan(180_000), tier: '五层半及六层', top: reach(11) } }))).toEqual({
      amount: '18 万元',
      words: '电梯最高到五层半，属于“五层半及六层”这一档',
    })
  })
})

test.each<[SubsidyState, Partial<SubsidyView>, RegExp]>([
  ['none', {}, /第二年发/],
  ['district', {}, /2027 年发/],
  ['reviewed', { review: { on: day('2026-10-08'), planYear: 2027, outside: false } }, /预计 2027 年发。$/],
  ['reviewed', { review: { on: day('2026-12-08'), planYear: 2028, outside: true } }, /2028 年发（审完的时间不在 4 月到 11 月，顺延一年）/],
  ['planned', { planYear: 2027 }, /2027 年内发/],
  ['paid', { payment }, /3月18日 周四已经打款 180,000.00 元/],
])('when it comes, %s', (state, change, words) => {
  expect(whenSentence(view({ state, ...change }))).toMatch(words)
})

test('every state has a sentence; a doubt is named without what it is', () => {
  expect(standSentence(view({ state: 'planned', held: true }))).toMatch(/查清楚前先不打款/)
  expect(standSentence(view({ state: 'paid', held: true }))).not.toMatch(/查清楚/)
})

test('the steps follow the parcel; a returned one is at its beginning again', () => {
  const now = (state: SubsidyState): string | undefined => stepsOf(view({ state })).find((step) => step.state === 'now')?.name
  expect([now('none'), now('community'), now('street'), now('district'), now('reviewed'), now('planned'), now('returned')]).toEqual([
    ...['交申请', '社区初审', '街道初审', '区住建局复审', '列入年度计划', '打款', '交申请'],
  ])
  expect(stepsOf(view({ state: 'paid' })).every((step) => step.state === 'done')).toBe(true)
  expect(
    stepsOf(view({ state: 'recovering', recovery: { ...recovery, left: yuan(120_000) } })).every((step) => step.state === 'done'),
  ).toBe(true)
})

test('what has to be mended is read out in its order', () => {
  const reasons = [
    { part: 'cost' as const, text: '第 2 张发票看不清，请重拍' },
    { part: 'userUnit' as const, text: '使用单位和登记表不一致' },
  ]
  const back = view({
    state: 'returned',
    opinions: [{ round: 1, stage: 'street', verdict: 'return', remark: '', reasons, on: day('2026-11-20') }],
  })
  expect(reasonsOf(back)).toEqual(['总费用和发票：第 2 张发票看不清，请重拍', '使用单位：使用单位和登记表不一致'])
  expect(spokenSubsidy(back).at(-1)).toBe('要改的第 2 条：使用单位：使用单位和登记表不一致。')
  expect(reasonsOf({ ...back, state: 'community' })).toEqual([])
})
