import { describe, expect, test } from '@jest/globals'
import type { ColumnKey } from '@shared/registry/columns'
import { parseRoll } from '@shared/registry/parseRoll'
import { readSheet } from '@shared/registry/readSheet'
import { estate, sheet } from './sheet'

const parse = (...rows: Partial<Record<ColumnKey, string>>[]) => parseRoll(readSheet(sheet(...rows)).rows, estate)
const issuesOf = (...rows: Partial<Record<ColumnKey, string>>[]) => parse(...rows).issues.map((i) => [i.row, i.column, i.severity, i.code])

describe('an ordinary row', () => {
  test('becomes a flat with its place, floor, exact area and owner', () => {
    expect(parse({ building: '3号楼', unit: '二单元', room: '301室', area: '65.4 ㎡', owner: '王 甲一' })).toEqual({
      issues: [],
      flats: [
        {
          row: 2,
          flat: 'xw.sf.yt.hy.b3.u2.301',
          unit: 'xw.sf.yt.hy.b3.u2',
          unitLabel: '3 幢 2 单元',
          floor: 3,
          room: '301',
          area: 6540,
          source: 'register',
          holding: 'delivered',
          owners: [{ name: '王甲一', idNumber: null, phone: '13800000000' }],
        },
      ],
    })
  })

  test.each(['65.43', '６５．４３', ' 65.43 ', '65.43平方米', '65.43㎡', '65.43m²', '65.43 M2', '65.43平'])(
    'the area may be written %p',
    (area) => {
      expect(parse({ area }).flats[0]?.area).toBe(6543)
    },
  )
})

describe('problems that must be mended: no flat comes of the row', () => {
  test.each<[string, Partial<Record<ColumnKey, string>>, string, string]>([
    ['no building', { building: '' }, '楼栋', 'missingField'],
    ['no unit', { unit: '' }, '单元', 'missingField'],
    ['no room', { room: '' }, '房号', 'missingField'],
    ['no area', { area: '' }, '建筑面积', 'missingField'],
    ['no source', { areaSource: '' }, '面积来源', 'missingField'],
    ['no owner', { owner: '' }, '产权人', 'missingField'],
    ['only a separator for an owner', { owner: '、' }, '产权人', 'missingField'],
    ['a building that is a name', { building: '梅园' }, '楼栋', 'roomUnreadable'],
    ['a unit that is a name', { unit: '后门' }, '单元', 'roomUnreadable'],
    ['a room that became a date', { room: '2024/3/2' }, '房号', 'roomUnreadable'],
    ['a room that tells no floor', { room: '5' }, '楼层', 'roomUnreadable'],
    ['an area with three decimals', { area: '65.432' }, '建筑面积', 'areaUnreadable'],
    ['an area in words', { area: '约65' }, '建筑面积', 'areaUnreadable'],
    ['no area at all', { area: '0.00' }, '建筑面积', 'areaZero'],
    ['an unknown source', { areaSource: '预测' }, '面积来源', 'areaSourceUnknown'],
    ['an unknown state', { holding: '已售' }, '交付状态', 'holdingUnknown'],
    ['a developer without a name', { holding: '未售', owner: '' }, '开发商', 'developerUnnamed'],
    ['a wrong id number', { idNumber: '110105194912310021' }, '证件号码', 'idNumberInvalid'],
    ['a wrong phone', { phone: '1380000' }, '手机号', 'phoneInvalid'],
    ['a co-owner’s wrong phone', { coOwners: '李乙二//123' }, '共有人', 'phoneInvalid'],
    ['a co-owner’s wrong id number', { coOwners: '李乙二/110105194912310021' }, '共有人', 'idNumberInvalid'],
    ['two owners with one id number', { owner: '王甲一、李乙二', idNumber: '11010519491231002X' }, '产权人', 'coOwnersUneven'],
    [
      'two owners with three phones',
      { owner: '王甲一、李乙二', phone: '13800000001、13800000002、13800000003' },
      '产权人',
      'coOwnersUneven',
    ],
    ['one owner with two phones', { phone: '13800000001、13800000002' }, '产权人', 'coOwnersUneven'],
    ['a co-owner with too many fields', { coOwners: '李乙二/1/2/3' }, '共有人', 'coOwnersUneven'],
    ['a co-owner without a name', { coOwners: '/11010519491231002X' }, '共有人', 'coOwnersUneven'],
  ])('%s', (_name, row, column, code) => {
    const { flats, issues } = parse(row)
    expect(flats).toEqual([])
    expect(issues).toMatchObject([{ row: 2, column, severity: 'error', code }])
    expect(issues[0]?.message).toMatch(/^第 2 行：.*(请|填|最多|如)/)
  })

  test('all problems of a row are named at once', () => {
    expect(issuesOf({ room: '', area: 'x', areaSource: '', phone: '1' }).map(([, , , code]) => code)).toEqual([
      'missingField',
      'areaUnreadable',
      'missingField',
      'phoneInvalid',
    ])
  })

  test('a flat that comes twice is taken once, and the first row is named', () => {
    const { flats, issues } = parse({ room: '101' }, { room: '101室' })
    expect(flats.map((f) => f.row)).toEqual([2])
    expect(issues).toMatchObject([
      { row: 3, code: 'flatTwice', message: '第 3 行：3 幢 2 单元 101 室和第 2 行重复。一套房只留一行，共有的人写在“共有人”里。' },
    ])
  })

  test('an id number that Excel made a number is explained', () => {
    expect(parse({ idNumber: '3.20214E+17' }).issues[0]?.message).toContain('是 Excel 把它当成了数字')
  })
})

