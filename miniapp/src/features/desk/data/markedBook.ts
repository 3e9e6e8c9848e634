import type { Exported } from '@shared/document/exported'

/** What a list needs to leave as a spreadsheet, whatever it is a list of. */
export type MarkedList = Omit<Exported, 'kind'>

/** Text of a header or footer: `&` begins a field there, and XML has its own. */
const forHeader = (text: string): string =>
  text.replace(/&/g, '&&').replace(/[<>&]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[c] ?? c)

/** The part of a worksheet that stands on every printed page; the library reads it but does not write it. */
const headerFooter = ({ watermark, number }: MarkedList): string =>
  `<headerFooter><oddHeader>&amp;C${forHeader(watermark)}</oddHeader><oddFooter>&amp;L${forHeader(number)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`

/** A width that fits the longest cell, in characters; Chinese ones count double. */
const widthOf = (cells: readonly (string | number)[]): number =>
  // eslint-disable-next-line no-control-regex -- what is not ASCII is drawn wide
  Math.min(60, Math.max(8, ...cells.map((cell) => String(cell).replace(/[^\u0000-\u007f]/g, 'xx').length + 2)))

/** An .xlsx with the watermark in its first row, in header and footer of every page, and in its properties. */
export const markedBook = async (list: MarkedList): Promise<Uint8Array> => {
  const { CFB, utils, write } = await import('@e965/xlsx')
  const { title, watermark, head, rows, number } = list
  const sheet = utils.aoa_to_sheet([[watermark], [title], head, ...rows])
  sheet['!cols'] = head.map((name, i) => ({ wch: widthOf([name, ...rows.map((row) => row[i] ?? '')]) }))
  const book = utils.book_new()
  book.Props = { Title: title, Comments: watermark, Keywords: number }
  utils.book_append_sheet(book, sheet, '名单')
  const file = CFB.read(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true })), { type: 'array' })
  const page = CFB.find(file, '/xl/worksheets/sheet1.xml')
  if (!page) throw new Error('the workbook has no sheet')
  const text = new TextDecoder().decode(new Uint8Array(page.content))
  const marked = new TextEncoder().encode(text.replace('<ignoredErrors>', `${headerFooter(list)}<ignoredErrors>`))
  page.content = marked
  page.size = marked.length
  return new Uint8Array(CFB.write(file, { type: 'array', fileType: 'zip', compression: true }))
}

/** Lets the browser save the list; the file's name carries its number. */
export const saveMarked = async (list: MarkedList): Promise<void> => {
  const bytes = await markedBook(list)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  )
  link.download = `${list.title}-${list.number}.xlsx`
  link.click()
  URL.revokeObjectURL(link.href)
}
