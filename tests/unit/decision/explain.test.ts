import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { nextStep, specialSentence, testSentence, verdictSentence } from '@shared/decision/explain'
import { type Choice, type Outcome, Outcome as Outcomes } from '@shared/decision/model'
import { decide } from '@shared/decision/outcome'
import { rollCount } from '@shared/decision/recount'
import { ruleFor } from '@shared/decision/rule'
import type { SpecialCount } from '@shared/decision/special'
import { tallyOf } from '@shared/decision/tally'
import { area } from '@shared/kernel/area'
import { plainLift } from '../../support/arbitraries'

const vote = (all: number, choices: Choice[], special: SpecialCount[] = []) =>
  decide({
    rule: ruleFor(plainLift),
    roll: rollCount(Array.from({ length: all }, () => ({ area: area(6543) }))),
    tally: tallyOf(choices.map((choice) => ({ choice, area: area(6543) }))),
    special,
  })
const times = (n: number, choice: Choice): Choice[] => Array<Choice>(n).fill(choice)

describe('testSentence', () => {
  test('says what is needed and what is there, in people and exact square metres', () => {
    expect(vote(12, times(8, 'agree')).tests.map(testSentence)).toEqual([
      '需 8 人，实际 8 人，达到',
      '需 523.44 ㎡，实际 523.44 ㎡，达到',
      '需 6 人，实际 8 人，达到',
      '需 392.58 ㎡，实际 523.44 ㎡，达到',
    ])
    expect(vote(12, times(7, 'agree')).tests.map(testSentence).slice(0, 2)).toEqual([
      '需 8 人，实际 7 人，没有达到',
      '需 523.44 ㎡，实际 458.01 ㎡，没有达到',
    ])
  })

  test('of nobody says so', () => {
    expect(vote(12, []).tests.map(testSentence)[2]).toBe('没有人参与表决，没有达到')
    expect(vote(0, []).tests.map(testSentence)[0]).toBe('名册是空的，没有达到')
  })

  test('says reached exactly when the figure is at least what is needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.nat(40), (all, took, agree) => {
        const n = Math.min(took, all)
        const verdict = vote(all, [...times(Math.min(agree, n), 'agree'), ...times(Math.max(0, n - agree), 'disagree')])
        for (const t of verdict.tests.filter((x) => x.whole > 0)) expect(testSentence(t).endsWith('没有达到')).toBe(t.part < t.least)
      }),
    )
  })
})

describe('verdictSentence', () => {
  test('passed', () => {
    expect(verdictSentence(vote(12, times(8, 'agree')))).toBe('表决通过：参与和同意的人数、面积都达到了法定比例。')
    expect(verdictSentence(vote(12, times(12, 'agree'), [{ ask: 'levelEntry', needed: 12, given: 12 }]))).toBe(
      '表决通过：参与和同意的人数、面积都达到了法定比例，需要单独同意的也都同意了。',
    )
  })

  test('not passed names what was short', () => {
    expect(verdictSentence(vote(12, [...times(8, 'agree'), ...times(4, 'disagree')]))).toBe(
      '表决未通过：参与够了，但同意的不够，同意人数差 1 人、同意面积差 65.43 ㎡。',
    )
  })

  test('no valid decision is not called a rejection', () => {
    expect(verdictSentence(vote(12, times(7, 'disagree')))).toBe(
      '参与不足，未形成有效决定：参与人数差 1 人、参与面积差 65.43 ㎡。这不等于被否决。',
    )
    expect(verdictSentence(vote(0, []))).toBe('参与不足，未形成有效决定：名册是空的。')
  })

  test('a missing special consent is named', () => {
    const special: SpecialCount[] = [
      { ask: 'levelEntry', needed: 12, given: 10 },
      { ask: 'occupiedPart', needed: 1, given: 0 },
    ]
    expect(verdictSentence(vote(12, times(12, 'agree'), special))).toBe(
      '缺少单独同意：多数票已经达到，但“平层入户”还差 2 户单独同意，“占用自家部分”还差 1 户单独同意，多数票不能代替。',
    )
  })
})

test('specialSentence', () => {
  expect(specialSentence({ ask: 'levelEntry', needed: 12, given: 11, passed: false })).toBe('需 12 户单独同意，实际 11 户，还差 1 户')
  expect(specialSentence({ ask: 'levelEntry', needed: 12, given: 12, passed: true })).toBe('需 12 户单独同意，实际 12 户，已齐')
})

test('nextStep: every outcome leads somewhere else', () => {
  const steps = Outcomes.options.map((outcome: Outcome) => nextStep(outcome, 'lift'))
  expect(new Set(steps).size).toBe(4)
  expect(steps.every((step) => step.startsWith('下一步：'))).toBe(true)
  expect(nextStep('passed', 'lift')).toContain('公示')
  expect(nextStep('passed', 'general')).not.toContain('设计')
})
