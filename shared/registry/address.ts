import { squeeze } from './normalise'

/** A building, unit or room: `code` for the place id, `name` for people. */
export interface Part {
  readonly code: string
  readonly name: string
}

const chineseDigits = '零一二三四五六七八九'
/** Units are often named by their side or order: their pinyin makes the id. */
const named: Readonly<Record<string, string>> = {
  东: 'dong',
  西: 'xi',
  南: 'nan',
  北: 'bei',
  中: 'zhong',
  甲: 'jia',
  乙: 'yi',
  丙: 'bing',
  丁: 'ding',
}

/** `十二` → `12`, from 一 to 九十九; anything else comes back as it is. */
const fromChinese = (text: string): string => {
  const m = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!m || text === '') return text
  const [, tens, ten, ones] = m
  const value = (digit: string | undefined): number => (digit === undefined ? 0 : chineseDigits.indexOf(digit))
  return String((ten === undefined ? 0 : 10 * (tens === undefined ? 1 : value(tens))) + value(ones))
}

const partOf = (text: string): Part | null => {
  const plain = fromChinese(text).replace(/^0+(?=\d+$)/, '')
  const code = named[plain] ?? plain.toLowerCase()
  return /^[a-z0-9][a-z0-9-]{0,21}$/.test(code) ? { code, name: plain.toUpperCase() } : null
}

/** `3`, `03幢`, `3号楼`, `三栋`, `A座`; null when it is none. */
export const parseBuilding = (text: string): Part | null =>
  partOf(
    squeeze(text)
      .replace(/^第/, '')
      .replace(/(号楼|幢|栋|座|楼|号|#)$/, ''),
  )
/** `2`, `2单元`, `东单元`; null when it is none. */
export const parseUnit = (text: string): Part | null =>
  partOf(
    squeeze(text)
      .replace(/^第/, '')
      .replace(/(单元|门|梯|号)$/, ''),
  )

/** `301`, `301室`, `3-2-301` in building 3 unit 2; null when it is none. */
export const parseRoom = (text: string, building: Part, unit: Part): Part | null => {
  const room = squeeze(text)
    .replace(/(室|号|房)$/, '')
    .toLowerCase()
  const prefix = [`${building.code}-${unit.code}-`, `${unit.code}-`].find((p) => room.startsWith(p) && room.length > p.length)
  return partOf(room.slice(prefix?.length ?? 0))
}

/** `3`, `3层`, `3/6`, `三楼`, `-1`; without it from the room (301 → 3, 1202 → 12). Null when neither tells. There is no floor 0. */
export const parseFloor = (text: string, room: Part): number | null => {
  const given = squeeze(text)
  const digits =
    given === ''
      ? /^[a-z]?(\d{1,2})\d{2}[a-z]?(-\d+)?$/.exec(room.code)?.[1]
      : /^(-?\d{1,2})$/.exec(fromChinese(given.replace(/^第/, '').replace(/(\/\d+)?(层|楼|f)?$/i, '')))?.[1]
  const floor = Number(digits ?? 0)
  return floor === 0 ? null : floor
}

const spaced = (name: string, word: string): string => (/^[ -~]+$/.test(name) ? `${name} ${word}` : `${name}${word}`)
/** `3 幢 2 单元`. */
export const unitLabel = (building: Part, unit: Part): string => `${spaced(building.name, '幢')} ${spaced(unit.name, '单元')}`
