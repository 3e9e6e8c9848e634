import { isDeepStrictEqual } from 'node:util'

/** A stored item as plain values. */
export type Item = Record<string, unknown>

type Value = string | number | boolean | null | readonly unknown[] | Item

/** A test on one item that can be written as a DynamoDB condition and be evaluated on the item that a failed write hands back. */
export type Test =
  | { readonly op: 'exists' | 'absent'; readonly attribute: string }
  | { readonly op: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly attribute: string; readonly value: Value }
  | { readonly op: 'either'; readonly tests: readonly Test[] }

/** One named clause of a condition. The name says in the log and in a refusal which clause failed; the sentence says why it is there. */
export interface Clause<Name extends string = string> {
  readonly name: Name
  readonly says: string
  readonly test: Test
}

export const clause = <Name extends string>(name: Name, says: string, test: Test): Clause<Name> => ({ name, says, test })

export const exists = (attribute = 'pk'): Test => ({ op: 'exists', attribute })
export const absent = (attribute = 'pk'): Test => ({ op: 'absent', attribute })
export const is = (attribute: string, value: Value): Test => ({ op: '=', attribute, value })
export const isNot = (attribute: string, value: Value): Test => ({ op: '<>', attribute, value })
export const atMost = (attribute: string, value: Value): Test => ({ op: '<=', attribute, value })
export const atLeast = (attribute: string, value: Value): Test => ({ op: '>=', attribute, value })
export const below = (attribute: string, value: Value): Test => ({ op: '<', attribute, value })
export const above = (attribute: string, value: Value): Test => ({ op: '>', attribute, value })
export const either = (...tests: Test[]): Test => ({ op: 'either', tests })

/** Collects attribute names and values while expressions are written. */
export class Scope {
  readonly names: Record<string, string> = {}
  readonly values: Record<string, unknown> = {}
  private readonly known = new Map<string, string>()
  name(attribute: string): string {
    const seen = this.known.get(attribute)
    if (seen) return seen
    const key = `#n${this.known.size}`
    this.known.set(attribute, key)
    this.names[key] = attribute
    return key
  }
  value(value: unknown): string {
    const key = `:v${Object.keys(this.values).length}`
    this.values[key] = value
    return key
  }
}

const write = (test: Test, scope: Scope): string => {
  switch (test.op) {
    case 'exists':
      return `attribute_exists(${scope.name(test.attribute)})`
    case 'absent':
      return `attribute_not_exists(${scope.name(test.attribute)})`
    case 'either':
      return `(${test.tests.map((t) => write(t, scope)).join(' OR ')})`
    default:
      return `${scope.name(test.attribute)} ${test.op} ${scope.value(test.value)}`
  }
}

/** The condition expression that demands every clause. */
export const expressionOf = (clauses: readonly Clause[], scope: Scope): string => clauses.map((c) => write(c.test, scope)).join(' AND ')

const compare = (op: '<' | '<=' | '>' | '>=', held: unknown, value: Value): boolean => {
  // DynamoDB compares like with like; anything else is false.
  if (!((typeof held === 'number' && typeof value === 'number') || (typeof held === 'string' && typeof value === 'string'))) return false
  if (op === '<') return held < value
  if (op === '<=') return held <= value
  return op === '>' ? held > value : held >= value
}

const passes = (test: Test, item: Item): boolean => {
  switch (test.op) {
    case 'exists':
      return item[test.attribute] !== undefined
    case 'absent':
      return item[test.attribute] === undefined
    case 'either':
      return test.tests.some((t) => passes(t, item))
    case '=':
      return isDeepStrictEqual(item[test.attribute], test.value)
    case '<>':
      return !isDeepStrictEqual(item[test.attribute], test.value)
    default:
      return compare(test.op, item[test.attribute], test.value)
  }
}

/** Names of the clauses that `item` (null: there is none) does not meet, in the order they were stated. */
export const failing = (clauses: readonly Clause[], item: Item | null): string[] =>
  clauses.filter((c) => !passes(c.test, item ?? {})).map((c) => c.name)
