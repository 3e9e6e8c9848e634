import { describe, expect, test } from '@jest/globals'
import { VoterId, VoterRow } from '@shared/decision/model'
import { linesOf } from '@/features/desk/vote/whereabouts'
import { flat, unit } from './fixtures'

const voter = (n: number, ...rooms: string[]) =>
  VoterRow.parse({
    voterId: `v_0000000000000000000${n}`,
    rooms,
    names: ['王**'],
    area: 100,
    voted: false,
    channel: null,
    effect: null,
    asks: [],
  })
const cell = (n: number, at: ReturnType<typeof flat>, room: string) => ({
  flat: at,
  room,
  voterId: VoterId.parse(`v_0000000000000000000${n}`),
})
const one = { unit: unit(2, 1), label: '2 幢 1 单元' }
const two = { unit: unit(2, 2), label: '2 幢 2 单元' }

describe('voters in the order of their rooms', () => {
  test('one unit: room numbers alone, counted as numbers', () =>
    expect(linesOf([voter(1, '1001'), voter(2, '201')], [one], []).map((v) => v.where)).toEqual(['201', '1001']))

  test('several units: each room with its unit, since numbers repeat', () => {
    const cells = [cell(1, flat(2, 2, '101'), '101'), cell(2, flat(2, 1, '101'), '101'), cell(2, flat(2, 2, '301'), '301')]
    expect(linesOf([voter(1, '101'), voter(2, '101', '301')], [one, two], cells).map((v) => v.where)).toEqual([
      '2 幢 1 单元 101、2 幢 2 单元 301',
      '2 幢 2 单元 101',
    ])
  })

  test('while the grid is on its way the numbers stand alone', () =>
    expect(linesOf([voter(1, '101')], [one, two], []).map((v) => v.where)).toEqual(['101']))
})
