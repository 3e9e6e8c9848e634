import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  MeetingId,
  type MeetingPlan,
  coordinationOf,
  invitationOf,
  isMeetingTime,
  meetingStage,
  signInOpen,
} from '@shared/decision/meeting'
import { DecisionId, Outcome } from '@shared/decision/model'
import { SIGN_IN_TURN, readSignIn, signInText, turnAt } from '@shared/decision/signInCode'
import { DAY, HOUR, MINUTE, instant, plus } from '@shared/kernel/instant'

const evening = instant(Date.UTC(2026, 10, 24, 11))
const meetingId = MeetingId.parse(`m_${'0'.repeat(26)}`)
const decisionId = DecisionId.parse(`d_${'0'.repeat(26)}`)

describe('a meeting in time', () => {
  test('is ahead, then begun until there are minutes; a cancelled one stays cancelled', () => {
    expect(meetingStage('planned', evening, plus(evening, -1))).toBe('ahead')
    expect(meetingStage('planned', evening, evening)).toBe('begun')
    expect(meetingStage('recorded', evening, plus(evening, DAY))).toBe('recorded')
    expect(meetingStage('cancelled', evening, plus(evening, -DAY))).toBe('cancelled')
  })

  test.each([
    ['more than an hour before', -HOUR - MINUTE, false],
    ['an hour before', -HOUR, true],
    ['during it', 30 * MINUTE, true],
    ['half a day later', 12 * HOUR, true],
    ['after that', 12 * HOUR + MINUTE, false],
  ])('people sign in %s: %s', (_, after, open) => {
    const at = plus(evening, after)
    expect(signInOpen(meetingStage('planned', evening, at), evening, at)).toBe(open)
    expect(signInOpen('recorded', evening, at)).toBe(false)
    expect(signInOpen('cancelled', evening, at)).toBe(false)
  })

  test('can be entered a month late and planned a quarter ahead', () => {
    expect(isMeetingTime(plus(evening, -31 * DAY), evening)).toBe(true)
    expect(isMeetingTime(plus(evening, -32 * DAY), evening)).toBe(false)
    expect(isMeetingTime(plus(evening, 92 * DAY), evening)).toBe(true)
    expect(isMeetingTime(plus(evening, 93 * DAY), evening)).toBe(false)
  })
})

describe('the coordination meeting', () => {
  const planned = { meetingId, startsAt: evening, recorded: false }
  test('is owed when too few were in favour or took part, until there are minutes', () => {
    for (const outcome of ['notPassed', 'noValidDecision'] as const) {
      expect(coordinationOf(outcome, null)).toBe('due')
      expect(coordinationOf(outcome, planned)).toBe('planned')
      expect(coordinationOf(outcome, { ...planned, recorded: true })).toBe('held')
    }
  })
  test('is owed by nobody before the result, after a decision, or for a missing special consent', () => {
    for (const outcome of [null, ...Outcome.options].filter((one) => one !== 'notPassed' && one !== 'noValidDecision'))
      expect(coordinationOf(outcome, planned)).toBeNull()
  })
})

test('the invitation says when, where, what about and whom to ring, in lines for a door', () => {
  const plan: MeetingPlan = { kind: 'coordination', startsAt: evening, venue: '活动室', topic: '费用怎么分摊', host: '云梯社区' }
  const text = invitationOf(plan, '3 幢 2 单元', { name: '云梯社区居委会', phone: '0510-00000000' })
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['意见协调会邀请', '时间：2026年11月24日 19:00', '地点：活动室', '咨询电话：云梯社区居委会 0510-00000000']),
  )
  expect(invitationOf(plan, '3 幢 2 单元', null)).not.toContain('咨询电话')
})

describe('the code on the wall', () => {
  test('is read back, and nothing else is', () => {
    const codes = fc.stringMatching(/^[0-9a-v]{6}$/)
    fc.assert(
      fc.property(codes, (code) => expect(readSignIn(signInText(decisionId, meetingId, code))).toEqual({ decisionId, meetingId, code })),
    )
    fc.assert(fc.property(fc.string(), (text) => expect(readSignIn(text)).toBeNull()))
    expect(readSignIn(`linli:signin:${decisionId}:${meetingId}`)).toBeNull()
  })

  test('turns every half minute', () => {
    expect(turnAt(SIGN_IN_TURN - 1)).toBe(0)
    expect(turnAt(SIGN_IN_TURN)).toBe(1)
  })
})
