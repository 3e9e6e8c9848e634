import { describe, expect, test } from '@jest/globals'
import { Digest, digestOf, digestText, sayDigest } from '@shared/kernel/digest'

describe('a digest', () => {
  test('is SHA-256 of the UTF-8 text', () => {
    expect(digestText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(digestText('加装电梯')).toMatch(/^[0-9a-f]{64}$/)
  })

  test('of a value does not depend on the order of keys', () => {
    expect(digestOf({ a: 1, b: [2, { c: 3, d: 4 }] })).toBe(digestOf({ b: [2, { d: 4, c: 3 }], a: 1 }))
    expect(digestOf({ a: 1 })).toBe(digestText('{"a":1}'))
  })

  test('of what is not JSON does not exist', () => {
    expect(() => digestOf(undefined)).toThrow(TypeError)
    expect(() => digestOf(Number.NaN)).toThrow()
  })

  test('is said in two groups that people can compare', () => {
    expect(sayDigest(Digest.parse(`9f3ac27e${'0'.repeat(56)}`))).toBe('9F3A-C27E')
  })
})
