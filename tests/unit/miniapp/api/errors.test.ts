import { expect, test } from '@jest/globals'
import { asApiError, failure, readRefusal } from '@/api/errors'

test('a proxy page above 500 reads as busy, other foreign replies as unreadable', () => {
  expect(readRefusal(502, '<html>').code).toBe('BUSY')
  expect(readRefusal(404, '<html>').code).toBe('UNREADABLE')
})

test('whether the server acted is unclear only when no readable reply came', () => {
  expect(failure('OFFLINE').unclear).toBe(true)
  expect(failure('TIMEOUT').unclear).toBe(true)
  expect(failure('VOTE_CLOSED').unclear).toBe(false)
})

test('every failure has a sentence, also one that nobody foresaw', () => {
  expect(asApiError(new TypeError('x is undefined')).sentence).not.toContain('undefined')
  expect(failure('OFFLINE').sentence).toContain('网络')
})
