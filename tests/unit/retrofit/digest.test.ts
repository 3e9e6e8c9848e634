import { expect, test } from '@jest/globals'
import { Instant } from '@shared/kernel/instant'
import { digestDay } from '@shared/retrofit/digest'

// 23 November 2026 is a Monday; China is eight hours ahead.
test.each([
  ['2026-11-23T00:59:59.000Z', '2026-11-16'],
  ['2026-11-23T01:00:00.000Z', '2026-11-23'],
  ['2026-11-29T15:59:59.000Z', '2026-11-23'],
  ['2026-11-29T16:00:00.000Z', '2026-11-23'],
  ['2026-11-30T01:00:00.000Z', '2026-11-30'],
])('at %s the latest digest is that of %s', (now, monday) => expect(digestDay(Instant.parse(now))).toBe(monday))
