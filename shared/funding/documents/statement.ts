import { caseDocument } from '../../document/caseDocument'
import type { Block, CaseDocument } from '../../document/blocks'
import { type Day, sayFullDay } from '../../kernel/day'
import { type Fen, formatFen } from '../../kernel/money'
import type { CaseId } from '../../retrofit/model'
import { type LedgerEntry, type Statement, directionOf, entryNames } from '../running'

export interface StatementFacts {
  readonly caseId: CaseId
  readonly title: string
  readonly where: string
  readonly year: number
  readonly day: Day
  readonly statement: Statement
  /** At the end of the year: what there is, and what lies in the fund. */
  readonly balance: number
  readonly fund: number
  readonly entries: readonly LedgerEntry[]
  readonly dues: readonly { readonly label: string; readonly due: Fen; readonly paid: Fen }[]
}

type Table = Extract<Block, { kind: 'table' }>
/** A table, or a sentence in its place while it has no rows. */
const rowsOr = (table: Table, none: string): Block =>
  table.rows.length > 0 ? table : { kind: 'text', heading: table.heading, lines: [none], numbered: false }

/** 年度收支公布: what came in and went out in a year, with what each flat owes. What was made void stays out. */
export const statementDocument = (facts: StatementFacts): CaseDocument => {
  const { caseId, title, where, year, day, statement, balance, fund, entries, dues } = facts
  const counted = entries.filter(({ voided }) => voided === null)
  return caseDocument({
    ...{ kind: 'runningStatement', caseId, item: `${year}`, title, day },
    sheets: [
      [
        { kind: 'title', over: where.replaceAll(' · ', ' '), text: `${year} 年电梯运行收支公布`, under: title },
        {
          kind: 'fields',
          heading: null,
          rows: [
            ['全年收入', `${formatFen(statement.income)} 元`],
            ['全年支出', `${formatFen(statement.expense)} 元`],
            ['账上余额', `${formatFen(balance)} 元`],
            ['专项维修金', `${formatFen(fund)} 元`],
            ['统计到', sayFullDay(day)],
          ],
        },
        rowsOr(
          {
            kind: 'table',
            heading: '分类合计',
            head: ['项目', '收入（元）', '支出（元）'],
            rows: statement.byKind.map(({ kind, amount }) =>
              directionOf(kind) === 'in' ? [entryNames[kind], formatFen(amount), ''] : [entryNames[kind], '', formatFen(amount)],
            ),
            figures: [false, true, true],
          },
          '这一年还没有记下收入和支出。',
        ),
        {
          kind: 'table',
          heading: '各户应交和已交',
          head: ['房号', '应交（元）', '已交（元）'],
          rows: dues.map(({ label, due, paid }) => [label, formatFen(due), formatFen(paid)]),
          figures: [false, true, true],
        },
        rowsOr(
          {
            kind: 'table',
            heading: '流水',
            head: ['日期', '项目', '收入（元）', '支出（元）', '说明'],
            rows: counted.map(({ on, kind, amount, note }) => [
              on,
              entryNames[kind],
              directionOf(kind) === 'in' ? formatFen(amount) : '',
              directionOf(kind) === 'out' ? formatFen(amount) : '',
              note,
            ]),
            figures: [false, false, true, true, false],
          },
          '这一年还没有记下收入和支出。',
        ),
      ],
    ],
  })
}
