import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { type Draft, checkDraft } from '@/features/activity/book/draft'
import { screensOf, wrongOn } from '@/features/activity/book/screens'

const terms = {
  lessons: [{ startsAt: Instant.parse('2026-12-03T01:00:00.000Z'), endsAt: Instant.parse('2026-12-03T02:00:00.000Z') }],
  party: { most: 3, groupMost: 5, childrenPerAdult: 1, ages: { from: null, to: null } },
  perTerm: null,
} as const
type Session = Parameters<typeof screensOf>[2] & Parameters<typeof checkDraft>[1]
const session = { terms } as unknown as Session

const name = fc.constantFrom('', '周甲', '周乙', '周丙')
const phone = fc.constantFrom('', '123', '13900007701', '13900007702')
const born = fc.constantFrom(null, Day.parse('2019-05-01'), Day.parse('2026-11-01'))
const draft: fc.Arbitrary<Draft> = fc.record({
  ...{ name, phone, elder: fc.boolean() },
  who: fc.constantFrom('self', 'other', 'group'),
  relation: fc.constantFrom(null, 'child'),
  people: fc.array(fc.record({ ...{ name, phone, born, elder: fc.boolean(), child: fc.boolean() } }), { maxLength: 4 }),
  group: fc.constantFrom('', '校', '某某小学'),
  adults: fc.constantFrom('', '王甲\n王乙', '王甲\n王甲'),
  children: fc.constantFrom('', '小一\n小二\n小三\n小四'),
  childrenBorn: born,
})

const questions = (one: Pick<Draft, 'who'>, most = 3) =>
  screensOf(true, one, { terms: { ...terms, party: { ...terms.party, most } } } as unknown as Session).flat()

test('in 长辈版 each screen asks one thing, and the last is a look at all of it', () => {
  expect(questions({ who: 'self' })).toEqual(['who', 'name', 'phone', 'age', 'guests', 'look'])
  expect(questions({ who: 'self' }, 1)).toEqual(['who', 'name', 'phone', 'age', 'look'])
  expect(questions({ who: 'other' }, 1)).toEqual(['who', 'relation', 'name', 'phone', 'guests', 'look'])
  expect(questions({ who: 'group' })).toEqual(['who', 'name', 'phone', 'roster', 'look'])
  expect(screensOf(true, { who: 'other' }, session).every((screen) => screen.length === 1)).toBe(true)
  expect(screensOf(false, { who: 'other' }, session)).toEqual([['who', 'relation', 'me', 'guests']])
})

test('whoever passes every screen has an order that can be sent: no mistake is on none of them', () => {
  let whole = 0
  fc.assert(
    fc.property(draft, (one) => {
      const { party, wrong } = checkDraft(one, session)
      const held = questions(one).some((question) => Object.keys(wrongOn(question, wrong)).length > 0)
      if (party !== null) whole += 1
      expect(held).toBe(party === null)
    }),
    { numRuns: 2000 },
  )
  expect(whole).toBeGreaterThan(10)
})
