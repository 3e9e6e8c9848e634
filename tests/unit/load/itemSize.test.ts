import { describe, expect, test } from '@jest/globals'
import { itemSize, valueSize } from '../../load/itemSize'

describe('item sizes as the AWS developer guide works them out', () => {
  test('shirt-color R and shirt-size M: 23 bytes', () => {
    expect(itemSize({ 'shirt-color': { S: 'R' }, 'shirt-size': { S: 'M' } })).toBe(23)
  })
  test('text counts in UTF-8 bytes, names of attributes too', () => {
    expect(itemSize({ 户: { S: '301室' } })).toBe(3 + 6)
  })
})

describe('numbers: one byte for two significant digits, and one', () => {
  test.each([
    ['0', 1],
    ['7', 2],
    ['27', 2],
    ['123', 3],
    ['-123', 3],
    ['1200', 2],
    ['0.0012', 2],
    ['65.43', 3],
    ['1e30', 2],
    ['9'.repeat(38), 20],
  ])('%s takes %i bytes', (text, bytes) => {
    expect(valueSize({ N: text })).toBe(bytes)
  })
})

describe('other types', () => {
  test('a flag and a null take one byte', () => {
    expect(valueSize({ BOOL: false })).toBe(1)
    expect(valueSize({ NULL: true })).toBe(1)
  })
  test('bytes count as they are, not as base64', () => {
    expect(valueSize({ B: new Uint8Array(300) })).toBe(300)
  })
  test('an empty list and an empty map take three bytes', () => {
    expect(valueSize({ L: [] })).toBe(3)
    expect(valueSize({ M: {} })).toBe(3)
  })
  test('each element of a list or a map takes one byte besides itself', () => {
    expect(valueSize({ L: [{ S: 'ab' }, { N: '5' }] })).toBe(3 + (1 + 2) + (1 + 2))
    expect(valueSize({ M: { name: { S: 'ab' }, list: { L: [{ BOOL: true }] } } })).toBe(3 + (1 + 4 + 2) + (1 + 4 + 3 + 1 + 1))
  })
  test('sets are the sum of what is in them', () => {
    expect(valueSize({ SS: ['a', 'bc'] })).toBe(3)
    expect(valueSize({ NS: ['5', '1234'] })).toBe(2 + 3)
  })
})
