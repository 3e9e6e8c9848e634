import { utils, write } from '@e965/xlsx'
import { type ColumnKey, columnKeys, columns } from '@shared/registry/columns'
import { type Upload, csvType, xlsxType } from './world'

export type SheetRow = Partial<Record<ColumnKey, string>>

/** A flat of 3 幢 2 单元 of an invented person; the fields given replace the usual ones. */
export const row = (room: string, fields: SheetRow = {}): SheetRow => ({
  building: '3',
  unit: '2',
  room,
  area: '65.43',
  areaSource: '不动产登记簿',
  owner: `王${room}`,
  phone: `138${room.padStart(8, '0')}`,
  ...fields,
})

const cellsOf = (rows: readonly SheetRow[]): string[][] => [
  columnKeys.map((key) => columns[key].name),
  ...rows.map((r) => columnKeys.map((key) => r[key] ?? '')),
]

export const xlsx = (rows: readonly SheetRow[]): Upload => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(cellsOf(rows)), '名册')
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  return { name: '名册.xlsx', contentType: xlsxType, bytes: new Uint8Array(bytes) }
}

export const csvText = (rows: readonly SheetRow[]): string =>
  cellsOf(rows)
    .map((line) => line.join(','))
    .join('\r\n')
export const csv = (rows: readonly SheetRow[]): Upload => ({
  name: '名册.csv',
  contentType: csvType,
  bytes: new TextEncoder().encode(csvText(rows)),
})

/** Two-byte GB18030 codes by character, read off the decoder: Node can decode the encoding but not write it. */
const gbCodes = (): Map<string, [number, number]> => {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]))
      if (Array.from(character).length === 1 && !codes.has(character)) codes.set(character, [high, low])
    }
  return codes
}
/** As Excel in Chinese saves a CSV. */
export const gbCsv = (rows: readonly SheetRow[]): Upload => {
  const codes = gbCodes()
  const bytes = Array.from(csvText(rows)).flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : (codes.get(c) ?? [])))
  return { name: '名册.csv', contentType: csvType, bytes: new Uint8Array(bytes) }
}
