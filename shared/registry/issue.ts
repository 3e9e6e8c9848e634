import { type ColumnKey, columns } from './columns'
import type { Issue, IssueCode } from './model'

/** How grave each problem is: an error must be mended before the roll is written, a warning is for a person to look at. */
const severities: Record<IssueCode, Issue['severity']> = {
  missingColumn: 'error',
  missingField: 'error',
  flatTwice: 'error',
  areaUnreadable: 'error',
  areaZero: 'error',
  areaUnusual: 'warning',
  areaSourceUnknown: 'error',
  betterSourceExists: 'warning',
  holdingUnknown: 'error',
  roomUnreadable: 'error',
  idNumberInvalid: 'error',
  phoneInvalid: 'error',
  sameIdOtherName: 'error',
  sameNameNoId: 'warning',
  samePhoneOtherName: 'warning',
  coOwnersUneven: 'error',
  parkingSkipped: 'info',
  tooManyRows: 'error',
  noPhone: 'warning',
  developerUnnamed: 'error',
}

/** A problem of one row; `message` says what is wrong and how to mend it. The row number is put in front, as the spreadsheet shows it. */
export const issueAt = (row: number, column: ColumnKey | null, code: IssueCode, message: string): Issue => ({
  row,
  column: column === null ? null : columns[column].name,
  severity: severities[code],
  code,
  message: row === 0 ? message : `第 ${row} 行：${message}`,
})

const rank: Record<Issue['severity'], number> = { error: 0, warning: 1, info: 2 }
/** Worst first, then by row. */
export const worstFirst = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => rank[a.severity] - rank[b.severity] || a.row - b.row)
