import { describe, expect, it } from '@jest/globals'
import { inParallel } from '@functions/registry/parallel'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('running in parallel', () => {
  it('does everything once, at most so many at a time', async () => {
    const [done, at] = [new Set<number>(), { once: 0, most: 0 }]
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (n) => {
      at.once += 1
      at.most = Math.max(at.most, at.once)
      await turn()
      at.once -= 1
      done.add(n)
    })
    expect([...done].sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(at.most).toBe(3)
  })

  it('begins nothing after a failure, ends what is under way, and throws the first one', async () => {
    const [begun, ended]: [number[], number[]] = [[], []]
    const run = inParallel([1, 2, 3, 4, 5], 2, async (n) => {
      begun.push(n)
      await turn()
      if (n === 1) throw new Error('first')
      await turn()
      ended.push(n)
    })
    await expect(run).rejects.toThrow('first')
    expect(begun).toEqual([1, 2])
    expect(ended).toEqual([2])
  })
})
