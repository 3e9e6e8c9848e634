import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { addFen, fen, yuan } from '@shared/kernel/money'
import { Ownership } from '@shared/retrofit/model'
import { Bearer, bearerSentence, bearersOf } from '@shared/subsidy/bearer'

const amount = yuan(180_000)

test.each(['resettlement', 'affordable', 'other'] as const)(
  '%s: district and street half each, whoever received the land income',
  (ownership) => {
    const halves = [
      { bearer: 'district', amount: yuan(90_000) },
      { bearer: 'street', amount: yuan(90_000) },
    ]
    expect(bearersOf(amount, ownership, null)).toEqual(halves)
    expect(bearersOf(amount, ownership, 'city')).toEqual(halves)
    expect(bearerSentence(ownership, null)).toContain('各承担 50%')
  },
)

test.each(Bearer.options)('商品房: all of it by the government with the land income, %s', (bearer) => {
  expect(bearersOf(amount, 'commodity', bearer)).toEqual([{ bearer, amount }])
})

test('商品房 without a land income on record has no bearer yet', () => {
  expect(bearersOf(amount, 'commodity', null)).toBeNull()
  expect(bearerSentence('commodity', null)).toContain('待登记')
})

test('an odd fen is the district’s', () => {
  expect(bearersOf(fen(3), 'resettlement', null)).toEqual([
    { bearer: 'district', amount: 2 },
    { bearer: 'street', amount: 1 },
  ])
})

test('what is borne adds up to the subsidy', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e11 }),
      fc.constantFrom(...Ownership.options),
      fc.constantFrom(...Bearer.options),
      (n, ownership, to) => {
        const shares = bearersOf(fen(n), ownership, to) ?? []
        expect(addFen(shares.map((share) => share.amount))).toBe(n)
      },
    ),
  )
})
