import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Choice, Matter } from '@shared/decision/model'
import { decide } from '@shared/decision/outcome'
import { rollCount } from '@shared/decision/recount'
import { ruleFor } from '@shared/decision/rule'
import { type SpecialCount } from '@shared/decision/special'
import { tallyOf } from '@shared/decision/tally'
import { type Area, area, parseArea } from '@shared/kernel/area'
import { anyArea, plainLift } from '../../support/arbitraries'

/** Decides with one voter per area: the first ones agree, the next disagree, the next abstain, the rest do not vote. */
const vote = (
  areas: readonly Area[],
  by: { agree?: number; disagree?: number; abstain?: number },
  matter: Matter = plainLift,
  special: SpecialCount[] = [],
) => {
  const choices: Choice[] = [
    ...Array<Choice>(by.agree ?? 0).fill('agree'),
    ...Array<Choice>(by.disagree ?? 0).fill('disagree'),
    ...Array<Choice>(by.abstain ?? 0).fill('abstain'),
  ]
  const ballots = choices.map((choice, i) => ({ choice, area: areas[i] ?? area(0) }))
  return decide({ rule: ruleFor(matter), roll: rollCount(areas.map((a) => ({ area: a }))), tally: tallyOf(ballots), special })
}
const same = (n: number): Area[] => Array<Area>(n).fill(area(6543))
const metres = (...m2: string[]): Area[] => m2.map((text) => parseArea(text) ?? area(0))
const passed = (v: ReturnType<typeof vote>): boolean[] => v.tests.map((t) => t.passed)

describe('headcounts of DOMAIN §1.5: owners, fewest participants, fewest who agree at that turnout, and when all vote', () => {
  test.each([
    [6, 4, 3, 5],
    [8, 6, 5, 6],
    [9, 6, 5, 7],
    [10, 7, 6, 8],
    [11, 8, 6, 9],
    [12, 8, 6, 9],
    [14, 10, 8, 11],
    [18, 12, 9, 14],
    [24, 16, 12, 18],
  ])('%p owners: %p take part, %p agree; %p of all', (n, least, agree, agreeOfAll) => {
    expect(vote(same(n), { agree, disagree: least - agree }).outcome).toBe('passed')
    expect(vote(same(n), { agree: agree - 1, disagree: least - agree + 1 }).outcome).toBe('notPassed')
    expect(vote(same(n), { agree: least - 1 }).outcome).toBe('noValidDecision')
    expect(vote(same(n), { agree: agreeOfAll, disagree: n - agreeOfAll }).outcome).toBe('passed')
    expect(vote(same(n), { agree: agreeOfAll - 1, disagree: n - agreeOfAll + 1 }).outcome).toBe('notPassed')
  })
})

describe('areas of DOMAIN §1.5 that are exactly on the mark, where doubles fail', () => {
  test.each([
    [
      1,
      metres('159.61', '112.03', '91.27', '112.03', '68.67', '78.50', '65.43', '65.43', '78.50', '58.99', '72.18', '68.67'),
      7,
      68754,
      103131,
    ],
    [2, metres('153.96', '112.03', '58.99', '68.67', '58.99', '84.06', '65.43', '78.50', '58.99', '65.43'), 6, 53670, 80505],
    [3, metres('131.50', '68.67', '84.06', '72.18', '89.31', '72.18', '72.18', '78.50'), 5, 44572, 66858],
  ])('vector %p: exactly two thirds of the area take part', (_n, areas, k, part, whole) => {
    const [, participationArea] = vote(areas, { agree: k }).tests
    expect(participationArea).toMatchObject({ part, whole, least: part, passed: true })
    const lower = areas.map((a, i) => (i === 0 ? area(a - 1) : i === k ? area(a + 1) : a))
    expect(vote(lower, { agree: k }).tests[1]).toMatchObject({ part: part - 1, whole, least: part, passed: false })
  })

  test.each([
    [4, metres('104.73', '58.99', '91.27', '65.43', '91.27', '72.18', '68.67', '68.67', '65.43', '65.43', '72.18', '91.27'), 9],
    [5, metres('54.83', '65.43', '78.50', '91.27', '84.06', '58.99', '72.18', '72.18'), 6],
  ])('vector %p: exactly three quarters of the participating area agree', (_n, areas, k) => {
    const verdict = vote(areas, { agree: k, disagree: areas.length - k })
    expect(passed(verdict)).toEqual([true, true, true, true])
    expect(verdict.tests[3].part * 4).toBe(verdict.tests[3].whole * 3)
    const lower = areas.map((a, i) => (i === 0 ? area(a - 1) : i === k ? area(a + 1) : a))
    expect(vote(lower, { agree: k, disagree: areas.length - k }).outcome).toBe('notPassed')
  })
})

