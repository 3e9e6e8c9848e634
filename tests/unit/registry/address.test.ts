import { describe, expect, test } from '@jest/globals'
import { parseBuilding, parseFloor, parseRoom, parseUnit, unitLabel } from '@shared/registry/address'

const building = { code: '3', name: '3' }
const unit = { code: '2', name: '2' }
const room = (text: string) => parseRoom(text, building, unit)

test.each([
  ['3', '3'],
  ['03', '3'],
  ['3幢', '3'],
  ['3号楼', '3'],
  ['第3栋', '3'],
  ['3#', '3'],
  ['３号楼', '3'],
  ['三幢', '3'],
  ['十二栋', '12'],
  ['二十幢', '20'],
  ['十', '10'],
  ['九十九', '99'],
  ['A座', 'a'],
  ['B1', 'b1'],
  ['甲', 'jia'],
])('building %p has the code %p', (text, code) => {
  expect(parseBuilding(text)?.code).toBe(code)
})

test.each(['', '幢', '梅园', '3幢2', '_', '一二'])('%p is no building', (text) => {
  expect(parseBuilding(text)).toBeNull()
})

test.each([
  ['2', '2'],
  ['2单元', '2'],
  ['二单元', '2'],
  ['东单元', 'dong'],
  ['西', 'xi'],
  ['甲单元', 'jia'],
  ['2门', '2'],
])('unit %p has the code %p', (text, code) => {
  expect(parseUnit(text)?.code).toBe(code)
})

test.each([
  ['301', '301'],
  ['301室', '301'],
  ['0301', '301'],
  ['A301', 'a301'],
  ['301-1', '301-1'],
  ['3-2-301', '301'],
  ['2-301', '301'],
  ['4-301', '4-301'],
])('room %p has the code %p', (text, code) => {
  expect(room(text)?.code).toBe(code)
})

test.each(['', '室', '三楼东', '3/2/25'])('%p is no room', (text) => {
  expect(room(text)).toBeNull()
})

describe('parseFloor', () => {
  const of = (floor: string, code: string) => parseFloor(floor, { code, name: code })

  test.each([
    ['', '301', 3],
    ['', '1202', 12],
    ['', 'a301', 3],
    ['', '301b', 3],
    ['', '301-1', 3],
    ['3', '5', 3],
    ['3层', '5', 3],
    ['第3层', '5', 3],
    ['三楼', '5', 3],
    ['3F', '5', 3],
    ['3/6', '5', 3],
    ['3/6层', '5', 3],
    ['-1', '5', -1],
    ['5', '301', 5],
  ])('floor %p of room %p is %p', (floor, code, expected) => {
    expect(of(floor, code)).toBe(expected)
  })

  test.each([
    ['', '5'],
    ['', '10'],
    ['', '12345'],
    ['0', '301'],
    ['', '001'],
    ['跃层', '301'],
    ['103', '301'],
  ])('floor %p of room %p cannot be told', (floor, code) => {
    expect(of(floor, code)).toBeNull()
  })
})

test('a unit is called as people call it', () => {
  expect(unitLabel(building, unit)).toBe('3 幢 2 单元')
  expect(unitLabel({ code: 'a', name: 'A' }, { code: 'dong', name: '东' })).toBe('A 幢 东单元')
})
