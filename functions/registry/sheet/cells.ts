import { mostRows } from '@shared/registry/readSheet'
import { sayDate, sayNumber } from './looks'
import { readXml } from './xml'

const mostColumns = 60
/** Room for titles and blank lines above and between the rows, so that too many rows are seen to be too many. */
const rowsRead = mostRows + 1_000

interface Address {
  readonly row: number
  readonly column: number
}

/** `C12` → row 11, column 2, both from 0; null when it is none. */
const addressOf = (reference: string): Address | null => {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === '') return null
  return { row: Number(digits) - 1, column: Array.from(letters).reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1 }
}

/** All shared strings of a workbook in order, without the readings (拼音) that may stand beside them. */
export const sharedStrings = (part: Uint8Array | undefined): string[] => {
  const strings: string[] = []
  if (!part) return strings
  let text = ''
  let reading = false
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') reading = true
    },
    close: (name, own) => {
      if (name === 't' && !reading) text += own
      if (name === 'rPh') reading = false
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

export interface Looks {
  readonly strings: readonly string[]
  readonly dates: ReadonlySet<number>
}

/** The text of a cell. What a formula shows counts, never the formula. */
const textOf = (type: string, style: number, value: string, { strings, dates }: Looks): string => {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  const number = Number(value)
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return value
  return dates.has(style) ? sayDate(number) : sayNumber(number)
}

/** The grid of one sheet while it is read; it grows only where there is text. */
class Grid {
  readonly rows: string[][] = []
  private width = 0

  put({ row, column }: Address, text: string): void {
    if (text === '' || row >= rowsRead || column >= mostColumns) return
    while (this.rows.length <= row) this.rows.push([])
    const cells = this.rows[row]
    if (cells) cells[column] = text
    this.width = Math.max(this.width, column + 1)
  }

  /** All rows from the first of the sheet, equally wide. */
  filled(): string[][] {
    return this.rows.map((cells) => Array.from({ length: this.width }, (_, column) => cells[column] ?? ''))
  }
}

/** A merged cell stands for all it covers: the building is often written once for many rows. @throws RangeError */
const spread = (rows: readonly string[][], merges: readonly { from: Address; to: Address }[]): void => {
  let left = rows.length * mostColumns
  for (const { from, to } of merges) {
    const text = rows[from.row]?.[from.column] ?? ''
    const covered = rows.slice(from.row, to.row + 1)
    // Merged cells never overlap; a file in which they cover more than the sheet is made to keep the reader busy.
    left -= covered.length
    if (left < 0) throw new RangeError('merged cells overlap')
    for (const row of covered) row.fill(text, from.column, Math.min(to.column + 1, row.length))
  }
}

/** The cells of a sheet as text, row by row from its first row, so that row numbers are those the spreadsheet shows. */
export const sheetCells = (part: Uint8Array, looks: Looks): string[][] => {
  const grid = new Grid()
  const merges: { from: Address; to: Address }[] = []
  let at: Address = { row: -1, column: -1 }
  let [type, style, value] = ['n', 0, '']
  readXml(part, {
    open: (name, a) => {
      // Rows and cells may leave out where they are: then they follow the one before.
      if (name === 'row') at = { row: a.r === undefined ? at.row + 1 : Number(a.r) - 1, column: -1 }
      if (name === 'c') {
        at = addressOf(a.r ?? '') ?? { row: at.row, column: at.column + 1 }
        type = a.t ?? 'n'
        style = Number(a.s ?? 0)
        value = ''
      }
      const [from, to] = name === 'mergeCell' ? (a.ref ?? '').split(':').map(addressOf) : []
      if (from && to) merges.push({ from, to })
    },
    close: (name, text) => {
      if (name === 'v' || name === 't') value += text
      if (name === 'c') grid.put(at, textOf(type, style, value, looks))
    },
  })
  const rows = grid.filled()
  spread(rows, merges)
  return rows
}
