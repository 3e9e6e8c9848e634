import { readXml } from './xml'

/** Built-in number formats that show a date or a time (ECMA-376 §18.8.30, with those of East Asian Excel). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Does this format code show a date or a time? Quoted and escaped text, colours and conditions are not part of the question. */
const isDateCode = (code: string): boolean => /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general/gi, ''))

/** Which cell styles show their number as a date: a room such as `3-2` that Excel took for one. */
export const dateStyles = (styles: Uint8Array | undefined): ReadonlySet<number> => {
  const dates = new Set<number>()
  if (!styles) return dates
  const codes = new Map<number, string>()
  let inCells = false
  let index = 0
  readXml(styles, {
    open: (name, a) => {
      if (name === 'numFmt') codes.set(Number(a.numFmtId), a.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(a.numFmtId)
      const code = codes.get(id)
      if (code === undefined ? isBuiltInDate(id) : isDateCode(code)) dates.add(index)
      index += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

const DAY = 24 * 60 * 60 * 1000
/** A date as a spreadsheet shows it, `2024/3/2`, from its number of days since 1900. */
export const sayDate = (days: number): string => {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY)
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`
}

/** A number as Excel keeps it, with 15 digits, whatever its format rounds away. */
export const sayNumber = (value: number): string => String(Number(value.toPrecision(15)))
