import { type Share, least, reaches } from '../kernel/fraction'
import type { Count, Outcome, SpecialResult, Tally, Test } from './model'
import type { Rule } from './rule'
import type { SpecialCount } from './special'
import { participationOf } from './tally'

export interface Verdict {
  readonly outcome: Outcome
  /** Participation by people, by area, approval by people, by area. */
  readonly tests: [Test, Test, Test, Test]
  readonly special: SpecialResult[]
}

const test = (name: Test['name'], unit: Test['unit'], part: number, whole: number, share: Share): Test => ({
  name,
  unit,
  part,
  whole,
  share: { over: share.over, under: share.under, inclusive: share.inclusive },
  least: least(whole, share),
  passed: reaches(part, whole, share),
})

/** Nobody votes who is not on the roll, and nobody consents who was not asked: if the figures say so, the count itself is broken. */
const assertWithin = (roll: Count, took: Count, special: readonly SpecialCount[]): void => {
  if (took.people > roll.people) throw new RangeError(`${took.people} ballots for a roll of ${roll.people} people`)
  if (took.area > roll.area) throw new RangeError(`ballots of ${took.area} for a roll of ${roll.area} (0.01 m²)`)
  for (const s of special) if (s.given > s.needed) throw new RangeError(`${s.given} consents given, ${s.needed} asked for: ${s.ask}`)
}

/**
 * The result of a vote (Civil Code art. 278, second paragraph; Xinwu rules 三(三)), from whole people and whole 0.01 m².
 *
 * In this order: too few took part → no valid decision, which is no rejection; too few of them agree → not passed;
 * a consent that no majority replaces is missing → special consent missing; else passed. An empty roll never passes.
 * @throws RangeError when the count does not fit the roll.
 */
export const decide = (count: { rule: Rule; roll: Count; tally: Tally; special: readonly SpecialCount[] }): Verdict => {
  const { rule, roll, tally } = count
  const took = participationOf(tally)
  assertWithin(roll, took, count.special)

  const tests: Verdict['tests'] = [
    test('participationPeople', 'people', took.people, roll.people, rule.participation),
    test('participationArea', 'area', took.area, roll.area, rule.participation),
    test('approvalPeople', 'people', tally.agree.people, took.people, rule.approval),
    test('approvalArea', 'area', tally.agree.area, took.area, rule.approval),
  ]
  const special = count.special.map((s) => ({ ask: s.ask, needed: s.needed, given: s.given, passed: s.given === s.needed }))
  return { outcome: outcomeOf(tests, special), tests, special }
}

const outcomeOf = ([takePeople, takeArea, agreePeople, agreeArea]: Verdict['tests'], special: readonly SpecialResult[]): Outcome => {
  if (!takePeople.passed || !takeArea.passed) return 'noValidDecision'
  if (!agreePeople.passed || !agreeArea.passed) return 'notPassed'
  return special.every((s) => s.passed) ? 'passed' : 'specialConsentMissing'
}
