import { describe, expect, jest, test } from '@jest/globals'
import { readAll } from '@/features/desk/data/readAll'
import { untilDone } from '@/features/desk/data/untilDone'

describe('reading a list to its end', () => {
  test('follows the cursor', async () => {
    const pages: Record<string, { items: number[]; cursor: string | null }> = {
      start: { items: [1, 2], cursor: 'a' },
      a: { items: [], cursor: 'b' },
      b: { items: [3], cursor: null },
    }
    const read = async (cursor = 'start') => pages[cursor] ?? { items: [], cursor: null }
    await expect(readAll(read)).resolves.toEqual([1, 2, 3])
  })
  test('gives up on a list without end', async () => {
    await expect(readAll(async () => ({ items: [1], cursor: 'again' }), 5)).rejects.toThrow(RangeError)
  })
})

describe('an act that takes several calls', () => {
  const passing = new Error('line dropped')
  const drive = (replies: (number | Error)[]) => {
    const told: number[] = []
    const act = jest.fn(async () => {
      const next = replies.shift()
      if (next instanceof Error) throw next
      return next ?? 0
    })
    const end = untilDone(act, {
      isDone: (n) => n === 100,
      tell: (n) => told.push(n),
      mayRetry: (error) => error === passing,
      pause: async () => undefined,
    })
    return { end, told, act }
  }

  test('is repeated until done, telling how far it is', async () => {
    const { end, told } = drive([40, 80, 100])
    await expect(end).resolves.toBe(100)
    expect(told).toEqual([40, 80, 100])
  })
  test('survives a line that drops now and then', async () => {
    const { end, act } = drive([passing, passing, 50, passing, passing, passing, passing, 100])
    await expect(end).resolves.toBe(100)
    expect(act).toHaveBeenCalledTimes(8)
  })
  test('gives up when the line stays down', async () => {
    await expect(drive([passing, passing, passing, passing, passing]).end).rejects.toBe(passing)
  })
  test('does not repeat what was refused', async () => {
    const refused = new Error('refused')
    const { end, act } = drive([refused, 100])
    await expect(end).rejects.toBe(refused)
    expect(act).toHaveBeenCalledTimes(1)
  })
})
