import { type ColumnKey, columnKeys, columns, exampleMark } from './columns'
import { issueAt } from './issue'
import type { Issue } from './model'
import { normalise, squeeze } from './normalise'

/** One row of the sheet by column; cells are normalised, absent ones empty. */
export interface RawRow {
  /** As the spreadsheet shows it, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<ColumnKey, string>>
}
export interface ReadSheet {
  readonly rows: RawRow[]
  readonly issues: Issue[]
}

/** Titles and remarks often stand above the header: it is looked for in the first rows. */
const headerWithin = 20
export const mostRows = 20_000

/** `建筑面积（㎡）*` → `建筑面积`. */
const headerText = (cell: string): string =>
  squeeze(cell)
    .replace(/\(.*?\)/g, '')
    .replace(/[*:]/g, '')

const keyOf = new Map<string, ColumnKey>(
  columnKeys.flatMap((key) => [columns[key].name, ...columns[key].alsoCalled].map((name) => [name, key] as const)),
)

/** Which column of the sheet holds what; of two with the same meaning the first counts. */
const readHeader = (cells: readonly string[]): Map<ColumnKey, number> => {
  const found = new Map<ColumnKey, number>()
  cells.forEach((cell, index) => {
    const key = keyOf.get(headerText(cell))
    if (key !== undefined && !found.has(key)) found.set(key, index)
  })
  return found
}

const isTotal = (cells: readonly string[]): boolean => /^(合计|总计|小计|共计)/.test(squeeze(cells.find((c) => c.trim() !== '') ?? ''))

/**
 * Finds the header and reads the rows below it. Blank rows, rows of totals and the template's examples are left out.
 * A missing header or required column, or too many rows, is an issue of the whole file and yields no rows.
 */
export const readSheet = (sheet: readonly (readonly string[])[]): ReadSheet => {
  const headers = sheet.slice(0, headerWithin).map(readHeader)
  const best = headers.reduce((a, b, i) => (b.size > (headers[a]?.size ?? 0) ? i : a), 0)
  const header = headers[best] ?? new Map<ColumnKey, number>()

  const missing = columnKeys.filter((key) => columns[key].required && !header.has(key))
  if (missing.length > 0) return { rows: [], issues: missing.map(missingColumn) }

  const rows = sheet.flatMap((cells, index): RawRow[] => {
    if (index <= best || cells.every((c) => c.trim() === '') || isTotal(cells)) return []
    const row = { row: index + 1, cells: pick(header, cells) }
    return row.cells.note.startsWith(exampleMark) ? [] : [row]
  })
  if (rows.length === 0) return { rows, issues: [issueAt(0, null, 'missingField', '表里没有房屋。请在表头下面一行一套房地填写，再上传。')] }
  if (rows.length > mostRows)
    return {
      rows: [],
      issues: [issueAt(0, null, 'tooManyRows', `一共 ${rows.length} 行，一次最多导入 ${mostRows} 行。请按楼栋分成几个文件。`)],
    }
  return { rows, issues: [] }
}

const missingColumn = (key: ColumnKey): Issue =>
  issueAt(0, key, 'missingColumn', `没有找到“${columns[key].name}”这一列。请在表头加上这一列，或改用模板填写。${columns[key].help}`)

const pick = (header: ReadonlyMap<ColumnKey, number>, cells: readonly string[]): Record<ColumnKey, string> => {
  const cell = (key: ColumnKey): string => normalise(cells[header.get(key) ?? -1] ?? '')
  return {
    building: cell('building'),
    unit: cell('unit'),
    room: cell('room'),
    floor: cell('floor'),
    area: cell('area'),
    areaSource: cell('areaSource'),
    owner: cell('owner'),
    idNumber: cell('idNumber'),
    phone: cell('phone'),
    coOwners: cell('coOwners'),
    holding: cell('holding'),
    developer: cell('developer'),
    use: cell('use'),
    note: cell('note'),
  }
}
