import { describe, expect, test } from '@jest/globals'
import { Day } from '@shared/kernel/day'
import { voidSteps } from '@shared/retrofit/history'
import type { CaseState } from '@shared/retrofit/state'
import { dueOf, inspectionDueOn } from '@shared/retrofit/turn'

const day = (text: string) => Day.parse(text)
const none = { receivedOn: null, askedOn: null, usedFrom: null, inspectedUntil: null }
const due = (state: CaseState, days: Partial<typeof none> | Record<string, Day>) => dueOf({ ...none, state, ...days })

describe('by when', () => {
  test.each([
    // Five working days, the day it came in not counted.
    ['submitted', { receivedOn: day('2026-11-23') }, '2026-11-30', false],
    ['streetReview', { receivedOn: day('2026-11-23') }, '2026-11-30', false],
    // Over National Day with its make-up days: 30 Sept received, closed 1–7 October, open on Saturday the 10th.
    ['submitted', { receivedOn: day('2026-09-30') }, '2026-10-13', false],
    // Over New Year, whose holidays nobody has announced yet.
    ['opinions', { askedOn: day('2026-12-30') }, '2027-01-06', true],
    // Thirty calendar days, moved on from a day of rest.
    ['accepted', { usedFrom: day('2026-11-24') }, '2026-12-24', false],
    ['accepted', { usedFrom: day('2026-09-05') }, '2026-10-08', false],
    ['operating', { inspectedUntil: day('2027-03-31') }, '2027-02-28', false],
  ] as const)('%s %j: %s', (state, days, last, provisional) => expect(due(state, days)).toEqual({ day: last, provisional }))

  test('no rule, no last day', () => {
    expect(due('wishing', {})).toBeNull()
    expect(due('districtReview', { receivedOn: day('2026-11-23') })).toBeNull()
    expect(due('accepted', {})).toBeNull()
  })

  test.each([
    ['2027-01-15', '2026-12-15'],
    ['2028-03-31', '2028-02-29'],
    ['2027-05-31', '2027-04-30'],
  ])('the inspection good until %s is applied for by %s', (until, by) => expect(inspectionDueOn(day(until))).toBe(by))
})

describe('what a later step made void', () => {
  const step = (event: Parameters<typeof voidSteps>[0][number]['event'], voids: 'notice' | 'consent' | null = null) => ({ event, voids })
  test('a notice taken back voids the notice, not the consent', () =>
    expect(
      voidSteps([step(null), step('consentReached'), step('presentScheme'), step('postNotice'), step('withdrawNotice', 'notice')]),
    ).toEqual([false, false, false, true, false]))
  test('a changed scheme voids consent, notice and what rests on them; what comes after stands', () =>
    expect(
      voidSteps([step('consentReached'), step('appointBody'), step('postNotice'), step('changeScheme', 'consent'), step('consentReached')]),
    ).toEqual([true, false, true, false, false]))
  test('a new design takes the old one and its agreement along', () =>
    expect(voidSteps([step('presentScheme'), step('signAgreement'), step('redesign', 'notice')])).toEqual([true, true, false]))
})
