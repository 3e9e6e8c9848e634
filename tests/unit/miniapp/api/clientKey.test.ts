import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newKey } from '@/api/clientKey'

test('every key fits the contract, whatever the phone says the time is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      expect(newKey(now)).toMatch(/^[0-9a-z]{24}$/)
    }),
  )
})

test('two acts of one millisecond never share a key', () => {
  expect(new Set(Array.from({ length: 500 }, () => newKey(1))).size).toBe(500)
})
