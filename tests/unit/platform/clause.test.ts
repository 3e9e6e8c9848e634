import { describe, expect, test } from '@jest/globals'
import {
  type Test,
  Scope,
  absent,
  above,
  atLeast,
  atMost,
  below,
  clause,
  either,
  exists,
  expressionOf,
  failing,
  is,
  isNot,
} from '@functions/platform/clause'

const expression = (...tests: Test[]): { text: string; names: Record<string, string>; values: Record<string, unknown> } => {
  const scope = new Scope()
  const text = expressionOf(
    tests.map((t, i) => clause(`c${i}`, 'a test', t)),
    scope,
  )
  return { text, names: scope.names, values: scope.values }
}
const holds = (test: Test, item: Record<string, unknown> | null): boolean => failing([clause('c', 'a test', test)], item).length === 0

describe('a clause as DynamoDB reads it', () => {
  test.each<[Test, string]>([
    [exists('a'), 'attribute_exists(#n0)'],
    [absent('a'), 'attribute_not_exists(#n0)'],
    [is('a', 1), '#n0 = :v0'],
    [isNot('a', 1), '#n0 <> :v0'],
    [below('a', 1), '#n0 < :v0'],
    [atMost('a', 1), '#n0 <= :v0'],
    [above('a', 1), '#n0 > :v0'],
    [atLeast('a', 1), '#n0 >= :v0'],
    [either(absent('a'), is('a', 1)), '(attribute_not_exists(#n0) OR #n0 = :v0)'],
  ])('%j', (given, text) => {
    expect(expression(given).text).toBe(text)
  })

  test('several clauses must all hold; a name is stated once, a value each time', () => {
    expect(expression(exists('status'), is('status', 'open'), is('kind', 'open'))).toEqual({
      text: 'attribute_exists(#n0) AND #n0 = :v0 AND #n1 = :v1',
      names: { '#n0': 'status', '#n1': 'kind' },
      values: { ':v0': 'open', ':v1': 'open' },
    })
  })
})

describe('a clause as the loser of a race reads it', () => {
  test.each<[string, Test, boolean]>([
    ['what is there exists', exists('n'), true],
    ['what is there is not absent', absent('n'), false],
    ['what is not there is absent', absent('x'), true],
    ['equal', is('n', 5), true],
    ['equal only in kind too', is('n', '5'), false],
    ['lists are equal by content', is('list', ['a', 'b']), true],
    ['other', isNot('n', 5), false],
    ['absent is other than any value', isNot('x', 5), true],
    ['below', below('n', 5), false],
    ['at most', atMost('n', 5), true],
    ['above', above('n', 4), true],
    ['at least', atLeast('n', 6), false],
    ['text is compared as text', below('at', '2026-12-01'), true],
    ['a number is neither above nor below a text', above('n', ''), false],
    ['nothing is above what is not there', above('x', 0), false],
    ['either: one is enough', either(is('n', 1), exists('at')), true],
    ['either: none', either(is('n', 1), absent('at')), false],
  ])('%s', (_, given, expected) => {
    expect(holds(given, { n: 5, at: '2026-11-23', list: ['a', 'b'] })).toBe(expected)
  })

  test('where no item is, only absence holds', () => {
    expect(holds(absent(), null)).toBe(true)
    expect(holds(exists(), null)).toBe(false)
  })

  test('names what failed, in the order stated', () => {
    const clauses = [
      clause('known', '', exists('pk')),
      clause('open', '', is('status', 'open')),
      clause('inTime', '', above('closesAt', 5)),
    ]
    expect(failing(clauses, { pk: 'x', status: 'closed', closesAt: 5 })).toEqual(['open', 'inTime'])
  })
})
