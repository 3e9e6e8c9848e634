import { expect, test } from '@jest/globals'
import type { WantedTime } from '@shared/dispatch/order'
import { addDays, dayOf } from '@shared/kernel/day'
import { wantedTimes } from '@functions/dispatch/wanted'
import { now } from '@functions/platform/clock'

const day = (ahead: number) => addDays(dayOf(now()), ahead)

test('times stand in their order and once each, with an hour or without', () => {
  const wanted: WantedTime[] = [
    { day: day(2), part: 'evening' },
    { day: day(1), part: 'afternoon', at: '14:30' },
    { day: day(1), part: 'afternoon', at: '12:00' },
    { day: day(1), part: 'afternoon' },
    { day: day(1), part: 'morning', at: '9:30' },
    { day: day(2), part: 'evening' },
  ]
  expect(wantedTimes(wanted).map(({ day: on, part, at }) => [on, part, at])).toEqual([
    [day(1), 'morning', '9:30'],
    [day(1), 'afternoon', undefined],
    [day(1), 'afternoon', '12:00'],
    [day(1), 'afternoon', '14:30'],
    [day(2), 'evening', undefined],
  ])
})

test.each([
  ['a day gone by', { day: day(-1), part: 'morning' }],
  ['a day too far ahead', { day: day(61), part: 'morning' }],
  ['an hour of another part of the day', { day: day(1), part: 'morning', at: '18:30' }],
] as const)('%s is refused', (_, time) => {
  expect(() => wantedTimes([time])).toThrow('ORDER_TIME')
})
