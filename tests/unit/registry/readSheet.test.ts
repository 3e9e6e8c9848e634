import { describe, expect, test } from '@jest/globals'
import { columnKeys, columns, templateRows } from '@shared/registry/columns'
import { mostRows, readSheet } from '@shared/registry/readSheet'
import { sheet } from './sheet'

describe('readSheet', () => {
  test('finds the header below a title and keeps the row numbers of the spreadsheet', () => {
    const [header = [], first = []] = sheet({})
    const { rows, issues } = readSheet([['云梯社区业主名册'], [], header, [], first])
    expect(issues).toEqual([])
    expect(rows.map((r) => [r.row, r.cells.room, r.cells.owner])).toEqual([[5, '101', '王甲一']])
  })

  test('knows columns by other names, in any order, with units and marks', () => {
    const { rows, issues } = readSheet([
      ['序号', '业主姓名', '专有部分面积（㎡）', '室号*', '幢', '单元号', '面积依据：', '身份证号'],
      ['1', '王甲一', '65.43', '301', '３幢', '2', '登记', ''],
    ])
    expect(issues).toEqual([])
    expect(rows[0]?.cells).toMatchObject({
      owner: '王甲一',
      area: '65.43',
      room: '301',
      building: '3幢',
      unit: '2',
      areaSource: '登记',
      phone: '',
      note: '',
    })
  })

  test('every column of the template is read into its own field', () => {
    const [row] = readSheet([columnKeys.map((key) => columns[key].name), columnKeys.map((key) => `<${key}>`)]).rows
    for (const key of columnKeys) expect(row?.cells[key]).toBe(`<${key}>`)
  })

  test('of two columns with one meaning the first counts', () => {
    const [header = [], first = []] = sheet({ phone: '13800000001' })
    expect(
      readSheet([
        [...header, '联系电话'],
        [...first, '13800000002'],
      ]).rows[0]?.cells.phone,
    ).toBe('13800000001')
  })

  test('names each missing column and how to fill it', () => {
    const { rows, issues } = readSheet([
      ['楼栋', '单元', '房号', '产权人', '建筑面积'],
      ['3', '2', '301', '王甲一', '65.43'],
    ])
    expect(rows).toEqual([])
    expect(issues).toEqual([
      {
        row: 0,
        column: '面积来源',
        severity: 'error',
        code: 'missingColumn',
        message:
          '没有找到“面积来源”这一列。请在表头加上这一列，或改用模板填写。填“不动产登记簿”；没有登记的填“实测”；都没有的填“购房合同”。',
      },
    ])
    expect(readSheet([]).issues.map((i) => i.column)).toEqual(['楼栋', '单元', '房号', '建筑面积', '面积来源', '产权人'])
    expect(readSheet([['今天天气好']]).issues).toHaveLength(6)
  })

  test('leaves out examples, totals and blank rows; a sheet without flats says so', () => {
    const total = ['合计', '', '', '', '130.86']
    expect(readSheet([...templateRows(), [], ['', ' '], total, ['', '总计：', '2 户']])).toMatchObject({
      rows: [],
      issues: [{ row: 0, code: 'missingField' }],
    })
  })

  test('takes 20,000 rows and no more', () => {
    const [header = [], row = []] = sheet({})
    expect(readSheet([header, ...Array<string[]>(mostRows).fill(row)]).rows).toHaveLength(20_000)
    expect(readSheet([header, ...Array<string[]>(mostRows + 1).fill(row)])).toMatchObject({
      rows: [],
      issues: [{ code: 'tooManyRows', message: '一共 20001 行，一次最多导入 20000 行。请按楼栋分成几个文件。' }],
    })
  })
})
