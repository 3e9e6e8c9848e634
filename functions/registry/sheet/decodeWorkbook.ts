import { SheetUnreadable } from '@shared/registry/decodeCsv'
import { sheetCells, sharedStrings } from './cells'
import { dateStyles } from './looks'
import { relationsOf } from './relations'
import { unpackWorkbook } from './unpack'
import { readXml } from './xml'

/** Relation ids of the sheets in the order of their tabs. */
const sheetIds = (workbook: Uint8Array): string[] => {
  const ids: string[] = []
  readXml(workbook, {
    open: (name, { id }) => {
      if (name === 'sheet' && id !== undefined) ids.push(id)
    },
  })
  return ids
}

const read = (parts: ReadonlyMap<string, Uint8Array>): string[][] => {
  const name = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const workbook = parts.get(name)
  if (!workbook) throw new SheetUnreadable('no workbook in the archive')
  const relations = relationsOf(parts, name)
  const partOf = (wanted: (relation: { id: string; kind: string }) => boolean): Uint8Array | undefined =>
    parts.get(relations.find(wanted)?.target ?? '')

  const looks = {
    strings: sharedStrings(partOf(({ kind }) => kind === 'sharedStrings')),
    dates: dateStyles(partOf(({ kind }) => kind === 'styles')),
  }
  for (const sheetId of sheetIds(workbook)) {
    const sheet = partOf(({ id }) => id === sheetId)
    const cells = sheet ? sheetCells(sheet, looks) : []
    if (cells.length > 0) return cells
  }
  return []
}

/**
 * Cells of an uploaded workbook (`.xlsx`, of Excel, WPS and others): the first sheet that holds anything, row by row from its first
 * row. Written here because the common library is five times the code that a function may have, and would unpack without a bound.
 * @throws SheetUnreadable
 */
export const decodeWorkbook = (bytes: Uint8Array): string[][] => {
  const parts = unpackWorkbook(bytes)
  try {
    return read(parts)
  } catch (cause) {
    if (cause instanceof SheetUnreadable) throw cause
    throw new SheetUnreadable('broken workbook', { cause })
  }
}
