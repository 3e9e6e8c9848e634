import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Flaw,
  Mark,
  PaperReading,
  UnclearMark,
  type Verdict,
  agreedVerdict,
  dayOf,
  sameReading,
  verdictOf,
  waits,
} from '@shared/decision/paper'
import { Choice } from '@shared/decision/model'
import { Instant } from '@shared/kernel/instant'

const from = Instant.parse('2026-11-20T01:00:00.000Z')
const to = Instant.parse('2026-11-30T10:00:00.000Z')
const reading = (changes: Partial<PaperReading> = {}): PaperReading =>
  PaperReading.parse({ mark: 'agree', consents: {}, signed: true, datedOn: '2026-11-25', ...changes })
const read = (changes: Partial<PaperReading> = {}): Verdict => verdictOf(reading(changes), from, to)
const invalid = (flaw: Flaw): Verdict => ({ kind: 'invalid', flaw })

describe('verdictOf: what one reading makes of a paper', () => {
  test.each(Choice.options)('a signed paper marked %s is a ballot', (choice) => {
    expect(read({ mark: choice, consents: { levelEntry: 'given' } })).toEqual({ kind: 'valid', choice, consents: { levelEntry: 'given' } })
  })

  test.each(UnclearMark.options)('%s is none, signed or not', (mark) => {
    expect(read({ mark })).toEqual(invalid(mark))
    expect(read({ mark, signed: false })).toEqual(invalid(mark))
  })

  test('unsigned is none', () => expect(read({ signed: false })).toEqual(invalid('unsigned')))

  test.each([
    ['2026-11-19', false],
    ['2026-11-20', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
    [null, true],
  ])('signed on %s: %s', (datedOn, valid) => {
    expect(read({ datedOn })).toEqual(valid ? { kind: 'valid', choice: 'agree', consents: {} } : invalid('outdated'))
  })

  test('days are those of China: half past midnight there is still yesterday in UTC', () => {
    expect(dayOf(Instant.parse('2026-11-19T16:30:00.000Z'))).toBe('2026-11-20')
    expect(dayOf(Instant.parse('2026-03-04T15:59:59.999Z'))).toBe('2026-03-04')
  })
})

describe('agreedVerdict: what several independent readings make of it', () => {
  const [yes, no, abstain] = [read(), read({ mark: 'disagree' }), read({ mark: 'abstain' })]

  test('one reading decides nothing', () => expect(agreedVerdict([yes])).toBeNull())
  test('two that say the same decide', () => expect(agreedVerdict([yes, read({ datedOn: null })])).toEqual(yes))
  test('two that differ wait for a third', () => expect(agreedVerdict([yes, no])).toBeNull())
  test('the third decides with whichever of the two', () => {
    expect(agreedVerdict([yes, no, no])).toEqual(no)
    expect(agreedVerdict([yes, no, yes])).toEqual(yes)
  })
  test('three different ones: nobody can say what the owner wanted', () => {
    expect(agreedVerdict([yes, no, abstain])).toEqual(invalid('ambiguous'))
    expect(agreedVerdict([yes, no, invalid('altered')])).toEqual(invalid('ambiguous'))
  })
  test('two who find no ballot agree; for different reasons it cannot be read with certainty', () => {
    expect(agreedVerdict([invalid('altered'), invalid('altered')])).toEqual(invalid('altered'))
    expect(agreedVerdict([invalid('altered'), invalid('several')])).toEqual(invalid('ambiguous'))
    expect(agreedVerdict([yes, invalid('altered'), invalid('several')])).toEqual(invalid('ambiguous'))
  })
  test('another special consent is another ballot', () => {
    const given = read({ consents: { levelEntry: 'given', occupiedPart: 'refused' } })
    const refused = read({ consents: { levelEntry: 'refused', occupiedPart: 'refused' } })
    const turned = read({ consents: { occupiedPart: 'refused', levelEntry: 'given' } })
    expect(agreedVerdict([given, refused])).toBeNull()
    expect(agreedVerdict([given, turned])).toEqual(given)
  })

  const anyReading = fc.record({
    mark: fc.constantFrom(...Mark.options),
    consents: fc.constantFrom({}, { levelEntry: 'given' as const }, { levelEntry: 'refused' as const }),
    signed: fc.boolean(),
    datedOn: fc.constantFrom(null, '2026-11-19', '2026-11-25'),
  })
  const verdicts = (...readings: PaperReading[]): Verdict[] => readings.map((r) => verdictOf(r, from, to))

  test('two readings: the order does not matter', () => {
    fc.assert(fc.property(anyReading, anyReading, (a, b) => expect(agreedVerdict(verdicts(a, b))).toEqual(agreedVerdict(verdicts(b, a)))))
  })
  test('three readings always decide, and never for a choice that only one of them read', () => {
    fc.assert(
      fc.property(anyReading, anyReading, anyReading, (a, b, c) => {
        const all = verdicts(a, b, c)
        const decided = agreedVerdict(all)
        expect(decided).not.toBeNull()
        if (decided?.kind !== 'valid') return
        expect(all.filter((one) => one.kind === 'valid' && one.choice === decided.choice).length).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})

test('sameReading: to the letter, whatever the order of the consents', () => {
  const one = reading({ consents: { levelEntry: 'given', occupiedPart: 'refused' } })
  expect(sameReading(one, reading({ consents: { occupiedPart: 'refused', levelEntry: 'given' } }))).toBe(true)
  for (const other of [{ mark: 'abstain' as const }, { signed: false }, { datedOn: null }, { consents: {} }])
    expect(sameReading(one, { ...one, ...other })).toBe(false)
})

test('waits: until it is decided', () => {
  expect((['entered', 'disputed', 'counted', 'contested', 'invalid'] as const).map(waits)).toEqual([true, true, false, false, false])
})
