/** One measured figure with its budget. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The most it may be; null when there is no budget. */
  readonly budget: number | null
  /** Timings vary from run to run and only warn; a figure that is exact fails the bench when it is over. */
  readonly exact: boolean
  /** Why it is over its budget, or what it is made of. */
  readonly cause?: string
}

/** A table of the report: the first row names the columns. */
export interface Section {
  readonly title: string
  readonly note?: string
  readonly rows: readonly (readonly (string | number)[])[]
  readonly figures: readonly Figure[]
  /** Whatever else belongs into the JSON. */
  readonly data?: unknown
}

export const isOver = ({ value, budget }: Figure): boolean => budget !== null && value > budget

const say = (value: string | number): string =>
  typeof value === 'string' ? value : Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(2)

/** Columns side by side, numbers to the right. */
const tableOf = (rows: Section['rows']): string => {
  const text = rows.map((row) => row.map(say))
  const widths = (text[0] ?? []).map((_, column) => Math.max(...text.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[], from: number): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return typeof rows[from]?.[column] === 'number' || (from === 0 && column > 0) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return text.map((row, i) => `  ${line(row, i)}`).join('\n')
}

const verdict = (figure: Figure): string => {
  const { what, value, unit, budget, cause } = figure
  const mark = budget === null ? '·' : isOver(figure) ? '✗' : '✓'
  const limit = budget === null ? '' : ` (budget ≤ ${say(budget)})`
  return `  ${mark} ${what}: ${say(value)} ${unit}${limit}${cause ? `\n      ${cause}` : ''}`
}

/** The section as it stands in the terminal. */
export const print = ({ title, note, rows, figures }: Section): string =>
  [`\n${title}`, ...(note ? [`  ${note}`] : []), ...(rows.length ? [tableOf(rows)] : []), ...figures.map(verdict)].join('\n')
