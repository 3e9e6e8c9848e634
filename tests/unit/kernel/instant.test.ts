import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  DAY,
  HOUR,
  Instant,
  MINUTE,
  SECOND,
  chinaClock,
  instant,
  msOf,
  plus,
  sayFullMoment,
  sayLeft,
  sayMoment,
} from '@shared/kernel/instant'

const at = Instant.parse('2026-11-27T10:00:00.000Z')

describe('an instant', () => {
  test('reads on the clock of China, eight hours ahead, with its weekday', () => {
    expect(chinaClock(at)).toEqual({ year: 2026, month: 11, day: 27, hour: 18, minute: 0, weekday: '周五' })
    expect(sayMoment(at)).toBe('11月27日 周五 18:00')
    expect(sayFullMoment(at)).toBe('2026年11月27日 18:00')
    expect(sayMoment(Instant.parse('2026-12-31T16:05:00.000Z'))).toBe('1月1日 周五 0:05')
  })

  test('text order is time order', () => {
    const anyInstant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instant)
    fc.assert(fc.property(anyInstant, anyInstant, (a, b) => a < b === msOf(a) < msOf(b)))
  })

  test('only whole milliseconds in UTC are instants', () => {
    for (const wrong of ['2026-11-27T10:00:00Z', '2026-11-27T10:00:00.000+08:00', '2026-11-27', '2026-13-27T10:00:00.000Z'])
      expect(Instant.safeParse(wrong).success).toBe(false)
  })
})

test.each([
  [3 * DAY + 4 * HOUR + 59 * MINUTE, '3 天 4 小时'],
  [4 * HOUR + 5 * MINUTE, '4 小时 5 分'],
  [5 * MINUTE + 59 * SECOND, '5 分钟'],
  [59 * SECOND, '0 分钟'],
  [0, '0 分钟'],
  [-DAY, '0 分钟'],
])('sayLeft says %p ms as %p and never promises more', (ms, text) => {
  expect(sayLeft(at, plus(at, ms))).toBe(text)
})
