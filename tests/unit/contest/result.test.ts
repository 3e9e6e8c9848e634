import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareExact, exact, hundredths, plusExact, trimmedMean } from '@shared/contest/fraction'
import type { Criterion } from '@shared/contest/model'
import { type GivenScore, type ResultRule, awardOf, resultOf } from '@shared/contest/result'
import { fullMarks, partsOf, pointsFit, totalOf } from '@shared/contest/score'

const criterion = (id: string, weight = 1, seconds: number | null = null): Criterion => ({
  id,
  name: id,
  words: '',
  most: 10,
  weight,
  seconds,
})
const works: ResultRule = {
  mode: 'works',
  criteria: [criterion('science', 4), criterion('beauty', 6)],
  minScores: 1,
  tieBreaks: ['firstCriterion'],
  awards: [
    { id: 'first', name: '一等奖', places: 1 },
    { id: 'second', name: '二等奖', places: 2 },
  ],
}
const onSite: ResultRule = {
  ...works,
  mode: 'onSite',
  criteria: [criterion('scan', 1, 60), criterion('doctor', 1, 90)],
  tieBreaks: ['lessTime'],
}
const of = (number: number, juror: string, science: number, beauty: number): GivenScore => ({
  ...{ number, juror, part: 'all', points: { science, beauty }, seconds: null },
})
const at = (number: number, part: string, points: number, seconds: number | null = null, juror = 'a'): GivenScore => ({
  ...{ number, juror, part, points: { [part]: points }, seconds },
})
const entrants = (...numbers: number[]) => numbers.map((number) => ({ number, category: 'x' }))

