import { describe, expect, test } from '@jest/globals'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { changeUnits, indexUnits, readUnits, writeUnits } from '../../load/capacity'
import { type StoredItem, itemSize } from '../../load/itemSize'

const KB = 1024

/** An item of exactly so many bytes, found in the index when `gsk` is given. */
const itemOf = (bytes: number, gsk?: string): StoredItem => {
  const keys: Record<string, AttributeValue> = { pk: { S: 'a' }, sk: { S: 'b' }, ...(gsk && { gpk: { S: 'g' }, gsk: { S: gsk } }) }
  return { ...keys, x: { S: 'x'.repeat(bytes - itemSize(keys) - 1) } }
}

describe('reads, as the AWS developer guide works them out', () => {
  test('3.5 KB rounds to 4 KB, 10 KB to 12 KB', () => {
    expect(readUnits(3.5 * KB, 'strong')).toBe(1)
    expect(readUnits(10 * KB, 'strong')).toBe(3)
  })
  test('8 KB: two units strongly, one eventually, four in a transaction', () => {
    expect([readUnits(8 * KB, 'strong'), readUnits(8 * KB, 'eventual'), readUnits(8 * KB, 'transactional')]).toEqual([2, 1, 4])
  })
  test('a batch of 1.5 KB and 6.5 KB is 12 KB, each item rounded by itself', () => {
    expect(readUnits(1.5 * KB, 'strong') + readUnits(6.5 * KB, 'strong')).toBe(3)
  })
  test('a query rounds the sum: items of 40.8 KB together are 44 KB', () => {
    expect(readUnits(40.8 * KB, 'strong')).toBe(11)
  })
  test('an item that is not there costs as much as a small one', () => {
    expect(readUnits(0, 'strong')).toBe(1)
    expect(readUnits(0, 'eventual')).toBe(0.5)
  })
})

describe('writes, as the AWS developer guide works them out', () => {
  test('512 bytes round to 1 KB, 1.5 KB to 2 KB', () => {
    expect([writeUnits(512), writeUnits(1.5 * KB)]).toEqual([1, 2])
  })
  test('an item of up to 1 KB costs two units in a transaction', () => {
    expect(writeUnits(KB, true)).toBe(2)
  })
  test('a batch of 500 bytes and 3.5 KB is 5 units', () => {
    expect(writeUnits(500) + writeUnits(3.5 * KB)).toBe(5)
  })
  test('an update counts the larger of the item before and after', () => {
    expect(changeUnits({ before: itemOf(2500), after: itemOf(900) })).toBe(3)
    expect(changeUnits({ before: itemOf(900), after: itemOf(2500) })).toBe(3)
    expect(changeUnits({ before: null, after: itemOf(1024) }, true)).toBe(2)
  })
})

describe('the index, as the AWS developer guide lists the cases', () => {
  test('an entry that comes or goes is one write', () => {
    expect(indexUnits({ before: null, after: itemOf(1500, 'k') }, 'all')).toBe(2)
    expect(indexUnits({ before: itemOf(1500, 'k'), after: itemOf(1500) }, 'all')).toBe(2)
  })
  test('another key is two writes: the old entry goes, the new one comes', () => {
    expect(indexUnits({ before: itemOf(1500, 'k'), after: itemOf(500, 'l') }, 'all')).toBe(3)
  })
  test('a changed attribute under the same key is one write', () => {
    expect(indexUnits({ before: itemOf(900, 'k'), after: itemOf(1500, 'k') }, 'all')).toBe(2)
  })
  test('where only keys are copied, size does not matter and other attributes change nothing', () => {
    expect(indexUnits({ before: null, after: itemOf(5000, 'k') }, 'keys')).toBe(1)
    expect(indexUnits({ before: itemOf(900, 'k'), after: itemOf(5000, 'k') }, 'keys')).toBe(0)
    expect(indexUnits({ before: itemOf(5000, 'k'), after: itemOf(5000, 'l') }, 'keys')).toBe(2)
  })
  test('an item outside the index and an unchanged entry cost nothing', () => {
    expect(indexUnits({ before: itemOf(900), after: itemOf(1500) }, 'all')).toBe(0)
    expect(indexUnits({ before: itemOf(900, 'k'), after: itemOf(900, 'k') }, 'all')).toBe(0)
  })
})
