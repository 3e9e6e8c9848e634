import { describe, expect, test } from '@jest/globals'
import { type WorkSheet, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { templateRows } from '@shared/registry/columns'
import { SheetUnreadable } from '@shared/registry/decodeCsv'
import { decodeWorkbook } from '@functions/registry/sheet/decodeWorkbook'
import { sheetRows, workbookParts, zipOf } from '../../support/zip'

interface Options {
  readonly bookType?: 'xlsx' | 'biff8'
  readonly bookSST?: boolean
  readonly compression?: boolean
}
/** As a well-known library writes it. */
const workbook = (sheets: Record<string, WorkSheet>, { bookType = 'xlsx', ...options }: Options = {}): Uint8Array => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  const written: ArrayBuffer = write(book, { type: 'array', bookType, ...options })
  return new Uint8Array(written)
}
const rows = (cells: (string | number | boolean)[][]): WorkSheet => utils.aoa_to_sheet(cells)
const excel = (sheet: WorkSheet, options?: Options) => decodeWorkbook(workbook({ 名册: sheet }, options))

/** As others write it: the XML itself. */
const xml = (sheetData: string, after = ''): string[][] =>
  decodeWorkbook(
    zipOf(
      workbookParts(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
      ),
    ),
  )

describe('a workbook', () => {
  test.each([{}, { bookSST: true }, { compression: true }])('gives the cells of the template back, written with %j', (options) => {
    expect(excel(rows(templateRows()), options)).toEqual(templateRows())
  })

  test('gives any text back', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙 <>&"\'_x000D_\n𠮷=1') }).filter((t) => t !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), fc.boolean(), (cells, bookSST) => {
        expect(excel(rows(cells), { bookSST })).toEqual(cells.map((line) => line.map((t) => t.replace('_x000D_', '\r'))))
      }),
      { numRuns: 40 },
    )
  })

  test('gives numbers as Excel keeps them, not as it shows or adds them', () => {
    const sheet = rows([[65.43, 32.1 + 33.33, 301, 13800000001, 78.5]])
    sheet['A1'] = { t: 'n', v: 65.43, z: '0.0' }
    expect(excel(sheet)).toEqual([['65.43', '65.43', '301', '13800000001', '78.5']])
  })

  test.each(['yyyy/m/d', 'm"月"d"日"', '[$-804]yyyy"年"m"月"', 'd-mmm', 'hh:mm'])(
    'gives a room that became a date (%s) as it is shown, so that it can be named',
    (z) => {
      const sheet = rows([['']])
      sheet['A1'] = { t: 'n', v: 45353, z }
      expect(excel(sheet)).toEqual([['2024/3/2']])
    },
  )

  test.each(['0.00', '"day" 0', '[Red]0', '#,##0_d', 'General'])('takes %s for no date', (z) => {
    const sheet = rows([['']])
    sheet['A1'] = { t: 'n', v: 45353, z }
    expect(excel(sheet)).toEqual([['45353']])
  })

  test('keeps the row numbers when the sheet begins further down', () => {
    expect(excel({ '!ref': 'B3', B3: { t: 's', v: '楼栋' } })).toEqual([[], [], ['', '楼栋']].map((r) => [r[0] ?? '', r[1] ?? '']))
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
    expect(decodeWorkbook(workbook({ 空: utils.aoa_to_sheet([]), 名册: rows([['楼栋']]) }))).toEqual([['楼栋']])
    expect(excel(utils.aoa_to_sheet([]))).toEqual([])
  })

  test('tells truth values, errors and what formulas show', () => {
    expect(
      xml(
        '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c><c r="D1"><f>A2</f></c></row>',
      ),
    ).toEqual([['TRUE', '#REF!', 'a']])
  })

  test('may leave out where rows and cells are, use prefixes and split its text into runs', () => {
    const run = (text: string): string => `<x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">${text}</x:t></x:r>`
    expect(
      xml(
        `<x:row xmlns:x="urn:x"><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is>${run('王 ')}${run('甲一')}</x:is></x:c></x:row><x:row xmlns:x="urn:x"><x:c><x:v>2</x:v></x:c></x:row>`,
      ),
    ).toEqual([
      ['1', '王 甲一'],
      ['2', ''],
    ])
  })

  test('leaves rows and columns far out unread', () => {
    const far = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    expect(xml(`<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>${far}`)).toEqual([['1']])
  })

  test.each<[string, () => Uint8Array]>([
    ['is no archive', () => Uint8Array.from([1, 2, 3])],
    ['is empty', () => new Uint8Array(0)],
    ['is a broken archive', () => Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9])],
    ['is an archive of something else', () => zipOf([{ name: 'a.xml', data: new TextEncoder().encode('<a/>') }])],
    ['is an old .xls', () => workbook({ 名册: rows([['楼栋']]) }, { bookType: 'biff8' })],
    ['is cut off', () => workbook({ 名册: rows([['楼栋']]) }).slice(0, -40)],
    ['is not well-formed', () => zipOf(workbookParts(`<worksheet>${sheetRows([['1']])}`))],
    ['uses entities of its own', () => zipOf(workbookParts('<!DOCTYPE a [<!ENTITY b "b">]><worksheet>&b;</worksheet>'))],
    [
      'is not UTF-8',
      () =>
        zipOf(workbookParts('<worksheet/>').map((p) => (p.name.includes('sheet1') ? { ...p, data: Uint8Array.from([0xff, 0xfe]) } : p))),
    ],
  ])('that %s is unreadable', (_, bytes) => {
    expect(() => decodeWorkbook(bytes())).toThrow(SheetUnreadable)
  })

  test('whatever is done to its bytes, it is read or unreadable, never anything else', () => {
    const good = workbook({ 名册: rows(templateRows()) }, { compression: true })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = good.slice()
        bytes[at] = (bytes[at] ?? 0) ^ change
        try {
          expect(Array.isArray(decodeWorkbook(bytes))).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(SheetUnreadable)
        }
      }),
      { numRuns: 300 },
    )
  })
})
