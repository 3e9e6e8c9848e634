import * as z from 'zod'

/** Lists that leave the system as a spreadsheet. `voters`: who took part; `rooms`: how each room voted, once the result is out. */
export const ExportKind = z.enum(['voters', 'rooms'])
export type ExportKind = z.infer<typeof ExportKind>
export const exportNames: Record<ExportKind, string> = { voters: '表决权人名单', rooms: '各户表决情况' }

/** A spreadsheet as rows, with what marks every page of it: who took it out, when, under which number. */
export const Exported = z.object({
  /** 导出编号 */
  number: z.string(),
  kind: ExportKind,
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
