import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { fen, yuan } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import { DEDUCTION_PER_LIFT, type RewardRule, type StreetCount, assess } from '@shared/subsidy/assessment'

const street = (n: number, target: number, done: number): StreetCount => ({ street: PlaceId.parse(`qy.s${n}`), target, done })
const proportional: RewardRule = { kind: 'proportional' }

describe('deductions and rewards (rules 十(二))', () => {
  test('20 万 for each lift short; all of it to those above, by their surplus', () => {
    const { streets, pool, rewarded, rest } = assess([street(1, 5, 3), street(2, 4, 7), street(3, 2, 3), street(4, 3, 3)], proportional)
    expect(streets.map(({ short, above }) => [short, above])).toEqual([
      [2, 0],
      [0, 3],
      [0, 1],
      [0, 0],
    ])
    expect(pool).toBe(yuan(400_000))
    expect(streets.map(({ reward }) => reward)).toEqual([0, yuan(300_000), yuan(100_000), 0])
    expect([rewarded, rest]).toEqual([yuan(400_000), 0])
  })

  test('nobody above: the pool stays', () => {
    expect(assess([street(1, 2, 0), street(2, 1, 1)], proportional)).toMatchObject({
      pool: yuan(400_000),
      rewarded: 0,
      rest: yuan(400_000),
    })
  })

  test('nobody short: there is nothing to give', () => {
    expect(assess([street(1, 1, 9)], proportional)).toMatchObject({ pool: 0, rewarded: 0, rest: 0 })
  })

  test('so much for each lift above, as long as the pool lasts', () => {
    const counts = [street(1, 3, 2), street(2, 0, 3), street(3, 0, 1)]
    const each = (n: number): RewardRule => ({ kind: 'perLift', each: yuan(n) })
    expect(assess(counts, each(10_000)).streets.map(({ reward }) => reward)).toEqual([0, yuan(30_000), yuan(10_000)])
    expect(assess(counts, each(10_000)).rest).toBe(yuan(160_000))
    // 4 lifts at 100,000 would be twice the pool.
    expect(assess(counts, each(100_000)).streets.map(({ reward }) => reward)).toEqual([0, yuan(150_000), yuan(50_000)])
  })

  test('no more than a cap for a street; the rest stays', () => {
    const rule: RewardRule = { kind: 'capped', cap: yuan(120_000) }
    const { streets, rest } = assess([street(1, 2, 1), street(2, 0, 3), street(3, 0, 1)], rule)
    expect(streets.map(({ reward }) => reward)).toEqual([0, yuan(120_000), yuan(50_000)])
    expect(rest).toBe(yuan(30_000))
  })

  test('a third of a fen is nobody’s: 200,000 yuan among three', () => {
    const { streets } = assess([street(1, 1, 0), street(2, 0, 1), street(3, 0, 1), street(4, 0, 1)], proportional)
    expect(streets.map(({ reward }) => reward)).toEqual([0, 6_666_667, 6_666_667, 6_666_666])
  })
})

const rules: fc.Arbitrary<RewardRule> = fc.oneof(
  fc.constant(proportional),
  fc.integer({ min: 0, max: 1e9 }).map((n): RewardRule => ({ kind: 'perLift', each: fen(n) })),
  fc.integer({ min: 0, max: 1e9 }).map((n): RewardRule => ({ kind: 'capped', cap: fen(n) })),
)
const counts = fc
  .array(fc.tuple(fc.nat(40), fc.nat(60)), { maxLength: 12 })
  .map((list) => list.map(([target, done], i) => street(i, target, done)))

test('whatever the figures and the rule: rewards come out of deductions, exactly; only who is above gets any; only who is short loses any', () => {
  fc.assert(
    fc.property(counts, rules, (of, rule) => {
      const { streets, pool, rewarded, rest } = assess(of, rule)
      const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0)
      expect(sum(streets.map(({ deduction }) => deduction))).toBe(pool)
      expect(sum(streets.map(({ reward }) => reward))).toBe(rewarded)
      expect(rewarded + rest).toBe(pool)
      for (const { short, above, deduction, reward } of streets) {
        expect(short === 0 || above === 0).toBe(true)
        expect(deduction).toBe(short * DEDUCTION_PER_LIFT)
        if (above === 0) expect(reward).toBe(0)
      }
      if (rule.kind === 'proportional' && streets.some(({ above }) => above > 0)) expect(rest).toBe(0)
      if (rule.kind === 'capped') for (const { reward } of streets) expect(reward).toBeLessThanOrEqual(rule.cap)
    }),
  )
})
