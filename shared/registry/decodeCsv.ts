import { parse } from 'csv-parse/sync'
import { mostRows } from './readSheet'

/** The file is neither a workbook nor text in a known encoding. */
export class SheetUnreadable extends Error {
  override readonly name = 'SheetUnreadable'
}

/** Room for titles and blank lines above and between the rows, so that too many rows are seen to be too many. */
const rowsRead = mostRows + 1_000

/** Excel in Chinese saves CSV as GB18030 (GBK); a text that is valid UTF-8 with Chinese in it is hardly ever anything else. */
const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/**
 * Cells of an uploaded `.csv`: UTF-8, UTF-16 or GB18030, comma or tab; blank lines are kept, so that row numbers are those a
 * spreadsheet shows. @throws SheetUnreadable
 */
export const decodeCsv = (bytes: Uint8Array): string[][] => {
  try {
    return parse(decodeText(bytes), {
      delimiter: [',', '\t'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: rowsRead,
    })
  } catch (cause) {
    throw new SheetUnreadable(`cannot read ${bytes.length} bytes as text`, { cause })
  }
}
