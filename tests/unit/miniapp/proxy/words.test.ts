import { describe, expect, test } from '@jest/globals'
import { VoterId } from '@shared/decision/model'
import { ProxyId, ProxyState, type ReceivedProxy } from '@shared/decision/proxyModel'
import { area } from '@shared/kernel/area'
import { instant } from '@shared/kernel/instant'
import { givenState, powerWords, receivedState } from '@/features/proxy/words'
import { sayWhen, stageWords } from '@/features/meeting/words'

const at = instant(Date.UTC(2026, 10, 24, 11))
const voterId = VoterId.parse(`v_${'0'.repeat(20)}`)
const received = (changes: Partial<ReceivedProxy>): ReceivedProxy => ({
  ...{ proxyId: ProxyId.parse(`x_${'0'.repeat(20)}_001`), state: 'offered', origin: 'phone', offeredAt: at, endsAt: at },
  ...{ acceptedAt: null, castAt: null, ratifyBy: null, missing: [], endedBy: null, agent: voterId },
  principal: { voterId, label: '3 幢 2 单元 301 室', names: ['王**'] },
  ...{ powers: { mode: 'free', consents: [] }, area: area(6543), asks: [], revision: 0, cast: null },
  ...changes,
})

describe('an authorisation in words', () => {
  test('says how far the agent may go, and no choice that is not shown', () => {
    expect(powerWords({ mode: 'free', choice: null, consents: [] })).toBe('由代理人自己决定怎么投')
    expect(powerWords({ mode: 'bound', choice: 'agree', consents: ['occupiedPart'] })).toMatch(/^只能投“同意”；还可以就.+表态$/)
    expect(powerWords({ mode: 'bound', choice: null, consents: [] })).toBe('按业主写明的选择投')
  })

  test('says both where each state stands, and why it is over', () => {
    const { principal, ...stages } = received({})
    for (const state of ProxyState.options) {
      expect(receivedState(received({ state }))).toMatch(/^[\u4e00-\u9fff，]+$/)
      const own = { principal: voterId, agent: principal, mode: 'free' as const, choice: null, consents: [], held: null }
      expect(givenState({ ...stages, ...own, state })).toMatch(/^[\u4e00-\u9fff，]+$/)
    }
    expect(receivedState(received({ state: 'overruled' }))).toMatch(/您不用再投$/)
    expect(receivedState(received({ state: 'voided' }))).toMatch(/您代投的票不算/)
  })
})

describe('a meeting in words', () => {
  test.each([
    [Date.UTC(2026, 10, 23, 16), '今天 19:00'],
    [Date.UTC(2026, 10, 23, 15, 59), '明天 19:00'],
    [Date.UTC(2026, 10, 22, 15, 59), '后天 19:00'],
    [Date.UTC(2026, 10, 20), '11月24日 周二 19:00'],
  ])('by the calendar in China', (now, words) => expect(sayWhen(at, instant(now))).toBe(words))

  test('says who came once there are minutes', () =>
    expect(stageWords({ stage: 'recorded', signedIn: true, attended: 9 })).toBe('已开，9 人到会'))
})