describe('things to look at: the flat is taken', () => {
  test.each([
    ['9.99', 1],
    ['10', 0],
    ['500', 0],
    ['500.01', 1],
  ])('an area of %p m²', (area, warnings) => {
    expect(parse({ area }).flats).toHaveLength(1)
    expect(issuesOf({ area })).toEqual(warnings === 1 ? [[2, '建筑面积', 'warning', 'areaUnusual']] : [])
  })

  test('nobody of the flat has a phone', () => {
    expect(issuesOf({ phone: '' })).toEqual([[2, '手机号', 'warning', 'noPhone']])
    expect(issuesOf({ phone: '', coOwners: '李乙二//13800000002' })).toEqual([])
  })

  test('a lower source than others in the unit, not in another unit', () => {
    expect(issuesOf({}, { areaSource: '实测' }, { areaSource: '购房合同' })).toEqual([
      [3, '面积来源', 'warning', 'betterSourceExists'],
      [4, '面积来源', 'warning', 'betterSourceExists'],
    ])
    expect(issuesOf({ areaSource: '购房合同' }, { areaSource: '实测' })).toEqual([[2, '面积来源', 'warning', 'betterSourceExists']])
    expect(issuesOf({}, { unit: '1', areaSource: '实测' })).toEqual([])
  })
})

test('parking is skipped with a remark, whatever else is wrong with it', () => {
  expect(parse({ use: '车位', area: '' }, { room: '车库3' })).toMatchObject({
    flats: [],
    issues: [
      { row: 2, severity: 'info', code: 'parkingSkipped' },
      { row: 3, severity: 'info', code: 'parkingSkipped' },
    ],
  })
})

describe('owners', () => {
  const owners = (row: Partial<Record<ColumnKey, string>>) => parse(row).flats[0]?.owners

  test('several in one cell, with as many numbers and phones in the same order', () => {
    expect(owners({ owner: '王甲一、李乙二', idNumber: '11010519491231002X、E12345678', phone: '13800000001；' })).toEqual([
      { name: '王甲一', idNumber: '11010519491231002X', phone: '13800000001' },
      { name: '李乙二', idNumber: 'E12345678', phone: null },
    ])
  })

  test('a single phone is that of the first', () => {
    expect(owners({ owner: '王甲一、李乙二', phone: '13800000001' })?.map((o) => o.phone)).toEqual(['13800000001', null])
  })

  test('co-owners as name/number/phone', () => {
    expect(owners({ coOwners: '李乙二/E12345678/13800000002、李乙三；李乙四//13800000004、' })?.slice(1)).toEqual([
      { name: '李乙二', idNumber: 'E12345678', phone: '13800000002' },
      { name: '李乙三', idNumber: null, phone: null },
      { name: '李乙四', idNumber: null, phone: '13800000004' },
    ])
  })

  test('an unsold or undelivered flat is the developer’s; a buyer’s phone is not the developer’s', () => {
    expect(owners({ holding: '未售', owner: '', developer: '示范 置业', phone: '13800000009' })).toEqual([
      { name: '示范置业', idNumber: null, phone: '13800000009' },
    ])
    expect(owners({ holding: '未售', owner: '示范置业', developer: '示范置业', phone: '13800000009' })?.[0]?.phone).toBe('13800000009')
    expect(owners({ holding: '已售未交付', owner: '王甲一', developer: '示范置业', phone: '13800000001' })).toEqual([
      { name: '示范置业', idNumber: null, phone: null },
    ])
  })
})
