import { describe, expect, test } from '@jest/globals'
import { type WorkSheet, utils, write } from '@e965/xlsx'
import { templateRows } from '@shared/registry/columns'
import { SheetUnreadable, decodeSheet } from '@shared/registry/decodeSheet'

const workbook = (sheets: Record<string, WorkSheet>, bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  const written: ArrayBuffer = write(book, { type: 'array', bookType })
  return new Uint8Array(written)
}
const rows = (cells: (string | number)[][]): WorkSheet => utils.aoa_to_sheet(cells)
const excel = (sheet: WorkSheet) => decodeSheet(workbook({ 名册: sheet }), '名册.xlsx')

describe('a workbook', () => {
  test('gives the cells of the template back, from .xlsx and old .xls', () => {
    expect(excel(rows(templateRows()))).toEqual(templateRows())
    expect(decodeSheet(workbook({ 名册: rows(templateRows()) }, 'biff8'), '名册.xls')).toEqual(templateRows())
  })

  test('gives numbers as Excel keeps them, not as it shows or adds them', () => {
    const sheet = rows([[65.43, 32.1 + 33.33, 301, 13800000001, 78.5]])
    sheet['A1'] = { t: 'n', v: 65.43, z: '0.0' }
    expect(excel(sheet)).toEqual([['65.43', '65.43', '301', '13800000001', '78.5']])
  })

  test('gives a room that became a date as it is shown, so that it can be named', () => {
    const sheet = rows([['']])
    sheet['A1'] = { t: 'n', v: 45353, z: 'yyyy/m/d' }
    expect(excel(sheet)).toEqual([['2024/3/2']])
  })

  test('keeps the row numbers when the sheet begins further down', () => {
    expect(excel({ '!ref': 'B3', B3: { t: 's', v: '楼栋' } })).toEqual([
      ['', ''],
      ['', ''],
      ['', '楼栋'],
    ])
  })

  test('a merged cell stands for all it covers', () => {
    const sheet = rows([
      ['3', '101'],
      ['', '102'],
      ['', '201'],
    ])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 2, c: 0 } }]
    expect(excel(sheet)).toEqual([
      ['3', '101'],
      ['3', '102'],
      ['3', '201'],
    ])
  })

  test('is read from its first sheet that holds anything', () => {
    expect(decodeSheet(workbook({ 空: utils.aoa_to_sheet([]), 名册: rows([['楼栋']]) }), 'a.xlsx')).toEqual([['楼栋']])
    expect(excel(utils.aoa_to_sheet([]))).toEqual([])
  })
})

describe('a CSV file', () => {
  const cells = [['楼栋', '产权人'], ['3', '王甲一'], [''], ['3', '李乙二、李乙三']]
  const text = '楼栋,产权人\r\n3,王甲一\r\n\r\n3,"李乙二、李乙三"\r\n'
  // 楼栋,产权人 / 3,王甲一 as Chinese Excel saves it
  const gb18030 = Uint8Array.from([
    0xc2, 0xa5, 0xb6, 0xb0, 0x2c, 0xb2, 0xfa, 0xc8, 0xa8, 0xc8, 0xcb, 0x0d, 0x0a, 0x33, 0x2c, 0xcd, 0xf5, 0xbc, 0xd7, 0xd2, 0xbb,
  ])

  test('is read as UTF-8, with or without its mark', () => {
    expect(decodeSheet(new TextEncoder().encode(text), '名册.csv')).toEqual(cells)
    expect(decodeSheet(new TextEncoder().encode(`\uFEFF${text}`), '名册.CSV')).toEqual(cells)
  })

  test('is read as GB18030, which Chinese Excel writes', () => {
    expect(decodeSheet(gb18030, '名册.csv')).toEqual(cells.slice(0, 2))
  })

  test('is read as UTF-16 with tabs, which Excel calls Unicode text', () => {
    expect(decodeSheet(new Uint8Array(Buffer.from('\uFEFF楼栋\t产权人\r\n3\t王甲一', 'utf16le')), '名册.txt')).toEqual(cells.slice(0, 2))
  })
})

test('what is no sheet is unreadable', () => {
  expect(() => decodeSheet(Uint8Array.from([0xff, 0xff, 0xff, 0x80]), '名册.csv')).toThrow(SheetUnreadable)
  expect(() => decodeSheet(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), '名册.xlsx')).toThrow(SheetUnreadable)
  expect(() => decodeSheet(new Uint8Array(0), '名册.xlsx')).toThrow(SheetUnreadable)
})
