export interface Sheet {
  name: string
  rows: (string | number)[][]
  /** Widths of the columns, in characters. */
  widths: number[]
}

/** Saves sheets as an .xlsx that the browser downloads. The spreadsheet library is fetched only when somebody asks. */
export const saveBook = async (fileName: string, sheets: readonly Sheet[]): Promise<void> => {
  const { utils, writeFile } = await import('@e965/xlsx')
  const book = utils.book_new()
  for (const { name, rows, widths } of sheets) {
    const sheet = utils.aoa_to_sheet(rows)
    sheet['!cols'] = widths.map((wch) => ({ wch }))
    utils.book_append_sheet(book, sheet, name)
  }
  writeFile(book, fileName, { compression: true })
}
