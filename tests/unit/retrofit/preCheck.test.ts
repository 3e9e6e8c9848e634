import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Answer, type PreCheck, Question, eligibilityOf } from '@shared/retrofit/preCheck'

const said = (answer: Answer) => ({ answer, source: '现场查看' })
const check = (changes: Partial<Omit<PreCheck, 'answers'>> = {}, answers: Partial<Record<Question, Answer>> = {}): PreCheck => ({
  ...{ storeysAbove: 6, storeysBelow: 0, ...changes },
  answers: {
    inUse: said(answers.inUse ?? 'yes'),
    clearTitle: said(answers.clearTitle ?? 'yes'),
    lawful: said(answers.lawful ?? 'yes'),
    noExpropriation: said(answers.noExpropriation ?? 'yes'),
    noLift: said(answers.noLift ?? 'yes'),
    severalTitles: said(answers.severalTitles ?? 'yes'),
  },
})

describe('which buildings (Xinwu rules 二)', () => {
  test.each([
    [4, 0, 'eligible'],
    [3, 0, 'ineligible'],
    // A basement is no storey: three above and one below are three.
    [3, 1, 'ineligible'],
    [7, 2, 'eligible'],
    [null, 0, 'refer'],
  ] as const)('%s storeys above ground and %s below: %s', (storeysAbove, storeysBelow, outcome) =>
    expect(eligibilityOf(check({ storeysAbove, storeysBelow })).outcome).toBe(outcome),
  )

  test('says about the basement what people get wrong', () =>
    expect(eligibilityOf(check({ storeysAbove: 3, storeysBelow: 1 })).reasons).toEqual(['地上只有 3 层，不到 4 层（地下室不算层数）']))

  test.each(Question.options)('one no to %s rules it out, one unknown is to be found out', (question) => {
    expect(eligibilityOf(check({}, { [question]: 'no' }))).toMatchObject({ outcome: 'ineligible', reasons: [expect.any(String)] })
    expect(eligibilityOf(check({}, { [question]: 'unknown' }))).toMatchObject({ outcome: 'refer', reasons: [expect.any(String)] })
  })

  test('a no is never outweighed, and every outcome but a clear one has its reasons', () =>
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(Question.options.map((q) => [q, fc.constantFrom(...Answer.options)]))),
        fc.option(fc.integer({ min: 1, max: 60 })),
        (answers, storeysAbove) => {
          const { outcome, reasons } = eligibilityOf(check({ storeysAbove }, answers))
          const no = Object.values(answers).includes('no') || (storeysAbove !== null && storeysAbove < 4)
          expect(outcome === 'ineligible').toBe(no)
          expect(reasons.length > 0).toBe(outcome !== 'eligible')
        },
      ),
    ))
})
