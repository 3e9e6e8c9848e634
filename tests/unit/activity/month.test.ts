import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addMonths, monthAt, sayMonth, weeksOf } from '@shared/activity/month'
import { type Topic, isOfTopic } from '@shared/activity/topic'
import { Instant } from '@shared/kernel/instant'

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)

describe('months', () => {
  test('an evening of the last day in UTC is the next month in China', () => {
    expect(monthAt(Instant.parse('2026-11-30T15:59:59.999Z'))).toBe('2026-11')
    expect(monthAt(Instant.parse('2026-11-30T16:00:00.000Z'))).toBe('2026-12')
    expect(sayMonth('2026-02')).toBe('2026年2月')
  })

  test('adding is undone by taking away, and goes over the year', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    fc.assert(fc.property(month, fc.integer({ min: -400, max: 400 }), (at, n) => addMonths(addMonths(at, n), -n) === at))
  })

  test('every day of a month stands once in its weeks, in order, Monday first', () => {
    fc.assert(
      fc.property(month, (at) => {
        const weeks = weeksOf(at)
        const days = weeks.flat().filter((day) => day !== null)
        expect(days).toEqual([...days].sort())
        expect(new Set(days).size).toBe(new Date(Date.UTC(Number(at.slice(0, 4)), Number(at.slice(5)), 0)).getUTCDate())
        for (const week of weeks)
          for (const [n, day] of week.entries()) if (day) expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(n)
      }),
    )
  })
})

test.each<[Topic, Parameters<typeof isOfTopic>[0], boolean]>([
  ['phone', { kind: 'helpDesk', audience: ['elders'] }, true],
  ['phone', { kind: 'lecture', audience: ['elders'] }, false],
  ['open', { kind: 'companyOpenDay', audience: ['everyone'] }, true],
  ['family', { kind: 'workshop', audience: ['youth'] }, true],
  ['family', { kind: 'workshop', audience: ['everyone'] }, false],
])('the chip %s of %j: %s', (topic, card, is) => {
  expect(isOfTopic(card, topic)).toBe(is)
})
