import { describe, expect, test } from '@jest/globals'
import { columnKeys, columns, exampleMark, templateHelp, templateRows } from '@shared/registry/columns'

describe('the template', () => {
  test('has a header for every column and example rows that say they are examples', () => {
    const [header, ...examples] = templateRows()
    expect(header).toEqual([
      '楼栋',
      '单元',
      '房号',
      '楼层',
      '建筑面积',
      '面积来源',
      '产权人',
      '证件号码',
      '手机号',
      '共有人',
      '交付状态',
      '开发商',
      '用途',
      '备注',
    ])
    expect(examples.length).toBeGreaterThan(2)
    for (const row of examples) {
      expect(row).toHaveLength(columnKeys.length)
      expect(row.at(-1)?.startsWith(exampleMark)).toBe(true)
    }
  })

  test('explains every column', () => {
    expect(
      templateHelp()
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(columnKeys.map((key) => columns[key].name))
  })

  test('no name stands for two columns', () => {
    const names = columnKeys.flatMap((key) => [columns[key].name, ...columns[key].alsoCalled])
    expect(new Set(names).size).toBe(names.length)
  })
})
