import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  readonly name: string
  readonly data: Uint8Array
  /** The unpacked size that the headers claim, instead of the true one. */
  readonly says?: number
}

/** An archive of deflated parts, written by hand so that its headers can lie. */
export const zipOf = (parts: readonly Part[]): Uint8Array => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, says } of parts) {
    const [packed, label] = [deflateRawSync(data), Buffer.from(name)]
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(data), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(says ?? data.length, 8)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    sizes.copy(local, 14)
    local.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    sizes.copy(entry, 16)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, label, packed)
    directory.push(entry, label)
    offset += local.length + label.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook whose only sheet is this XML. */
export const workbookParts = (sheet: string): Part[] => [
  {
    name: '[Content_Types].xml',
    data: text(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
  },
  {
    name: 'xl/workbook.xml',
    data: text(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: text(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
  },
  { name: 'xl/worksheets/sheet1.xml', data: text(sheet) },
]

const columnName = (index: number): string => String.fromCharCode(65 + index)
/** Rows of a sheet's XML from its first row on; a cell that begins with `=` is a formula with what it shows after `→`. */
export const sheetRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, r) => {
      const xml = cells.map((value, c) => {
        const [, formula, shown] = /^=(.*)→(.*)$/.exec(value) ?? []
        const at = `r="${columnName(c)}${r + 1}"`
        return formula === undefined
          ? `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`
          : `<c ${at}><f>${formula}</f><v>${shown}</v></c>`
      })
      return `<row r="${r + 1}">${xml.join('')}</row>`
    })
    .join('')
