import { describe, expect, test } from '@jest/globals'
import { exceptionSentence, mayExcept, missingForLevelEntry, standingOutcome } from '@shared/decision/exception'
import type { Outcome, SpecialResult } from '@shared/decision/model'

const level = (given: number): SpecialResult => ({ ask: 'levelEntry', needed: 12, given, passed: given === 12 })
const own = (given: number): SpecialResult => ({ ask: 'occupiedPart', needed: 2, given, passed: given === 2 })

describe('an exception for level entry', () => {
  test.each<[string, Outcome, SpecialResult[], boolean]>([
    ['when nothing else is missing', 'specialConsentMissing', [level(11)], true],
    ['when the own parts are agreed to besides', 'specialConsentMissing', [level(9), own(2)], true],
    ['never over somebody’s own part', 'specialConsentMissing', [level(11), own(1)], false],
    ['not when only the own part is missing', 'specialConsentMissing', [level(12), own(1)], false],
    ['not when the majority is missing', 'notPassed', [level(11)], false],
    ['not when too few took part', 'noValidDecision', [level(11)], false],
    ['not when all agreed', 'passed', [level(12)], false],
  ])('%s', (_, outcome, special, may) => expect(mayExcept({ outcome, special })).toBe(may))

  test('says how many did not agree, and nobody’s name', () => {
    expect(missingForLevelEntry({ special: [own(1), level(9)] })).toBe(3)
    expect(missingForLevelEntry({ special: [own(1)] })).toBe(0)
    expect(exceptionSentence({ missing: 3 })).toMatch(/^平层入户还有 3 户没有单独同意.+统计结果不变。$/)
  })

  test('lets pass what stands; without it the outcome is that of the count', () => {
    expect(standingOutcome({ outcome: 'specialConsentMissing' }, { at: 'now' })).toBe('passed')
    expect(standingOutcome({ outcome: 'specialConsentMissing' }, null)).toBe('specialConsentMissing')
    expect(standingOutcome({ outcome: 'notPassed' }, undefined)).toBe('notPassed')
    expect(standingOutcome(null, null)).toBeNull()
  })
})
