import { describe, expect, test } from '@jest/globals'
import { floorsOf } from '@/features/desk/kit/floors'

const room = (floor: number, name: string) => ({ flat: name, floor, room: name })
const names = (floors: ReturnType<typeof floorsOf>) => floors.map((f) => [f.floor, ...f.rooms.map((r) => r?.room ?? null)])

describe('the building grid', () => {
  test('stands as the building does: top floor first, stacks under one another', () =>
    expect(names(floorsOf([room(1, '102'), room(2, '201'), room(1, '101'), room(2, '202')]))).toEqual([
      [2, '201', '202'],
      [1, '101', '102'],
    ]))

  test('a missing room leaves a gap in its stack', () =>
    expect(names(floorsOf([room(2, '201'), room(2, '203'), room(1, '101'), room(1, '102'), room(1, '103')]))).toEqual([
      [2, '201', null, '203'],
      [1, '101', '102', '103'],
    ]))

  test('two-digit floors stack too', () =>
    expect(names(floorsOf([room(11, '1101'), room(10, '1001'), room(10, '1002')]))).toEqual([
      [11, '1101', null],
      [10, '1001', '1002'],
    ]))

  test('rooms without a pattern fill from the left', () =>
    expect(names(floorsOf([room(2, '东'), room(2, '西'), room(1, '车棚'), room(1, '门房')]))).toEqual([
      [2, '东', '西'],
      [1, '车棚', '门房'],
    ]))

  test('nothing makes no floors', () => expect(floorsOf([])).toEqual([]))
})
