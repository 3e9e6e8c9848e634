import { describe, expect, test } from '@jest/globals'
import { Instant } from '@shared/kernel/instant'
import { daysElapsed, periodFrom } from '@shared/notice/period'

const at = (text: string): Instant => Instant.parse(text)

describe('a notice period', () => {
  test.each(['2023-03-02T16:00:00.000Z', '2023-03-03T04:00:00.000Z', '2023-03-03T15:59:59.999Z'])(
    'posted on 3 March 2023 at any hour (%s), ten days are 4–13 March',
    (posted) => {
      expect(periodFrom(at(posted), 10)).toEqual({ day: '2023-03-13', provisional: false, endsAt: '2023-03-13T16:00:00.000Z' })
    },
  )

  test.each([
    ['2026-09-22T02:00:00.000Z', '2026-10-08', 'the tenth day is 2 October, within National Day'],
    ['2026-09-30T02:00:00.000Z', '2026-10-10', 'the tenth day is a Saturday that is worked'],
    ['2026-11-18T02:00:00.000Z', '2026-11-30', 'the tenth day is a Saturday'],
    ['2026-02-06T02:00:00.000Z', '2026-02-24', 'the tenth day is in the Spring Festival'],
  ])('posted %s it ends on %s: %s', (posted, last) => {
    expect(periodFrom(at(posted), 10).day).toBe(last)
  })

  test('over a New Year that nobody has announced it is provisional', () => {
    expect(periodFrom(at('2026-12-22T02:00:00.000Z'), 10)).toEqual({
      day: '2027-01-01',
      provisional: true,
      endsAt: '2027-01-01T16:00:00.000Z',
    })
  })

  test('counts the days that are over', () => {
    const posted = at('2023-03-03T04:00:00.000Z')
    expect(daysElapsed(posted, at('2023-03-03T15:59:59.999Z'))).toBe(0)
    expect(daysElapsed(posted, at('2023-03-03T16:00:00.000Z'))).toBe(1)
    expect(daysElapsed(posted, at('2023-03-13T15:59:59.999Z'))).toBe(10)
  })

  test.each([0, -1, 9.5])('%p days are refused', (days) => {
    expect(() => periodFrom(at('2023-03-03T04:00:00.000Z'), days)).toThrow(RangeError)
  })
})