describe('expert cases', () => {
  test('area passes, heads fail: one owner of five flats', () => {
    const verdict = vote([area(500_00), ...same(5)], { agree: 1 })
    expect(passed(verdict)).toEqual([false, false, true, true])
    const large = vote([area(900_00), ...same(5)], { agree: 1 })
    expect(passed(large)).toEqual([false, true, true, true])
    expect(large.outcome).toBe('noValidDecision')
  })

  test('heads pass, area fails: the owner of the large flat stays away', () => {
    const verdict = vote([...same(8), area(500_00)], { agree: 8 })
    expect(passed(verdict)).toEqual([true, false, true, true])
    expect(verdict.outcome).toBe('noValidDecision')
  })

  test('heads agree but not their area: not passed', () => {
    expect(passed(vote([...same(9), area(400_00)], { agree: 9, disagree: 1 }))).toEqual([true, true, true, false])
    expect(vote([...same(9), area(400_00)], { agree: 9, disagree: 1 }).outcome).toBe('notPassed')
  })

  test('area agrees but not their heads: not passed', () => {
    const verdict = vote([area(450_00), area(450_00), ...same(2)], { agree: 2, disagree: 2 })
    expect(passed(verdict)).toEqual([true, true, false, true])
    expect(verdict.outcome).toBe('notPassed')
  })

  test('all abstain: they took part, nobody agreed', () => {
    expect(vote(same(12), { abstain: 12 })).toMatchObject({
      outcome: 'notPassed',
      tests: [{ passed: true }, { passed: true }, { part: 0, passed: false }, { part: 0, passed: false }],
    })
  })

  test('an abstention stands in the denominator of approval', () => {
    expect(vote(same(12), { agree: 8 }).outcome).toBe('passed')
    expect(vote(same(12), { agree: 8, abstain: 3 }).outcome).toBe('notPassed')
  })

  test('nobody votes: no valid decision', () => {
    expect(vote(same(12), {})).toMatchObject({
      outcome: 'noValidDecision',
      tests: [{ passed: false }, { passed: false }, { passed: false }, { passed: false }],
    })
  })

  test('an empty roll never passes', () => {
    expect(vote([], {}).outcome).toBe('noValidDecision')
    expect(vote([], {}, { kind: 'general', item: 1 }).outcome).toBe('noValidDecision')
  })

  test('two units that share a lift are one base: one unit alone may fail', () => {
    const [first, second] = [same(12), same(12)]
    expect(vote(second, { agree: 7 }).outcome).toBe('noValidDecision')
    expect(vote([...first, ...second], { agree: 19 }).outcome).toBe('passed')
  })

  test('more than half is strict: exactly half of people or area does not pass', () => {
    const general: Matter = { kind: 'general', item: 4 }
    expect(vote(same(12), { agree: 6, disagree: 6 }, general).outcome).toBe('notPassed')
    expect(vote(same(12), { agree: 7, disagree: 5 }, general).outcome).toBe('passed')
    expect(passed(vote([...same(3), area(3 * 6543), area(0)], { agree: 3, disagree: 1 }, general))).toEqual([true, true, true, false])
  })

  test('the published case: block 3, 25 people, 3011.25 m²', () => {
    const areas = [...Array<Area>(24).fill(area(120_45)), area(120_45)]
    const verdict = vote(areas, { agree: 17 })
    expect(verdict.tests).toEqual([
      {
        name: 'participationPeople',
        unit: 'people',
        part: 17,
        whole: 25,
        share: { over: 2, under: 3, inclusive: true },
        least: 17,
        passed: true,
      },
      {
        name: 'participationArea',
        unit: 'area',
        part: 204765,
        whole: 301125,
        share: { over: 2, under: 3, inclusive: true },
        least: 200750,
        passed: true,
      },
      {
        name: 'approvalPeople',
        unit: 'people',
        part: 17,
        whole: 17,
        share: { over: 3, under: 4, inclusive: true },
        least: 13,
        passed: true,
      },
      {
        name: 'approvalArea',
        unit: 'area',
        part: 204765,
        whole: 204765,
        share: { over: 3, under: 4, inclusive: true },
        least: 153574,
        passed: true,
      },
    ])
    expect(verdict.outcome).toBe('passed')
    expect(vote(areas, { agree: 16 }).outcome).toBe('noValidDecision')
  })
})

