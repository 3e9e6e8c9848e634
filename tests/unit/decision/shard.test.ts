import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { shardCountFor, shardOf } from '@shared/decision/shard'
import { voterId } from '../../support/arbitraries'

test.each([
  [0, 1],
  [1, 1],
  [256, 1],
  [257, 2],
  [32_512, 127],
  [32_513, 128],
  [1_000_000, 128],
])('%p voters need %p shards', (voters, shards) => {
  expect(shardCountFor(voters)).toBe(shards)
})

describe('shardOf', () => {
  test('is always the same shard, one that exists', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000).map(voterId), fc.integer({ min: 1, max: 128 }), (id, count) => {
        const shard = shardOf(id, count)
        expect(shard).toBe(shardOf(id, count))
        expect(Number.isInteger(shard) && shard >= 0 && shard < count).toBe(true)
      }),
    )
    expect([0, 1, 2, 3].map((n) => shardOf(voterId(n), 128))).toEqual([0, 1, 2, 3].map((n) => shardOf(voterId(n), 128)))
  })

  test('spreads voters evenly even when their ids follow each other', () => {
    const shards = Array.from({ length: 4096 }, (_, n) => shardOf(voterId(n), 16))
    const load = Array.from({ length: 16 }, (_, shard) => shards.filter((s) => s === shard).length)
    expect(Math.min(...load)).toBeGreaterThan(190)
    expect(Math.max(...load)).toBeLessThan(330)
  })
})
