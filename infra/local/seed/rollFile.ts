import * as XLSX from '@e965/xlsx'
import { type ColumnKey, columnKeys, columns } from '@shared/registry/columns'
import { type Flat, developer } from './district'

/** One flat as a row of the import template. Who owns beside the first owner is a co-owner. */
const rowOf = ({ building, unit, room, area, owners, holding }: Flat): string[] => {
  const [first, ...others] = owners
  const ofDeveloper = holding !== '已交付'
  const cells: Partial<Record<ColumnKey, string>> = {
    building: String(building),
    unit: String(unit),
    room,
    area,
    areaSource: '不动产登记簿',
    owner: ofDeveloper ? '' : (first?.name ?? ''),
    phone: first?.phone ?? '',
    coOwners: others.map((owner) => `${owner.name}//${owner.phone}`).join('、'),
    holding,
    developer: ofDeveloper ? developer.name : '',
    use: '住宅',
  }
  return columnKeys.map((key) => cells[key] ?? '')
}

/** An .xlsx as a community would keep it: the template's columns, one row for each flat. */
export const rollFile = (flats: readonly Flat[]): Buffer => {
  const book = XLSX.utils.book_new()
  const sheet = XLSX.utils.aoa_to_sheet([columnKeys.map((key) => columns[key].name), ...flats.map(rowOf)])
  XLSX.utils.book_append_sheet(book, sheet, '名册')
  return Buffer.from(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
}
