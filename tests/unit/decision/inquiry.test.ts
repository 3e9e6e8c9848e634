import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inquiryEndsAt, openInquiries, resultStanding } from '@shared/decision/inquiry'
import { dayOf } from '@shared/kernel/day'
import { DAY, chinaClock, instant, msOf, plus } from '@shared/kernel/instant'
import { workdayOf } from '@shared/kernel/workday'
import { at } from '../../support/document'

test('the day of closing does not count and the seventh day counts to its end', () => {
  expect(inquiryEndsAt(at('2026-11-27T18:00'))).toBe(at('2026-12-05T00:00'))
})

test.each([
  ['just after midnight', '2026-11-27T00:00', '2026-12-05T00:00'],
  ['just before midnight', '2026-11-27T23:59', '2026-12-05T00:00'],
  ['over the end of a year', '2026-12-28T12:00', '2027-01-05T00:00'],
])('%s', (_, closed, ends) => {
  expect(inquiryEndsAt(at(closed))).toBe(at(ends))
})

test('a last day of rest moves to the next working day', () => {
  // The seventh day is Saturday 5 December, the seventh after 25 September the 2nd of October, within National Day.
  expect(inquiryEndsAt(at('2026-11-28T18:00'))).toBe(at('2026-12-08T00:00'))
  expect(inquiryEndsAt(at('2026-09-25T18:00'))).toBe(at('2026-10-09T00:00'))
})

test('it ends at a midnight in China after a working day, more than seven days after closing', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }), (ms) => {
      const ends = inquiryEndsAt(instant(ms))
      expect(chinaClock(ends)).toMatchObject({ hour: 0, minute: 0 })
      expect(msOf(ends) - ms).toBeGreaterThan(7 * DAY)
      expect(workdayOf(dayOf(plus(ends, -1))).works).toBe(true)
    }),
  )
})

test('the result is preliminary to the last millisecond', () => {
  const closed = at('2026-11-27T18:00')
  const ends = inquiryEndsAt(closed)
  expect([closed, plus(ends, -1), ends].map((now) => resultStanding(closed, now))).toEqual(['preliminary', 'preliminary', 'final'])
})

test.each([
  [{ asked: 0, answered: 0 }, null],
  [{ asked: 2, answered: 2 }, null],
  [{ asked: 3, answered: 1 }, '有 2 条询异尚未答复'],
])('%p', (count, said) => {
  expect(openInquiries(count)).toBe(said)
})
