import type { ColumnKey } from '@shared/registry/columns'
import { columnKeys, columns } from '@shared/registry/columns'
import { PlaceId } from '@shared/kernel/place'

export const estate = PlaceId.parse('xw.sf.yt.hy')

/** A sheet with the template's header (row 1) and these rows (from row 2); what a row leaves out is an ordinary flat of 3 幢 2 单元. */
export const sheet = (...rows: Partial<Record<ColumnKey, string>>[]): string[][] => [
  columnKeys.map((key) => columns[key].name),
  ...rows.map((row, i) => {
    const cells: Partial<Record<ColumnKey, string>> = {
      building: '3',
      unit: '2',
      room: `${101 + i}`,
      area: '65.43',
      areaSource: '不动产登记簿',
      owner: `王甲${'一二三四五六七八九十'.charAt(i)}`,
      phone: `1380000000${i}`,
      ...row,
    }
    return columnKeys.map((key) => cells[key] ?? '')
  }),
]
