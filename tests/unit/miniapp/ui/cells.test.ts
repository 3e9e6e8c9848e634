import { expect, test } from '@jest/globals'
import { GridCell } from '@shared/decision/model'
import { cellStates, floorsOf, stateOf } from '@/ui/BuildingGrid/cells'

const cell = (floor: number, room: string, change: Partial<Record<keyof GridCell, unknown>> = {}): GridCell =>
  GridCell.parse({
    flat: `a.b.c.d.e.f.${room}`,
    floor,
    room,
    voterId: 'v_00000000000000000001',
    voted: false,
    mine: false,
    choice: null,
    ...change,
  })

test('the top floor comes first, rooms in the order of their numbers', () => {
  const floors = floorsOf([cell(1, '102'), cell(10, '1002'), cell(1, '101'), cell(10, '1001'), cell(2, '202')])
  expect(floors.map(({ floor }) => floor)).toEqual([10, 2, 1])
  expect(floors[0]?.cells.map(({ room }) => room)).toEqual(['1001', '1002'])
})

test('before closing a room shows only whether it took part', () => {
  expect(stateOf(cell(1, '101', { voted: true }))).toBe('voted')
  expect(stateOf(cell(1, '101'))).toBe('none')
  expect(stateOf(cell(1, '101', { voted: true, choice: 'abstain' }))).toBe('abstain')
})

test('colour is never the only sign: after closing every state has its own', () => {
  const icons = (['none', 'agree', 'disagree', 'abstain'] as const).map((state) => cellStates[state].icon)
  expect(new Set(icons).size).toBe(icons.length)
})
