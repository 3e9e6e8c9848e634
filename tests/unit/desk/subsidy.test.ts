import { describe, expect, test } from '@jest/globals'
import { PlaceId } from '@shared/kernel/place'
import { SubsidyState } from '@shared/subsidy/model'
import { parseRoute, printRoute, subsidyTabs } from '@/features/desk/app/route'
import { sentenceOfEvent } from '@/features/desk/log/events'
import { tabsFor } from '@/features/desk/subsidy/tabsFor'
import { stationOf, stations } from '@/features/desk/subsidy/words'

const at = (place: string) => PlaceId.parse(place)

describe('what somebody has to do with subsidies', () => {
  test.each([
    ['a community worker', { roles: ['communityWorker'] as const, place: at('qy.s1.c1') }, ['reviews', 'grants']],
    [
      'a street',
      { roles: ['streetOfficer'] as const, place: at('qy.s1') },
      ['reviews', 'plan', 'payments', 'assessment', 'grants', 'corridors'],
    ],
    [
      'the housing bureau',
      { roles: ['housingOfficer'] as const, place: at('qy') },
      ['reviews', 'plan', 'payments', 'assessment', 'grants', 'land'],
    ],
    ['the treasury', { roles: ['financeOfficer'] as const, place: at('qy') }, ['plan', 'payments', 'assessment', 'grants', 'land']],
    ['a bureau that only signs opinions', { roles: ['greeningOfficer'] as const, place: at('qy') }, []],
  ])('%s', (_, workplace, tabs) => {
    expect(tabsFor(workplace)).toEqual(tabs)
  })
})

test('addresses of the screens are read back; one that makes no sense leads to the reviews', () => {
  for (const tab of subsidyTabs) expect(parseRoute(printRoute({ at: 'subsidies', tab }))).toEqual({ at: 'subsidies', tab })
  expect(parseRoute('at=subsidies&tab=nonsense')).toEqual({ at: 'subsidies', tab: 'reviews' })
})

test('every state stands at a station or is past the last', () => {
  expect(stationOf('none')).toBe(0)
  expect(stationOf('returned')).toBe(0)
  expect(stationOf('planned')).toBe(5)
  for (const state of SubsidyState.options) expect(stationOf(state)).toBeLessThanOrEqual(stations.length)
})

test.each([
  ['subsidy.passed', { stage: 'street', round: 1 }, '街道初审通过了补贴申请'],
  ['subsidy.flagged', { kind: 'collusion' }, '登记了补贴的疑点：疑似恶意串通，暂停拨付'],
  ['subsidy.instalment', { amount: 6_000_000, left: 12_000_000 }, '收到交回的补贴 60,000.00 元，还差 120,000.00 元'],
  ['subsidy.grantDecided', { state: 'granted', granted: 550_000 }, '审定了社区补助：5,500.00 元'],
  ['subsidy.planFrozen', { year: 2027, lifts: 12, total: 216_000_000 }, '定下了 2027 年补贴计划：12 台，2,160,000.00 元'],
  ['subsidy.exported', { list: 'settlement', year: 2027, number: 'DC-1' }, '导出了 2027 年的年底结算表（编号 DC-1）'],
])('%s in words', (type, facts, sentence) => {
  expect(sentenceOfEvent({ type, facts })).toBe(sentence)
})
