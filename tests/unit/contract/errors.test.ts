import { expect, test } from '@jest/globals'
import { Refusal, errorCodes, isErrorCode, sentenceOf, statusOf } from '@shared/contract/errors'

test('every refusal has a 4xx or 5xx status and a plain Chinese sentence without codes', () => {
  for (const code of errorCodes) {
    expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    expect(statusOf(code)).toBeLessThan(600)
    expect(sentenceOf(code)).toMatch(/^[\u4e00-\u9fff“”，：、。0-9 .a-z]+。$/)
  }
})

test('no two refusals say the same', () => {
  expect(new Set(errorCodes.map(sentenceOf)).size).toBe(errorCodes.length)
})

test('a code is told from other text', () => {
  expect(isErrorCode('VOTE_CLOSED')).toBe(true)
  expect(isErrorCode('vote_closed')).toBe(false)
  expect(isErrorCode('toString')).toBe(false)
  expect(isErrorCode(404)).toBe(false)
})

test('a refusal carries public facts and an internal message', () => {
  const plain = new Refusal('VOTE_CLOSED')
  expect(plain).toMatchObject({ name: 'Refusal', code: 'VOTE_CLOSED', facts: {}, message: 'VOTE_CLOSED' })
  expect(new Refusal('VOTE_CLOSED', { closesAt: '2026-11-30' }, 'shard 3 is closed')).toMatchObject({
    facts: { closesAt: '2026-11-30' },
    message: 'shard 3 is closed',
  })
})
