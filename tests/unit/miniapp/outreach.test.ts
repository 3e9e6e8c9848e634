import { describe, expect, test } from '@jest/globals'
import { VoterId } from '@shared/decision/model'
import { area } from '@shared/kernel/area'
import { PlaceId } from '@shared/kernel/place'
import type { ContactRow, Credit } from '@shared/outreach/model'
import { answersIn, askingAt, isPromised, isSwitchedOff } from '@/features/outreach/consent'
import { byFloor } from '@/features/outreach/visits'
import { roomsOf, triedWords } from '@shared/outreach/say'

const credit = (template: Credit['template'], changes: Partial<Credit> = {}): Credit => ({
  template,
  templateId: `id-${template}`,
  left: 0,
  lastAnswer: null,
  ...changes,
})

describe('asking for consent', () => {
  test('asks only for what the operator has registered', () => {
    expect(askingAt('voted', [credit('resultOut'), credit('conflictOpened', { templateId: null })])).toEqual([
      { template: 'resultOut', templateId: 'id-resultOut' },
    ])
    expect(askingAt('voted', [])).toEqual([])
  })

  test('reads the answers by template and leaves out what WeChat did not show', () => {
    const asked = askingAt('voted', [credit('resultOut'), credit('conflictOpened'), credit('voteOpens')])
    const reply = {
      errMsg: 'requestSubscribeMessage:ok',
      'id-resultOut': 'accept',
      'id-conflictOpened': 'filter',
      'id-voteOpens': 'something new',
    }
    expect(answersIn(asked, reply)).toEqual([
      { template: 'resultOut', answer: 'accept' },
      { template: 'conflictOpened', answer: 'filter' },
    ])
  })

  test('promises only what may be sent', () => {
    expect(isPromised('voted', [credit('resultOut', { left: 1 })])).toBe(true)
    expect(isPromised('voted', [credit('voteOpens', { left: 3 }), credit('resultOut')])).toBe(false)
  })

  test('tells the switched-off notices from every other failure', () => {
    expect(isSwitchedOff({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 })).toBe(true)
    for (const other of [{ errCode: 10005 }, new Error('x'), null, 'fail']) expect(isSwitchedOff(other)).toBe(false)
  })
})

const contact = (
  rooms: readonly (readonly [unit: string, floor: number, room: string])[],
  changes: Partial<ContactRow> = {},
): ContactRow => ({
  voterId: VoterId.parse(
    `v_${rooms
      .map(([u, , r]) => `${u.slice(-1)}${r}`)
      .join('')
      .padEnd(20, '0')
      .slice(0, 20)}`,
  ),
  rooms: rooms.map(([unit, floor, room]) => ({ unit: PlaceId.parse(unit), label: `1 幢 ${unit.slice(-1)} 单元`, floor, room })),
  names: ['王**'],
  area: area(8000),
  voted: false,
  onWechat: false,
  attempts: 0,
  days: 0,
  last: null,
  ...changes,
})

describe('the way through the house', () => {
  const [u1, u2] = ['d.s.c.e.b1.u1', 'd.s.c.e.b1.u2']

  test('goes unit by unit from the top floor down, past those who voted', () => {
    const list = [
      contact([[u2, 1, '101']]),
      contact([[u1, 1, '102']]),
      contact([[u1, 6, '602']]),
      contact([[u1, 6, '601']]),
      contact([[u1, 3, '301']], { voted: true }),
    ]
    expect(byFloor(list).map((f) => [f.name, f.contacts.map((c) => roomsOf(c, false))])).toEqual([
      ['1 幢 1 单元 6 楼', ['601', '602']],
      ['1 幢 1 单元 1 楼', ['102']],
      ['1 幢 2 单元 1 楼', ['101']],
    ])
  })

  test('meets whoever owns several flats once', () => {
    const floors = byFloor([
      contact([
        [u1, 2, '201'],
        [u1, 5, '501'],
        [u2, 1, '101'],
      ]),
    ])
    expect(floors.flatMap((f) => f.contacts)).toHaveLength(1)
    expect(floors.flatMap((f) => f.contacts).map((c) => roomsOf(c, true))).toEqual(['1 幢 1 单元 201、501，1 幢 2 单元 101'])
  })

  test('says how far the two attempts are', () => {
    expect(
      [
        [0, 0],
        [1, 1],
        [3, 1],
        [2, 2],
      ].map(([attempts = 0, days = 0]) => triedWords({ attempts, days })),
    ).toEqual(['未联系', '1 次', '3 次，都在同一天', '2 次'])
  })
})
