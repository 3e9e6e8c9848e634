import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { ColumnKey } from '@shared/registry/columns'
import { identify } from '@shared/registry/identify'
import { parseRoll } from '@shared/registry/parseRoll'
import { readSheet } from '@shared/registry/readSheet'
import { estate, sheet } from './sheet'

const [idA, idB] = ['11010519491231002X', 'E12345678']
const identified = (...rows: Partial<Record<ColumnKey, string>>[]) => identify(parseRoll(readSheet(sheet(...rows)).rows, estate).flats)
const sets = (...rows: Partial<Record<ColumnKey, string>>[]) => identified(...rows).flats.map((f) => f.ownerSet)
const people = (...rows: Partial<Record<ColumnKey, string>>[]) => new Set(sets(...rows)).size
const issues = (...rows: Partial<Record<ColumnKey, string>>[]) => identified(...rows).issues.map((i) => [i.row, i.severity, i.code])

describe('one person (DOMAIN §1.3)', () => {
  test('by the certificate number, whatever the phone', () => {
    const rows = [
      { owner: '王甲一', idNumber: idA, phone: '13800000001' },
      { owner: '王甲一', idNumber: idA, phone: '13800000002' },
    ]
    expect(sets(...rows)).toEqual([`["id:${idA}"]`, `["id:${idA}"]`])
    expect(issues(...rows)).toEqual([])
  })

  test('else by name and phone', () => {
    expect(sets({ owner: '王甲一', phone: '13800000001' }, { owner: '王 甲一', phone: '138 0000 0001' })).toEqual([
      '["np:王甲一/13800000001"]',
      '["np:王甲一/13800000001"]',
    ])
    expect(people({ owner: '王甲一', phone: '13800000001' }, { owner: '王甲一', phone: '13800000002' })).toBe(2)
    expect(people({ owner: '王甲一', phone: '13800000001' }, { owner: '李乙二', phone: '13800000001' })).toBe(2)
  })

  test('else never: a bare name is another person in each flat', () => {
    expect(sets({ owner: '王甲一', phone: '' }, { owner: '王甲一', phone: '' })).toEqual([
      '["nf:王甲一/xw.sf.yt.hy.b3.u2.101"]',
      '["nf:王甲一/xw.sf.yt.hy.b3.u2.102"]',
    ])
  })
})

describe('owner sets', () => {
  test('the same co-owners of two flats are one voter, in whatever order they are written', () => {
    expect(
      people(
        { owner: '王甲一', idNumber: idA, coOwners: `李乙二/${idB}` },
        { owner: '李乙二', idNumber: idB, coOwners: `王甲一/${idA}` },
        { owner: '李乙二、王甲一', idNumber: `${idB}、${idA}`, phone: '' },
      ),
    ).toBe(1)
  })

  test('a person alone and the same person jointly are two voters', () => {
    expect(people({ owner: '王甲一', idNumber: idA }, { owner: '王甲一', idNumber: idA, coOwners: `李乙二/${idB}` })).toBe(2)
  })

  test('an owner written twice in one flat is one', () => {
    expect(sets({ owner: '王甲一', idNumber: idA, coOwners: `王甲一/${idA}` })).toEqual([`["id:${idA}"]`])
  })

  test('all unsold and undelivered flats of a developer are one voter, other developers are others', () => {
    const held = (developer: string, holding: string, phone: string) => ({ developer, holding, phone, owner: '' })
    expect(sets(held('示范置业', '未售', '13800000001'), held('示范置业', '已售未交付', ''))).toEqual([
      '["dev:xw.sf.yt.hy/示范置业"]',
      '["dev:xw.sf.yt.hy/示范置业"]',
    ])
    expect(people(held('示范置业', '未售', ''), held('另一置业', '未售', ''))).toBe(2)
    expect(people(held('示范置业', '未售', ''), { owner: '示范置业' })).toBe(2)
  })

  test('the number of voters does not depend on the order of rows', () => {
    const anyOwner = fc.constantFrom(
      { owner: '王甲一', idNumber: idA },
      { owner: '李乙二', idNumber: idB },
      { owner: '陈丙三', phone: '' },
      { owner: '赵丁四', phone: '13800000007' },
    )
    fc.assert(
      fc.property(fc.array(anyOwner, { minLength: 1, maxLength: 10 }), (list) => {
        const rows = list.map((owner, i) => ({ ...owner, room: `${i + 1}01` }))
        expect([...sets(...[...rows].reverse())].sort()).toEqual([...sets(...rows)].sort())
        const named = new Set(list.filter((o) => o.owner !== '陈丙三').map((o) => o.owner)).size
        expect(people(...rows)).toBe(named + list.filter((o) => o.owner === '陈丙三').length)
      }),
    )
  })
})

describe('doubts', () => {
  test('one number, two names: an error that names both rows', () => {
    const { issues: found } = identified({ owner: '王甲一', idNumber: idA }, { owner: '王甲乙', idNumber: idA })
    expect(found).toMatchObject([
      {
        row: 3,
        column: '证件号码',
        severity: 'error',
        code: 'sameIdOtherName',
        message: '第 3 行：王甲乙的证件号码和第 2 行王甲一的一样，但姓名不同。请核对是哪一处写错了。',
      },
    ])
  })

  test('one phone, two names: a warning', () => {
    const found = identified({ owner: '王甲一', phone: '13800000001' }, { owner: '李乙二', phone: '13800000001' }).issues
    expect(found).toMatchObject([{ row: 3, column: '手机号', severity: 'warning', code: 'samePhoneOtherName' }])
    expect(found[0]?.message).toContain('李乙二的手机号和第 2 行王甲一的一样')
  })

  test('one name, several identities, not all with a number: a warning with all rows', () => {
    const found = identified(
      { owner: '王甲一', phone: '13800000001' },
      { owner: '李乙二', phone: '13800000002' },
      { owner: '王甲一', phone: '13800000003' },
    ).issues
    expect(found).toMatchObject([{ row: 4, column: '产权人', severity: 'warning', code: 'sameNameNoId' }])
    expect(found[0]?.message).toContain('“王甲一”在第 2、4 行都有')
    expect(issues({ owner: '王甲一', idNumber: idA }, { owner: '王甲一', phone: '' })).toEqual([[3, 'warning', 'sameNameNoId']])
    expect(issues({ owner: '王甲一', phone: '' }, { owner: '王甲一', idNumber: idA })).toEqual([[3, 'warning', 'sameNameNoId']])
  })

  test('of many rows six are named, each once', () => {
    const rows = Array.from({ length: 8 }, () => ({ owner: '王甲一', phone: '' }))
    expect(identified(...rows).issues[0]?.message).toContain('在第 2、3、4、5、6、7 等 行都有')
    expect(identified(...rows.slice(0, 6)).issues[0]?.message).toContain('在第 2、3、4、5、6、7 行都有')
    expect(identified({ owner: '王甲一、王甲一', phone: '13800000001' }).issues[0]?.message).toContain('在第 2 行都有')
  })

  test('two people with one name and their own numbers are two people', () => {
    expect(issues({ owner: '王甲一', idNumber: idA }, { owner: '王甲一', idNumber: idB })).toEqual([])
  })

  test('one person in several flats, and a developer, raise no doubt', () => {
    expect(issues({ owner: '王甲一', phone: '13800000001' }, { owner: '王甲一', phone: '13800000001' })).toEqual([])
    const held = { developer: '示范置业', holding: '未售', owner: '', phone: '13800000001' }
    expect(issues(held, held, { owner: '王甲一', phone: '13800000001' })).toEqual([])
  })
})
