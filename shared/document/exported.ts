import * as z from 'zod'
import { type Instant, chinaClock } from '../kernel/instant'
import { sayWhen } from './say'

/** Lists that leave the system as a spreadsheet. `voters`: who took part; `rooms`: how each room voted, once the result is out. */
export const ExportKind = z.enum(['voters', 'rooms'])
export type ExportKind = z.infer<typeof ExportKind>
/** Every list that leaves with a number; the list of calls and doors is taken out where it is kept. */
export const ListKind = z.enum([...ExportKind.options, 'contacts'])
export type ListKind = z.infer<typeof ListKind>
export const exportNames: Record<ListKind, string> = { voters: '表决权人名单', rooms: '各户表决情况', contacts: '联系名单' }

/** `DC-20261127-7K4M2Q`: day of the export in China, and `random` characters by which it is told from others. */
export const exportNumber = (at: Instant, random: string): string => {
  const { year, month, day } = chinaClock(at)
  return `DC-${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}-${random}`
}

/** What stands on every page: who took it out, when, under which number. */
export const watermarkOf = (name: string, at: Instant, number: string): string =>
  `${name} ${sayWhen(at)} 导出，编号 ${number}。内部使用，请勿外传。`

/** A spreadsheet as rows, with what marks every page of it: who took it out, when, under which number. */
export const Exported = z.object({
  /** 导出编号 */
  number: z.string(),
  kind: ListKind,
  title: z.string(),
  watermark: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
})
export type Exported = z.infer<typeof Exported>

/**
 * Text of a cell that no spreadsheet program takes for a formula, also after the file was saved as CSV and opened again
 * (OWASP, CSV injection): what begins with = + - @ or a control character gets an apostrophe before it.
 */
export const safeCell = (cell: string | number): string | number =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  typeof cell === 'string' && /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell
