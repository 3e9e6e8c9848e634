import { type CellObject, SSF, read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { mostRows } from './readSheet'

/** The file is neither a workbook nor text in a known encoding. */
export class SheetUnreadable extends Error {
  override readonly name = 'SheetUnreadable'
}

const mostColumns = 60
/** Room for titles and blank lines above and between the rows, so that too many rows are seen to be too many. */
const rowsRead = mostRows + 1_000

/**
 * Cells of an uploaded roll, row by row from the first row of the sheet, so that row numbers are those the spreadsheet shows.
 * Reads `.xlsx` (and old `.xls`): the first sheet that is not empty; and `.csv`: UTF-8, UTF-16 or GB18030, comma or tab.
 * @throws SheetUnreadable
 */
export const decodeSheet = (bytes: Uint8Array, fileName: string): string[][] => {
  try {
    return /\.(csv|txt)$/i.test(fileName) ? decodeCsv(bytes) : decodeWorkbook(bytes)
  } catch (cause) {
    throw new SheetUnreadable(`cannot read ${bytes.length} bytes as a sheet`, { cause })
  }
}

const decodeCsv = (bytes: Uint8Array): string[][] =>
  parse(decodeText(bytes), { delimiter: [',', '\t'], relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: rowsRead })

/** Excel in Chinese saves CSV as GB18030 (GBK); a text that is valid UTF-8 with Chinese in it is hardly ever anything else. */
const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** A zip file (.xlsx) or a compound file (.xls): the library would read nearly anything else as some sheet too. */
const isWorkbook = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)

const decodeWorkbook = (bytes: Uint8Array): string[][] => {
  if (!isWorkbook(bytes)) throw new TypeError('neither .xlsx nor .xls')
  const book = read(bytes, { type: 'array', sheetRows: rowsRead, cellFormula: false, cellHTML: false, cellNF: true, dense: false })
  const sheet = book.SheetNames.map((name) => book.Sheets[name]).find((s) => s?.['!ref'] !== undefined)
  if (sheet?.['!ref'] === undefined) return []

  const { e: end } = utils.decode_range(sheet['!ref'])
  const rows = Array.from({ length: end.r + 1 }, (_, r) =>
    Array.from({ length: Math.min(end.c + 1, mostColumns) }, (__, c) => cellText(sheet[utils.encode_cell({ r, c })])),
  )
  // A merged cell stands for all it covers: the building is often written once for many rows.
  let left = rows.length * mostColumns
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = rows[s.r]?.[s.c] ?? ''
    const covered = rows.slice(s.r, e.r + 1)
    // Merged cells never overlap; a file in which they cover more than the sheet is made to keep the reader busy.
    left -= covered.length
    if (left < 0) throw new RangeError('merged cells overlap')
    for (const row of covered) row.fill(text, s.c, Math.min(e.c + 1, row.length))
  }
  return rows
}

/** Typed here, since the library leaves its format reader untyped. */
const isDateFormat: (format: string) => boolean = SSF.is_date

/** A number as Excel keeps it, with 15 digits, whatever its display format rounds away; a date as it is shown. */
const cellText = (cell: CellObject | undefined): string => {
  if (cell === undefined || cell.v === undefined) return ''
  if (cell.t === 'n' && typeof cell.v === 'number' && !isDateFormat(String(cell.z ?? 'General')))
    return String(Number(cell.v.toPrecision(15)))
  return cell.t === 's' ? String(cell.v) : (cell.w ?? '')
}
