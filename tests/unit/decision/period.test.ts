import { describe, expect, test } from '@jest/globals'
import { checkPeriod, isShort, longestPeriod, periodProblems, shortPeriodAdvice, shortestPeriod } from '@shared/decision/period'
import { DAY, plus } from '@shared/kernel/instant'
import { opensAt } from '../../support/arbitraries'

const check = (length: number, now = opensAt) => checkPeriod({ opensAt, closesAt: plus(opensAt, length), now })

describe('checkPeriod', () => {
  test('takes 1 to 60 days, both included', () => {
    expect([shortestPeriod, longestPeriod]).toEqual([DAY, 60 * DAY])
    expect(check(DAY)).toBeNull()
    expect(check(60 * DAY)).toBeNull()
    expect(check(DAY - 1)).toBe('tooShort')
    expect(check(0)).toBe('tooShort')
    expect(check(-DAY)).toBe('tooShort')
    expect(check(60 * DAY + 1)).toBe('tooLong')
  })

  test('opens now or later', () => {
    expect(check(7 * DAY, opensAt)).toBeNull()
    expect(check(7 * DAY, plus(opensAt, 1))).toBe('opensInPast')
    expect(check(0, plus(opensAt, 1))).toBe('opensInPast')
  })

  test('each problem says how to mend it', () => {
    expect(periodProblems).toEqual({
      opensInPast: '开始时间已经过了，请改成现在以后。',
      tooShort: '表决期至少 1 天，请把截止时间往后改。',
      tooLong: '表决期最多 60 天，请把截止时间往前改。',
    })
  })
})

test('less than 5 days is short, which is allowed but advised against', () => {
  expect(shortPeriodAdvice).toBe('表决期不到 5 天，有的业主可能来不及表决。建议留 5 天以上。')
  expect(isShort({ opensAt, closesAt: plus(opensAt, 5 * DAY - 1) })).toBe(true)
  expect(isShort({ opensAt, closesAt: plus(opensAt, 5 * DAY) })).toBe(false)
})
