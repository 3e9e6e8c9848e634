import { describe, expect, test } from '@jest/globals'
import type { FundingView } from '@shared/funding/model'
import { Instant } from '@shared/kernel/instant'
import { yuan } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import { firstTrial, rulesFor, tryOut } from '@/features/funding/trial'
import { brief } from '@/features/funding/words'
import { wholePlan } from '../../../support/lifts/wholePlan'

const unit = PlaceId.parse('xw.s.c.e.b1.u1')
const house = (mine: string, floors = 6): FundingView['house'] =>
  Array.from({ length: floors }, (_, i) => {
    const room = `${i + 1}01`
    return { flat: PlaceId.parse(`${unit}.${room}`), unit, label: `${room} 室`, room, floor: i + 1, area: 8_000, mine: room === mine }
  })
const viewOf = (changes: Partial<FundingView>): FundingView => ({
  ...{
    now: Instant.parse('2026-11-24T00:00:00.000Z'),
    title: '',
    state: 'noticeReported',
    levelEntry: false,
    mayPrepare: false,
    staff: false,
  },
  ...{ house: house('401'), plan: null, planTurn: 0, lacks: [], agreement: null, earlier: [] },
  actuals: { version: 0, lines: [], total: yuan(0), settled: false, subsidy: null },
  ...{ account: null, money: null, joiners: [], takeovers: [], toTakeOver: [] },
  ...changes,
})

describe('the calculator', () => {
  test('begins with half a million by the first rule; the own home takes part', () => {
    const view = viewOf({})
    const trial = firstTrial(view)
    const tried = tryOut(view, trial)
    expect(trial).toMatchObject({ total: yuan(500_000), rule: 'guangzhou', joining: true })
    // 1.3 of 0.5 + 1 + 1.3 + 1.6 + 1.9
    expect(tried?.mine).toBe(Math.round((50_000_000 * 130) / 630))
    expect(tried?.cells.reduce((sum, { share }) => sum + share, 0)).toBe(yuan(500_000))
  })
  test('staying out costs nothing, and the others carry the whole', () => {
    const view = viewOf({})
    const tried = tryOut(view, { ...firstTrial(view), joining: false })
    expect(tried?.mine).toBe(0)
    expect(tried?.cells.reduce((sum, { share }) => sum + share, 0)).toBe(yuan(500_000))
  })
  test('offers only rules that know every floor of the house', () => {
    const rules = (floors: number) => rulesFor({ house: house('401', floors), plan: null }).map(({ value }) => value)
    expect(rules(6)).toContain('changzhou')
    expect(rules(8)).not.toContain('changzhou')
    expect(rules(8)).toContain('guangzhou')
  })
  test('begins with what is being prepared, after the subsidy too', () => {
    const plain = viewOf({})
    const view = viewOf({ plan: wholePlan(plain) })
    const trial = firstTrial(view)
    expect(trial).toMatchObject({ rule: 'plan', total: yuan(480_000), subsidy: yuan(180_000) })
    const tried = tryOut(view, trial)
    expect(tried && tried.mine - tried.mineAfter).toBeGreaterThan(0)
    expect(rulesFor(view)[0]?.name).toBe('现在商量的办法')
  })
  test('amounts that were agreed for one total say nothing about another', () => {
    const plan = wholePlan(viewOf({}))
    const agreed = { ...plan, sharing: { ...plan.sharing, basis: 'agreed' as const } }
    const view = viewOf({ plan: agreed })
    expect(tryOut(view, firstTrial(view))).toBeNull()
  })
  test('a short amount has two decimals of a wan, and nothing is said as nothing', () => {
    expect([brief(0), brief(5_379_310)]).toEqual(['不出', '5.38 万'])
  })
})
