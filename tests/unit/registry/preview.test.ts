import { describe, expect, test } from '@jest/globals'
import { columnKeys } from '@shared/registry/columns'
import { previewRoll } from '@shared/registry/preview'
import { estate, sheet } from './sheet'

describe('previewRoll', () => {
  test('says what a sheet holds: units, people, area', () => {
    const preview = previewRoll(
      sheet({}, { owner: '王甲一', phone: '13800000000' }, { unit: '东单元', owner: '王甲一', phone: '13800000000', room: '301' }),
      estate,
    )
    expect(preview).toMatchObject({
      rows: 3,
      errors: 0,
      warnings: 0,
      issues: [],
      totals: { flats: 3, people: 1, area: 3 * 6543 },
      units: [
        { unit: 'xw.sf.yt.hy.b3.u2', label: '3 幢 2 单元', totals: { flats: 2, people: 1, area: 2 * 6543 } },
        { unit: 'xw.sf.yt.hy.b3.udong', label: '3 幢 东单元', totals: { flats: 1, people: 1, area: 6543 } },
      ],
    })
  })

  test('lists problems worst first, then by row', () => {
    const preview = previewRoll(sheet({ use: '车位' }, { phone: '' }, { area: '0' }, { area: '5' }, { area: 'x' }), estate)
    expect(preview.issues.map((i) => [i.severity, i.row])).toEqual([
      ['error', 4],
      ['error', 6],
      ['warning', 3],
      ['warning', 5],
      ['info', 2],
    ])
    expect(preview).toMatchObject({ rows: 5, errors: 2, warnings: 2, totals: { flats: 2 } })
  })

  test('a sheet without the header is one problem per missing column', () => {
    expect(previewRoll([['今天']], estate)).toMatchObject({
      rows: 0,
      flats: [],
      errors: 6,
      units: [],
      totals: { flats: 0, people: 0, area: 0 },
    })
  })

  test('the published case: block 3 with 25 people and 3011.25 m²', () => {
    const rows = Array.from({ length: 26 }, (_, i) => ({
      room: `${1 + Math.floor(i / 2)}0${1 + (i % 2)}`,
      area: i < 24 ? '120.45' : '60.23',
      owner: i < 25 ? `王甲${i}` : '王甲24',
      idNumber: `E${10_000_000 + Math.min(i, 24)}`,
      phone: `138000001${String(Math.min(i, 24)).padStart(2, '0')}`,
    }))
    rows.splice(25, 1, { ...(rows[25] ?? { room: '', owner: '', idNumber: '', phone: '' }), area: '60.22' })
    expect(previewRoll(sheet(...rows), estate)).toMatchObject({ errors: 0, warnings: 0, totals: { flats: 26, people: 25, area: 301125 } })
  })

  test('twenty thousand rows are read in one go', () => {
    const [header = []] = sheet()
    const cells = [
      header,
      ...Array.from({ length: 20_000 }, (_, i) =>
        sheet({
          building: `${1 + Math.floor(i / 200)}`,
          room: `${1 + Math.floor((i % 200) / 10)}0${i % 10}`,
          phone: `139${String(i).padStart(8, '0')}`,
        }).slice(1),
      ).flat(),
    ]
    expect(cells[1]).toHaveLength(columnKeys.length)
    expect(previewRoll(cells, estate)).toMatchObject({ rows: 20_000, errors: 0, totals: { flats: 20_000, people: 20_000 } })
  }, 30_000)
})
