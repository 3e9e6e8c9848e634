import { type Area, formatArea, parseArea } from '../kernel/area'
import { childOf, type PlaceId } from '../kernel/place'
import { parseBuilding, parseFloor, parseRoom, parseUnit, unitLabel } from './address'
import { type ColumnKey, columns } from './columns'
import { issueAt } from './issue'
import { type AreaSource, type Holding, type Issue, areaSourceNames } from './model'
import { squeeze } from './normalise'
import { type Owner, type Report, parseOwners } from './owners'
import type { RawRow } from './readSheet'
import { isAncillary, parseAreaSource, parseHolding } from './vocabulary'

/** A flat of the sheet, read and checked. */
export interface ParsedFlat {
  /** Row of the sheet it comes from. */
  readonly row: number
  readonly flat: PlaceId
  readonly unit: PlaceId
  /** `3 幢 2 单元`. */
  readonly unitLabel: string
  readonly floor: number
  readonly room: string
  readonly area: Area
  readonly source: AreaSource
  readonly holding: Holding
  /** Registered owners, or the developer alone. */
  readonly owners: readonly Owner[]
}

/**
 * Reads the rows of a roll of `estate`. A row with an error yields no flat; every problem is an issue with its row, column
 * and how to mend it. Parking and storage are skipped.
 */
export const parseRoll = (rows: readonly RawRow[], estate: PlaceId): { flats: ParsedFlat[]; issues: Issue[] } => {
  const issues: Issue[] = []
  const flats: ParsedFlat[] = []
  const rowOf = new Map<PlaceId, number>()
  for (const raw of rows) {
    const report: Report = (column, code, message) => issues.push(issueAt(raw.row, column, code, message))
    if (isAncillary(raw.cells.use, raw.cells.room)) {
      report('use', 'parkingSkipped', '这是车位、车库或储藏室，按规定不计入单元的人数和面积，已跳过。')
      continue
    }
    const flat = parseFlat(raw, estate, report)
    if (flat === null) continue
    const earlier = rowOf.get(flat.flat)
    if (earlier !== undefined) {
      report('room', 'flatTwice', `${flat.unitLabel} ${flat.room} 室和第 ${earlier} 行重复。一套房只留一行，共有的人写在“共有人”里。`)
      continue
    }
    rowOf.set(flat.flat, raw.row)
    flats.push(flat)
  }
  return { flats, issues: [...issues, ...lowerSources(flats)] }
}

/** Every cell is read before giving up, so that one look at the row mends all of it. */
const parseFlat = (raw: RawRow, estate: PlaceId, report: Report): ParsedFlat | null => {
  const where = parseWhere(raw.cells, estate, report)
  const area = parseAreaCell(raw.cells.area, report)
  const source = parseSourceCell(raw.cells.areaSource, report)
  const holding = parseHolding(raw.cells.holding)
  if (holding === null) report('holding', 'holdingUnknown', `交付状态“${raw.cells.holding}”看不懂。请填：已交付、已售未交付 或 未售。`)
  const owners = holding === null ? null : parseOwners(raw.cells, holding, report)
  if (where === null || area === null || source === null || holding === null || owners === null) return null
  if (owners.every((o) => o.phone === null)) report('phone', 'noPhone', '没有手机号，业主不能自己在微信里绑定。请补上，或由社区协助绑定。')
  return { row: raw.row, ...where, area, source, holding, owners }
}

const required = (cells: RawRow['cells'], keys: readonly ColumnKey[], report: Report): boolean => {
  const empty = keys.filter((key) => cells[key] === '')
  for (const key of empty) report(key, 'missingField', `没有填“${columns[key].name}”。${columns[key].help}`)
  return empty.length === 0
}

const parseWhere = (
  cells: RawRow['cells'],
  estate: PlaceId,
  report: Report,
): Pick<ParsedFlat, 'flat' | 'unit' | 'unitLabel' | 'floor' | 'room'> | null => {
  if (!required(cells, ['building', 'unit', 'room'], report)) return null
  const building = parseBuilding(cells.building)
  const unit = parseUnit(cells.unit)
  if (building === null) report('building', 'roomUnreadable', `楼栋“${cells.building}”看不懂。请写数字或字母，如 3 或 A。`)
  if (unit === null) report('unit', 'roomUnreadable', `单元“${cells.unit}”看不懂。请写数字、字母或 东、西、甲、乙，如 2。`)
  if (building === null || unit === null) return null
  const room = parseRoom(cells.room, building, unit)
  if (room === null) {
    report('room', 'roomUnreadable', `房号“${cells.room}”看不懂。请写数字或字母，如 301。如果变成了日期，请把这一列设成“文本”再重新填写。`)
    return null
  }
  const floor = parseFloor(cells.floor, room)
  if (floor === null) {
    report('floor', 'roomUnreadable', `从房号“${cells.room}”和楼层“${cells.floor}”看不出在几层。请在“楼层”里填数字。`)
    return null
  }
  const unitId = childOf(childOf(estate, `b${building.code}`), `u${unit.code}`)
  return { flat: childOf(unitId, room.code), unit: unitId, unitLabel: unitLabel(building, unit), floor, room: room.name }
}

/** Flats smaller or larger than this (0.01 m²) are looked at twice. */
const usual = { least: 10_00, most: 500_00 }

const parseAreaCell = (text: string, report: Report): Area | null => {
  if (text === '') {
    report('area', 'missingField', `没有填“建筑面积”。${columns.area.help}`)
    return null
  }
  const area = parseArea(squeeze(text).replace(/(m2|平方米|平米|平方|平)$/i, ''))
  if (area === null) report('area', 'areaUnreadable', `面积“${text}”看不懂。请只写数字，最多两位小数，如 65.43。`)
  else if (area === 0) report('area', 'areaZero', '面积是 0。请按不动产登记簿填写。')
  else if (area < usual.least || area > usual.most)
    report('area', 'areaUnusual', `面积 ${formatArea(area)} 平方米不常见，请核对。确实没错就不用改。`)
  return area === 0 ? null : area
}

const parseSourceCell = (text: string, report: Report): AreaSource | null => {
  const source = parseAreaSource(text)
  if (text === '') report('areaSource', 'missingField', `没有填“面积来源”。${columns.areaSource.help}`)
  else if (source === null) report('areaSource', 'areaSourceUnknown', `面积来源“${text}”看不懂。${columns.areaSource.help}`)
  return source
}

const sourceRank: Record<AreaSource, number> = { register: 0, survey: 1, contract: 2 }

/** A flat with a lower source than others of its unit probably has the better one too (interpretation art. 8: register, survey, contract). */
const lowerSources = (flats: readonly ParsedFlat[]): Issue[] => {
  const best = new Map<PlaceId, AreaSource>()
  for (const { unit, source } of flats) {
    const known = best.get(unit)
    if (known === undefined || sourceRank[source] < sourceRank[known]) best.set(unit, source)
  }
  return flats.flatMap(({ row, unit, source }) => {
    const better = best.get(unit) ?? source
    return better === source
      ? []
      : [
          issueAt(
            row,
            'areaSource',
            'betterSourceExists',
            `这一户的面积来自${areaSourceNames[source]}，同单元其他房屋的来自${areaSourceNames[better]}。请核对这一户有没有${areaSourceNames[better]}的面积；确实没有就不用改。`,
          ),
        ]
  })
}
