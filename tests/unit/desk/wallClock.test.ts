import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { instant } from '@shared/kernel/instant'
import { fromWall, toWall } from '@/features/desk/compose/wallClock'

describe('the clock on the wall in China', () => {
  test('a picker shows it whatever zone the computer is in', () => {
    expect(toWall(instant(Date.UTC(2026, 10, 27, 10, 0))).format('YYYY-MM-DD HH:mm')).toBe('2026-11-27 18:00')
  })
  test('what is picked is the moment that was shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 28_000_000, max: 33_000_000 }), (minutes) => {
        const at = instant(minutes * 60_000)
        expect(fromWall(toWall(at))).toBe(at)
      }),
    )
  })
})
