import { beforeAll, describe, expect, it } from '@jest/globals'
import { previewImport } from '@shared/registry/contract'
import { refusal } from '../../support/stack'
import { row, xlsx } from './sheets'
import { type Upload, type World, csvType, startWorld, uploaded, xlsxType } from './world'
import { type Part, sheetRows, workbookParts, zipOf } from '../../support/zip'

const head = ['楼栋', '单元', '房号', '建筑面积', '面积来源', '产权人']
const rows = [head, ['3', '2', '101', '65.43', '实测', '王甲一'], ['3', '2', '102', '65.43', '实测', '王甲二']]
const sheet = (body: string, dimension = 'A1:F3', after = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${body}</sheetData>${after}</worksheet>`
const overlapping = sheet(
  sheetRows(rows) + '<row r="20000"><c r="A20000"><v>1</v></c></row>',
  'A1:F20000',
  `<mergeCells>${'<mergeCell ref="G1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`,
)
const shell = workbookParts(sheet(sheetRows(rows)))
const file = (bytes: Uint8Array, contentType = xlsxType): Upload => ({ name: '名册', contentType, bytes })
const zeros = new Uint8Array(60 * 1024 * 1024)

const refusedFiles: [string, () => Upload][] = [
  ['bytes that are no archive', () => file(new Uint8Array(500).fill(7))],
  ['a web page that calls itself a workbook', () => file(new TextEncoder().encode('<table><tr><td>楼栋</td></tr></table>'))],
  ['an old workbook under the new name', () => file(new Uint8Array([...Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...new Uint8Array(2000)]))],
  [
    'a sheet that unpacks to more than it says',
    () => file(zipOf(shell.map((part) => (part.name.includes('sheet1') ? { ...part, says: 100 } : part)))),
  ],
  ['a part that is longer packed than it says it is', () => file(zipOf([...shell, { name: 'xl/more.xml', data: zeros, says: 1000 }]))],
  ['a part that announces gigabytes', () => file(zipOf([...shell, { name: 'xl/more.xml', data: new Uint8Array(1), says: 0xfffffff0 }]))],
  [
    'an archive of many parts that are large together',
    () => file(zipOf([...shell, ...[1, 2, 3].map((n) => ({ name: `xl/${n}.xml`, data: zeros.subarray(0, 20 << 20) }))])),
  ],
  ['an archive cut off in the middle', () => file(xlsx([row('101')]).bytes.slice(0, -200))],
  [
    'an archive of thousands of parts',
    () => file(zipOf([...shell, ...Array.from({ length: 300 }, (_, n) => ({ name: `p${n}`, data: new Uint8Array(1) }))])),
  ],
  ['a workbook whose merged cells overlap thousands of times', () => file(zipOf(workbookParts(overlapping)))],
  ['text in no encoding', () => file(new Uint8Array([0x80, 0xff, 0xff, 0x81, 0x20, 0xff]), csvType)],
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

  it('with nothing in it says what to do', async () => {
    const preview = await world.previewed(await world.newEstate(), xlsx([]))
    expect(preview).toMatchObject({ rows: 0, errors: 1, issues: [{ row: 0, severity: 'error' }] })
  })

  it.each<[string, Part]>([
    ['a part that nobody reads and that is far more than it says', { name: 'xl/more.xml', data: zeros, says: 100_000 }],
    ['another archive and what else nobody reads', { name: 'Index.zip', data: zeros }],
  ])('with %s is read without it', async (_, part) => {
    const preview = await world.previewed(await world.newEstate(), file(zipOf([...shell, part])))
    expect(preview).toMatchObject({ rows: 2, errors: 0 })
  })

  it('with formulas is read by what the cells show; formulas in names stay text', async () => {
    const name = '=HYPERLINK("http://x.invalid","王甲一")'
    const upload = file(zipOf(workbookParts(sheet(sheetRows([head, ['3', '2', '101', '=SUM(1,64.43)→65.43', '实测', name]])))))
    const preview = await world.previewed(await world.newEstate(), upload)
    expect(preview).toMatchObject({ rows: 1, errors: 0, totals: { flats: 1, area: 6543 } })
  })

  it.each<[string, string]>([
    ['claims a million rows', sheet(sheetRows(rows), 'A1:XFD1048576')],
    [
      'has its last cell at the end of the world',
      sheet(`${sheetRows(rows)}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, 'A1:XFD1048576'),
    ],
    ['merges a million rows', sheet(sheetRows(rows), 'A1:F3', '<mergeCells><mergeCell ref="A10:XFD1048576"/></mergeCells>')],
    ['defines entities', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sheet(sheetRows(rows))}`],
  ])('that %s is read as far as it goes', async (_, xml) => {
    const preview = await world.previewed(await world.newEstate(), file(zipOf(workbookParts(xml))))
    expect(preview).toMatchObject({ rows: 2, errors: 0 })
  })
})