describe('special consents', () => {
  const levelEntry = (given: number): SpecialCount[] => [{ ask: 'levelEntry', needed: 12, given }]

  test('survive any majority', () => {
    expect(vote(same(12), { agree: 12 }, plainLift, levelEntry(11))).toMatchObject({
      outcome: 'specialConsentMissing',
      special: [{ ask: 'levelEntry', needed: 12, given: 11, passed: false }],
    })
    expect(vote(same(12), { agree: 12 }, plainLift, levelEntry(12))).toMatchObject({ outcome: 'passed', special: [{ passed: true }] })
  })

  test('all of them are needed', () => {
    const one: SpecialCount = { ask: 'occupiedPart', needed: 1, given: 0 }
    expect(vote(same(12), { agree: 12 }, plainLift, [...levelEntry(12), one]).outcome).toBe('specialConsentMissing')
  })

  test('come last: too few participants or too few who agree is said first', () => {
    expect(vote(same(12), { agree: 7 }, plainLift, levelEntry(7)).outcome).toBe('noValidDecision')
    expect(vote(same(12), { agree: 8, disagree: 4 }, plainLift, levelEntry(8)).outcome).toBe('notPassed')
  })
})

describe('a count that does not fit the roll is broken, not a result', () => {
  const rule = ruleFor(plainLift)
  const roll = () => rollCount(same(2).map((a) => ({ area: a })))
  const one = { choice: 'agree' as const, area: area(1) }

  test('more ballots than people, more area than the roll', () => {
    expect(() => decide({ rule, roll: roll(), tally: tallyOf([one, one, one]), special: [] })).toThrow(
      new RangeError('3 ballots for a roll of 2 people'),
    )
    expect(() => decide({ rule, roll: roll(), tally: tallyOf([{ choice: 'agree', area: area(2 * 6543 + 1) }]), special: [] })).toThrow(
      new RangeError('ballots of 13087 for a roll of 13086 (0.01 m²)'),
    )
  })

  test('more consents than were asked for', () => {
    expect(() => decide({ rule, roll: roll(), tally: tallyOf([one]), special: [{ ask: 'levelEntry', needed: 1, given: 2 }] })).toThrow(
      new RangeError('2 consents given, 1 asked for: levelEntry'),
    )
  })
})

describe('properties', () => {
  const anyCount = fc
    .record({
      areas: fc.array(anyArea, { minLength: 1, maxLength: 30 }),
      seed: fc.array(fc.constantFrom('agree', 'disagree', 'abstain', null), { minLength: 30, maxLength: 30 }),
    })
    .map(({ areas, seed }) => areas.map((a, i) => ({ area: a, choice: seed[i] ?? null })))
  const decideOf = (voters: readonly { area: Area; choice: Choice | null }[], matter: Matter) =>
    decide({
      rule: ruleFor(matter),
      roll: rollCount(voters),
      tally: tallyOf(voters.flatMap(({ area, choice }) => (choice === null ? [] : [{ area, choice }]))),
      special: [],
    })
  const matters: Matter[] = [plainLift, { kind: 'general', item: 1 }]

  test('the outcome is what exact arithmetic says', () => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom(...matters), (voters, matter) => {
        const sum = (of: typeof voters) => ({ n: BigInt(of.length), a: of.reduce((s, v) => s + BigInt(v.area), 0n) })
        const [all, took, agree] = [
          sum(voters),
          sum(voters.filter((v) => v.choice !== null)),
          sum(voters.filter((v) => v.choice === 'agree')),
        ]
        const quorum = took.n * 3n >= all.n * 2n && took.a * 3n >= all.a * 2n
        const approved =
          matter.kind === 'lift'
            ? agree.n * 4n >= took.n * 3n && agree.a * 4n >= took.a * 3n
            : agree.n * 2n > took.n && agree.a * 2n > took.a
        expect(decideOf(voters, matter).outcome).toBe(!quorum ? 'noValidDecision' : approved ? 'passed' : 'notPassed')
      }),
      { numRuns: 400 },
    )
  })

  test('one more who agrees, or a change of mind to agree, never takes a passing vote down', () => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom(...matters), fc.nat(29), (voters, matter, i) => {
        const before = decideOf(voters, matter).outcome
        const after = decideOf(
          voters.map((v, j) => (j === i % voters.length ? { ...v, choice: 'agree' as const } : v)),
          matter,
        ).outcome
        if (before === 'passed') expect(after).toBe('passed')
      }),
      { numRuns: 400 },
    )
  })

  test('the order of voters does not matter', () => {
    fc.assert(fc.property(anyCount, (voters) => expect(decideOf([...voters].reverse(), plainLift)).toEqual(decideOf(voters, plainLift))))
  })
})
