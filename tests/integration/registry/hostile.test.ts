import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { utils, write } from '@e965/xlsx'
import { previewImport } from '@shared/registry/contract'
import { columnKeys, columns } from '@shared/registry/columns'
import { refusal } from '../../support/stack'
import { row, workbook, xlsx } from './sheets'
import { type Upload, type World, csvType, startWorld, uploaded, xlsxType } from './world'
import { type Part, zipOf } from './zip'

const sheetXml = (body: string): Part => ({ name: 'xl/worksheets/sheet1.xml', data: new TextEncoder().encode(body) })
const shell: Part[] = [
  {
    name: '[Content_Types].xml',
    data: new TextEncoder().encode(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
  },
]
const file = (bytes: Uint8Array, contentType = xlsxType): Upload => ({ name: '名册', contentType, bytes })
const zeros = new Uint8Array(60 * 1024 * 1024)

const refusedFiles: [string, () => Upload][] = [
  ['bytes that are no archive', () => file(new Uint8Array(500).fill(7))],
  ['a web page that calls itself a workbook', () => file(new TextEncoder().encode('<table><tr><td>楼栋</td></tr></table>'))],
  ['an old workbook under the new name', () => file(new Uint8Array([...Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...new Uint8Array(2000)]))],
  ['an archive that unpacks to far more than it says', () => file(zipOf([...shell, { ...sheetXml(''), data: zeros, says: 1000 }]))],
  [
    'an archive of many parts that are large together',
    () => file(zipOf([...shell, ...[1, 2, 3].map((n) => ({ name: `xl/${n}`, data: zeros.subarray(0, 20 << 20) }))])),
  ],
  ['an archive that announces gigabytes', () => file(zipOf([...shell, { ...sheetXml('x'), says: 0xfffffff0 }]))],
  ['an archive in an archive', () => file(zipOf([...shell, { name: 'Index.zip', data: deflateRawSync(zeros) }]))],
  ['an archive cut off in the middle', () => file(xlsx([row('101')]).bytes.slice(0, -200))],
  [
    'an archive of thousands of parts',
    () => file(zipOf([...shell, ...Array.from({ length: 300 }, (_, n) => ({ name: `p${n}`, data: new Uint8Array(1) }))])),
  ],
  ['text in no encoding', () => file(new Uint8Array([0x80, 0xff, 0xff, 0x81, 0x20, 0xff]), csvType)],
  ['an empty sheet', () => workbook([[]])],
  ['a template that was not filled in', () => xlsx([])],
  [
    'a flat with thousands of owners',
    () => xlsx([row('101', { owner: Array.from({ length: 2000 }, (_, n) => `王甲${n}`).join('、'), phone: '' })]),
  ],
]

describe('a hostile or broken file', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })

  it.each(refusedFiles)('is refused as unreadable: %s', async (_, make) => {
    const estate = await world.newEstate()
    const { fileId } = await uploaded(estate, make(), world.worker)
    const before = performance.now()
    const refused = await refusal(previewImport, { params: { placeId: estate }, body: { fileId }, token: world.worker })
    expect(refused).toMatchObject({ code: 'IMPORT_UNREADABLE' })
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  it('with formulas is read by what the cells show; formulas in names stay text', async () => {
    const sheet = utils.aoa_to_sheet([columnKeys.map((key) => columns[key].name)])
    const values = {
      building: '3',
      unit: '2',
      room: '101',
      areaSource: '实测',
      owner: '=HYPERLINK("http://x.invalid","王甲一")',
      phone: '13800000001',
    }
    columnKeys.forEach((key, c) => {
      const cell =
        key === 'area'
          ? { t: 'n' as const, v: 65.43, f: 'SUM(1,64.43)' }
          : { t: 's' as const, v: key in values ? String(Reflect.get(values, key)) : '' }
      sheet[utils.encode_cell({ r: 1, c })] = cell
    })
    sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: 1, c: columnKeys.length - 1 } })
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名册')
    const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
    const preview = await world.previewed(await world.newEstate(), file(new Uint8Array(bytes)))
    expect(preview).toMatchObject({ rows: 1, errors: 0, totals: { flats: 1, area: 6543 } })
  })

  it('that claims a million rows and thousands of columns is read as far as it goes', async () => {
    const cells = Array.from({ length: 3 }, (_, r) => columnKeys.map((key) => (r === 0 ? columns[key].name : (row(`10${r}`)[key] ?? ''))))
    const sheet = utils.aoa_to_sheet(cells)
    sheet['XFD1048576'] = { t: 's', v: '最后' }
    sheet['!ref'] = 'A1:XFD1048576'
    sheet['!merges'] = [{ s: { r: 10, c: 0 }, e: { r: 1_000_000, c: 16_000 } }]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名册')
    const bytes: Uint8Array = write({ ...book }, { type: 'buffer', bookType: 'xlsx', compression: true })
    const before = performance.now()
    const preview = await world.previewed(await world.newEstate(), file(new Uint8Array(bytes)))
    expect(preview).toMatchObject({ rows: 2, errors: 0 })
    expect(performance.now() - before).toBeLessThan(10_000)
  }, 60_000)
})
