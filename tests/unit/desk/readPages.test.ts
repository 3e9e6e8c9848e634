import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { instant } from '@shared/kernel/instant'
import { readPages } from '../../../miniapp/src/features/desk/orders/readPages'

const now = instant(Date.UTC(2026, 10, 30))

/** A list of `count` numbers, in pages of `size`. */
const listOf = (count: number, size: number) => (cursor: string | undefined) => {
  const from = Number(cursor ?? 0)
  const items = Array.from({ length: Math.min(size, count - from) }, (_, n) => from + n)
  return Promise.resolve({ items, cursor: from + size < count ? String(from + size) : null, now })
}

test('reads as many pages as it may, and says whether that was all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 8 }), async (count, size, most) => {
      const { items, more } = await readPages(listOf(count, size), most)
      expect(items).toEqual(Array.from({ length: Math.min(count, size * most) }, (_, n) => n))
      expect(more).toBe(count > size * most)
    }),
  )
})
