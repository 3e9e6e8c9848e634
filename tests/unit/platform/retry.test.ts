import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { jitter, retrying, writePolicy } from '@functions/platform/retry'

const quick = { attempts: 4, base: 0, cap: 0 }
const failing = (times: number, error: Error) => {
  let calls = 0
  return {
    act: (): Promise<string> => (calls++ < times ? Promise.reject(error) : Promise.resolve('done')),
    calls: () => calls,
  }
}

describe('retrying', () => {
  test('goes on until it succeeds', async () => {
    const { act, calls } = failing(3, new Error('conflict'))
    expect(await retrying(act, () => true, quick)).toBe('done')
    expect(calls()).toBe(4)
  })

  test('gives up after the last attempt, with the last error', async () => {
    const error = new Error('conflict')
    const { act, calls } = failing(9, error)
    await expect(retrying(act, () => true, quick)).rejects.toBe(error)
    expect(calls()).toBe(4)
  })

  test('an error of another kind ends it at once', async () => {
    const { act, calls } = failing(9, new Error('condition'))
    await expect(retrying(act, (e) => e instanceof RangeError, quick)).rejects.toThrow('condition')
    expect(calls()).toBe(1)
  })
})

test('a pause is somewhere below a limit that doubles up to the cap', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (attempt, luck) => {
      const pause = jitter(attempt, writePolicy, () => luck)
      expect(pause).toBeGreaterThanOrEqual(0)
      expect(pause).toBeLessThanOrEqual(Math.min(writePolicy.cap, writePolicy.base * 2 ** attempt))
    }),
  )
})
