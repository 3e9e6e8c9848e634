import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { piecesOf } from '@/ui/ReadAloud/pieces'

test('joins short sentences and ends each piece with one', () => {
  expect(piecesOf(['您选的是：同意。', '301 室，按 1 人计算', '请签名。'])).toEqual(['您选的是：同意。三零一室，按一人计算。请签名。'])
})

test('cuts a sentence that is longer than a voice takes, after a comma', () => {
  const pieces = piecesOf([`${'在单元北侧加装一部电梯，'.repeat(20)}完。`])
  expect(pieces.length).toBeGreaterThan(2)
  for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/，$/)
})

test('drops lines that say nothing', () => {
  expect(piecesOf(['', '  ', '\n\n', '。', '好。'])).toEqual(['好。'])
})

test('loses no word, and no piece is longer than WeChat’s interpreter takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('电', '梯', '，', '。', '3', ' ', '\n', 'A', '、') })), (sentences) => {
      const bare = (text: string) => text.replace(/[\s，。、]/g, '')
      const pieces = piecesOf(sentences)
      for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(1000)
      expect(pieces.join('')).not.toMatch(/\d/)
      // Letters are said as they are, so they can be counted across the change of numbers into words.
      expect((bare(pieces.join('')).match(/[A电梯]/g) ?? []).length).toBe((bare(sentences.join('')).match(/[A电梯]/g) ?? []).length)
    }),
  )
})
