import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bundled, sizeOf } from '@functions/registry/bundle'

describe('bundling', () => {
  it('loses nothing, keeps the order and both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 5 }), (items, most) => {
        const groups = bundled(items, (n) => n, { most, size: 50 })
        expect(groups.flat()).toEqual(items)
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(most)
          expect(group.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(50)
        }
      }),
    )
  })

  it('fills groups and leaves an oversized item alone', () => {
    expect(bundled([1, 1, 1, 9, 1], (n) => n, { most: 2, size: 5 })).toEqual([[1, 1], [1], [9], [1]])
  })

  it('measures bytes, not characters', () => expect(sizeOf({ a: '张' })).toBe(11))
})
