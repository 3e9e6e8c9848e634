import { caseDocument } from '../../document/caseDocument'
import type { CaseDocument } from '../../document/blocks'
import type { Day } from '../../kernel/day'
import type { CaseId } from '../../retrofit/model'
import type { Plan } from '../agreement'
import type { FlatShare } from '../sharing'
import { budgetTable, sharesTable, sharingRows } from './parts'

export interface SharesFacts {
  readonly caseId: CaseId
  readonly title: string
  readonly where: string
  readonly day: Day
  readonly plan: Plan
  readonly flats: readonly (FlatShare & { readonly label: string })[]
  /** Number of the agreement that has these shares; null while they are a proposal. */
  readonly agreement: string | null
}

/** 费用分摊表: to hang up and talk about before there is an agreement, and the agreement's table by itself afterwards. */
export const sharesDocument = ({ caseId, title, where, day, plan, flats, agreement }: SharesFacts): CaseDocument =>
  caseDocument({
    ...{ kind: 'shares', caseId, title, day },
    sheets: [
      [
        { kind: 'title', over: where.replaceAll(' · ', ' '), text: '加装电梯费用分摊表', under: title },
        ...(agreement === null ? [{ kind: 'mark' as const, text: '这是测算，给大家商量用，签了协议才算数。' }] : []),
        {
          kind: 'fields',
          heading: null,
          rows: [...(agreement === null ? [] : [['协议编号', agreement] as [string, string]]), ...sharingRows(plan)],
        },
        budgetTable(plan),
        sharesTable(flats, plan),
      ],
    ],
  })
