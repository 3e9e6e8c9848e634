import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { type Fen, addFen, fen } from '@shared/kernel/money'
import { type Instalment, type Recovery, instalmentFault, leftOf } from '@shared/subsidy/recovery'

const day = (text: string): Day => Day.parse(text)
const today = day('2026-11-24')
const demand = (amount: Fen, parts: readonly Fen[] = []): Recovery => ({
  amount,
  reason: '经查申报材料不实',
  dueOn: day('2027-02-01'),
  demandedOn: day('2026-11-01'),
  instalments: parts.map((part, i): Instalment => ({
    instalmentId: String(i + 1),
    paidOn: today,
    amount: part,
    voucher: `HK-${i}`,
    at: Instant.parse('2026-11-24T02:00:00.000Z'),
  })),
})

describe('an instalment', () => {
  const recovery = demand(fen(1_000), [fen(400)])
  test.each([
    [600, '2026-11-24', null],
    [1, '2026-11-01', null],
    [0, '2026-11-24', 'nothing'],
    [601, '2026-11-24', 'tooMuch'],
    [100, '2026-10-31', 'beforeDemand'],
    [100, '2026-11-25', 'inFuture'],
  ] as const)('of %i on %s: %s', (amount, on, fault) => {
    expect(instalmentFault(recovery, { amount: fen(amount), paidOn: day(on) }, today)).toBe(fault)
  })
})

test('whatever parts come in, what came back and what is left add up to the demand, and nothing is left in the end only when all came', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000_000 }),
      fc.array(fc.integer({ min: 0, max: 9_000_000 }), { maxLength: 20 }),
      (amount, offers) => {
        const accepted: Fen[] = []
        for (const offer of offers) {
          const now = demand(fen(amount), accepted)
          if (instalmentFault(now, { amount: fen(offer), paidOn: today }, today) === null) accepted.push(fen(offer))
        }
        const end = demand(fen(amount), accepted)
        expect(addFen(accepted) + leftOf(end)).toBe(amount)
      },
    ),
  )
})
