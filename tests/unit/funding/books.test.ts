import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { duesOf, standingOf } from '@shared/funding/payments'
import { type LedgerEntry, RunningKind, duesPaid, emptyRunning, statementOf, yearlyDues, yearlyTotal } from '@shared/funding/running'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { addFen, fen, noMoney, yuan } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'

const at = Instant.parse('2026-11-24T00:00:00.000Z')
const flat = (room: string): PlaceId => PlaceId.parse(`xw.s.c.e.b1.u1.${room}`)
const entry = (kind: LedgerEntry['kind'], amount: number, extra: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ entryId: `${kind}${amount}`, on: Day.parse('2026-05-01'), kind, amount: yuan(amount), flat: null, note: '', receipt: null },
  ...{ notedAt: at, voided: null },
  ...extra,
})

describe('what a flat pays', () => {
  const instalments = [
    { name: '第一期', dueOn: Day.parse('2026-11-24'), amount: yuan(100) },
    { name: '第二期', dueOn: Day.parse('2027-03-01'), amount: yuan(200) },
  ]
  const paid = (amount: number, voided: LedgerEntry['voided'] = null) => ({
    ...{ paymentId: 'y', flat: flat('301'), amount: fen(amount), on: Day.parse('2026-11-01'), way: 'cash' as const, receipt: null },
    ...{ notedAt: at, voided },
  })
  test('in instalments adds up to its share, whatever the share', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (share) => addFen(duesOf(fen(share), instalments)) === share))
  })
  test('is due on the very day; what is void does not count; what is too much goes back', () => {
    const on = (day: string, ...payments: ReturnType<typeof paid>[]) => standingOf(fen(301), instalments, payments, Day.parse(day))
    expect(on('2026-11-23')).toMatchObject({ due: 0, overdue: 0, left: 301 })
    expect(on('2026-11-24')).toMatchObject({ due: 100, overdue: 100 })
    expect(on('2026-11-24', paid(60), paid(40, { at, reason: '记错' }))).toMatchObject({ paid: 60, overdue: 40, left: 241 })
    expect(on('2027-03-01', paid(400))).toMatchObject({ due: 301, overdue: 0, left: 0, over: 99 })
    expect(duesOf(fen(5), [])).toEqual([])
  })
})

describe('the books', () => {
  test('what came in less what went out; the fund apart; void lines nowhere', () => {
    const books = [
      entry('dues', 1_000, { flat: flat('301') }),
      entry('dues', 500, { flat: flat('301'), on: Day.parse('2025-12-31') }),
      entry('power', 120),
      entry('fundIn', 300),
      entry('repair', 50, { voided: { at, reason: '记错' } }),
    ]
    expect(statementOf(books, 2026)).toMatchObject({ income: yuan(1_000), expense: yuan(420), balance: yuan(580), fund: yuan(300) })
    expect(statementOf(books).balance).toBe(yuan(1_080))
    expect(statementOf(books, 2026).byKind.map(({ kind }) => kind)).toEqual(['dues', 'power', 'fundIn'])
    expect(duesPaid(books, flat('301'), 2026)).toBe(yuan(1_000))
    expect(duesPaid(books, flat('302'), 2026)).toBe(0)
    expect(statementOf([entry('power', 10)]).balance).toBe(-1_000)
  })
  test('dues of a year add up to the plan, by each way of sharing', () => {
    const payers = fc.array(fc.record({ share: fc.integer({ min: 0, max: 1e8 }), area: fc.integer({ min: 1, max: 20_000 }) }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(payers, fc.constantFrom('asCost' as const, 'equal' as const, 'area' as const), fc.nat(1e7), (some, basis, power) => {
        const plan = { basis, yearly: { ...emptyRunning.yearly, power: fen(power), repair: fen(333) } }
        const dues = yearlyDues(
          plan,
          some.map(({ share, area }, i) => ({ flat: flat(`${i + 1}01`), share: fen(share), area })),
        )
        const nobody = basis === 'asCost' && some.every(({ share }) => share === 0)
        return addFen(dues) === (nobody ? 0 : yearlyTotal(plan))
      }),
    )
  })
  test('the six kinds of the rules, none of them said yet', () => {
    expect(RunningKind.options).toHaveLength(6)
    expect(yearlyTotal(emptyRunning)).toBe(noMoney)
  })
})
