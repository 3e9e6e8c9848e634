import { expect, test } from '@jest/globals'
import { sideNames } from '@/features/desk/conflicts/words'

const side = (revision: number, channel: 'phone' | 'paper', by: 'voter' | 'paper' | 'coOwner') => ({ revision, channel, by })

test('sides are named by their way', () => {
  expect([...sideNames([side(1, 'phone', 'voter'), side(2, 'paper', 'paper')])]).toEqual([
    [1, '手机票'],
    [2, '纸质票'],
  ])
  expect(sideNames([side(3, 'phone', 'voter'), side(4, 'phone', 'coOwner')]).get(4)).toBe('共有人的手机票')
})

test('those of the same way are numbered as they came', () => {
  expect([...sideNames([side(1, 'paper', 'paper'), side(2, 'paper', 'paper'), side(3, 'phone', 'voter')]).values()]).toEqual([
    '第 1 张纸质票',
    '第 2 张纸质票',
    '手机票',
  ])
})