describe('the mean of a jury', () => {
  test('of four every score counts; of five one highest and one lowest do not', () => {
    expect(trimmedMean([1, 2, 3, 4])).toEqual(exact(10, 4))
    expect(trimmedMean([0, 6, 7, 8, 100])).toEqual(exact(21, 3))
    expect(trimmedMean([9, 9, 9, 9, 1])).toEqual(exact(27, 3))
    expect(() => trimmedMean([])).toThrow(RangeError)
  })

  test('lies between the scores, whatever the order, and one juror cannot move it beyond the others', () => {
    const scores = fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 12 })
    fc.assert(
      fc.property(scores, fc.nat({ max: 1000 }), (given, wild) => {
        const mean = trimmedMean(given)
        expect(trimmedMean([...given].reverse())).toEqual(mean)
        expect(compareExact(mean, exact(Math.min(...given), 1))).toBeGreaterThanOrEqual(0)
        expect(compareExact(mean, exact(Math.max(...given), 1))).toBeLessThanOrEqual(0)
        const [, ...others] = given
        const withWild = trimmedMean([wild, ...others])
        expect(compareExact(withWild, exact(Math.max(...others), 1))).toBeLessThanOrEqual(0)
        expect(compareExact(withWild, exact(Math.min(...others), 1))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('fractions are added and compared exactly, with numbers that a computer holds exactly', () => {
    const part = fc.record({ sum: fc.nat({ max: 20_000 }), count: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const all = parts.map(({ sum, count }) => exact(sum, count)).reduce(plusExact, exact(0, 1))
        const scaled = parts.reduce((sum, { sum: over, count }) => sum + BigInt(over) * (27720n / BigInt(count)), 0n)
        expect(BigInt(all.over) * 27720n).toBe(scaled * BigInt(all.under))
        expect(Number.isSafeInteger(all.over * 27720)).toBe(true)
      }),
    )
  })

  test('hundredths are rounded half up', () => {
    expect([exact(260, 3), exact(1, 200), exact(1, 400), exact(0, 1)].map(hundredths)).toEqual([8667, 1, 0, 0])
  })
})

describe('ranks and awards', () => {
  test('by the mean; weights count', () => {
    const { lines } = resultOf(works, entrants(1, 2), [of(1, 'a', 10, 5), of(2, 'a', 5, 10)])
    expect(lines.map(({ number, rank, shown, award }) => [number, rank, shown, award])).toEqual([
      [2, 1, 8000, 'first'],
      [1, 2, 7000, 'second'],
    ])
  })

  test('a tie is broken by the first criterion, and says so; what stays equal shares the rank and the next is left out', () => {
    // 7×4+8×6 = 76 = 10×4+6×6
    const { lines } = resultOf(works, entrants(1, 2, 3, 4), [of(1, 'a', 7, 8), of(2, 'a', 10, 6), of(3, 'a', 1, 1), of(4, 'a', 1, 1)])
    expect(lines.map(({ number, rank, broken, tied }) => [number, rank, broken, tied])).toEqual([
      [2, 1, 'firstCriterion', [1]],
      [1, 2, 'firstCriterion', [2]],
      [3, 3, 'shared', [4]],
      [4, 3, 'shared', [3]],
    ])
    expect(lines.map(({ award }) => award)).toEqual(['first', 'second', 'second', 'second'])
  })

  test('on site, stations are added and less time goes first; no time noted counts as all of it', () => {
    const { lines } = resultOf(onSite, entrants(1, 2, 3), [
      ...[at(1, 'scan', 8, 50), at(1, 'doctor', 9, 60)],
      ...[at(2, 'scan', 9, 20), at(2, 'doctor', 8, 60)],
      ...[at(3, 'scan', 9), at(3, 'doctor', 8, 60)],
    ])
    expect(lines.map(({ number, rank, shown, broken }) => [number, rank, shown, broken])).toEqual([
      [2, 1, 1700, 'lessTime'],
      [1, 2, 1700, 'lessTime'],
      [3, 3, 1700, 'lessTime'],
    ])
  })

  test('whom too few have scored is not ranked but named with what is missing', () => {
    const { lines, unranked } = resultOf({ ...onSite, minScores: 1 }, entrants(1, 2), [
      at(1, 'scan', 8),
      at(2, 'scan', 3),
      at(2, 'doctor', 3),
    ])
    expect(lines.map(({ number }) => number)).toEqual([2])
    expect(unranked).toEqual([{ number: 1, category: 'x', parts: ['doctor'] }])
  })

  test('each group has its own first', () => {
    const two = [
      { number: 1, category: 'x' },
      { number: 2, category: 'y' },
    ]
    const { lines } = resultOf(works, two, [of(1, 'a', 1, 1), of(2, 'a', 9, 9)])
    expect(lines.map(({ rank, award }) => [rank, award])).toEqual([
      [1, 'first'],
      [1, 'first'],
    ])
  })

  test('a better score never ranks lower, ranks leave no gap but for ties, and the order of what came in changes nothing', () => {
    const given = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 10 }), fc.nat({ max: 10 })),
      {
        minLength: 1,
        maxLength: 18,
      },
    )
    fc.assert(
      fc.property(given, (rows) => {
        const last = new Map(rows.map(([number, juror, x, y]) => [`${number}${juror}`, of(number, juror, x, y)]))
        const scores = [...last.values()]
        const result = resultOf(works, entrants(1, 2, 3, 4, 5, 6), scores)
        expect(resultOf(works, entrants(6, 5, 4, 3, 2, 1), scores.toReversed())).toEqual({
          lines: result.lines,
          unranked: result.unranked.toReversed(),
        })
        expect(result.lines.length + result.unranked.length).toBe(6)
        for (const a of result.lines)
          for (const b of result.lines) if (compareExact(a.score, b.score) > 0) expect(a.rank).toBeLessThan(b.rank)
        result.lines.forEach(({ rank }, n) => expect(rank === n + 1 || rank === result.lines[n - 1]?.rank).toBe(true))
      }),
    )
  })

  test('awards go by rank', () => {
    expect([1, 2, 3, 4].map((rank) => awardOf(rank, works.awards))).toEqual(['first', 'second', 'second', null])
  })
})

describe('points', () => {
  const [whole] = partsOf('works', works.criteria)
  const [scan] = partsOf('onSite', onSite.criteria)

  test('of a work for every criterion, of a station for it alone; whole, and no more than there are', () => {
    if (!whole || !scan) throw new Error('no parts')
    expect([
      pointsFit({ science: 0, beauty: 10 }, whole),
      pointsFit({ science: 0 }, whole),
      pointsFit({ science: 0, beauty: 11 }, whole),
      pointsFit({ science: 0, beauty: 1.5 }, whole),
      pointsFit({ science: 0, beauty: 1, more: 1 }, whole),
      pointsFit({ scan: 10 }, scan),
      pointsFit({ doctor: 10 }, scan),
    ]).toEqual([true, false, false, false, false, true, false])
    expect([totalOf({ science: 1, beauty: 2 }, works.criteria), fullMarks(works.criteria)]).toEqual([16, 100])
  })
})
