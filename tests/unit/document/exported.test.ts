import { expect, test } from '@jest/globals'
import { safeCell } from '@shared/document/exported'

test.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r\n=1', ' =1', '＝1', '－1'])('%p is no formula', (cell) => {
  expect(safeCell(cell)).toBe(`'${cell}`)
})

test.each(['301、401', '张*', '', '3 幢 2 单元 101 室', 'B-101'])('%p stays as it is', (cell) => {
  expect(safeCell(cell)).toBe(cell)
})

test('numbers stay numbers', () => {
  expect(safeCell(-85.93)).toBe(-85.93)
})
