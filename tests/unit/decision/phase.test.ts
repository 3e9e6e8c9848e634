import { describe, expect, test } from '@jest/globals'
import { DecisionStatus, phaseOf } from '@shared/decision/phase'
import { plus } from '@shared/kernel/instant'
import { closesAt, opensAt } from '../../support/arbitraries'

const at = (status: DecisionStatus, hasResult: boolean, now = opensAt) => phaseOf({ status, opensAt, closesAt, hasResult }, now)

describe('phaseOf', () => {
  test('a published vote opens at the opening moment and is over at the closing moment', () => {
    expect(at('published', false, plus(opensAt, -1))).toBe('upcoming')
    expect(at('published', false, opensAt)).toBe('open')
    expect(at('published', false, plus(closesAt, -1))).toBe('open')
    expect(at('published', false, closesAt)).toBe('counting')
    expect(at('published', false, plus(closesAt, 1000))).toBe('counting')
  })

  test('a closed vote is being counted until its result is there, whatever the clock says', () => {
    expect(at('closed', false)).toBe('counting')
    expect(at('closed', true)).toBe('closed')
  })

  test('a draft stays one while publishing writes the roll; a withdrawn vote stays withdrawn', () => {
    expect(at('draft', false)).toBe('draft')
    expect(at('freezing', false, closesAt)).toBe('draft')
    expect(at('withdrawn', false, closesAt)).toBe('withdrawn')
  })
})

test('a record has one of five states', () => {
  for (const status of ['draft', 'freezing', 'published', 'closed', 'withdrawn']) expect(DecisionStatus.parse(status)).toBe(status)
  expect(DecisionStatus.safeParse('open').success).toBe(false)
})
