import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Clause,
  type Item,
  type Test,
  above,
  absent,
  atLeast,
  atMost,
  below,
  clause,
  either,
  exists,
  failing,
  is,
  isNot,
} from '@functions/platform/clause'
import { newUlid } from '@functions/platform/ids'
import { ConditionFailed, Table } from '@functions/platform/table'
import { setting } from '@functions/platform/env'

/** What the table layer tells the loser of a race is what the database decided: both read the same clause the same way. */
const table = new Table(setting('TABLE_AUDIT'))

const ordered = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom('', 'a', 'b', '2026-11-23', '1'))
const value = fc.oneof(ordered, fc.boolean(), fc.constant(null), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }))
const attribute = fc.constantFrom('a', 'b', 'status')
const simple = fc.oneof(
  attribute.map((a): Test => exists(a)),
  attribute.map((a): Test => absent(a)),
  fc.tuple(fc.constantFrom(is, isNot), attribute, value).map(([make, a, v]): Test => make(a, v)),
  fc.tuple(fc.constantFrom(below, atMost, above, atLeast), attribute, ordered).map(([make, a, v]): Test => make(a, v)),
)
const anyTest = fc.oneof(
  simple,
  fc.tuple(simple, simple).map((tests): Test => either(...tests)),
)
const clauses = fc.array(anyTest, { minLength: 1, maxLength: 3 }).map((tests) => tests.map((t, i): Clause => clause(`c${i}`, 'a test', t)))
const item = fc.record({ a: value, b: value, status: value }, { requiredKeys: [] })

test('a condition that DynamoDB evaluates and the same one evaluated on the item agree', async () => {
  await fc.assert(
    fc.asyncProperty(clauses, item, async (when, attributes) => {
      const key = { pk: `CLAUSE#${newUlid()}`, sk: 'X' }
      const stored: Item = { ...key, ...attributes }
      await table.write({ put: { ...key, ...attributes }, when: [] })
      const expected = failing(when, stored)
      const failure = await table.write({ update: key, set: { touched: true }, when }).then(
        () => null,
        (error: unknown) => (error instanceof ConditionFailed ? error.at(0) : Promise.reject(error)),
      )
      expect(failure?.clauses ?? []).toEqual(expected)
      if (failure) expect(failure.item).toEqual(stored)
    }),
    { numRuns: 200 },
  )
})

test('a transaction names the write and the clause that failed, with what stands there', async () => {
  const [one, two] = [
    { pk: `CLAUSE#${newUlid()}`, sk: 'X' },
    { pk: `CLAUSE#${newUlid()}`, sk: 'X' },
  ]
  const fresh = clause('fresh', 'nothing stands there', absent())
  await table.write({ put: { ...two, n: 1 }, when: [fresh] })
  const failed = await table
    .transact([
      { put: one, when: [fresh] },
      { put: two, when: [fresh] },
    ])
    .catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(ConditionFailed)
  expect(failed).toMatchObject({ failures: [{ write: 1, item: { ...two, n: 1 }, clauses: ['fresh'] }] })
  expect(await table.get(one)).toBeNull()
})
