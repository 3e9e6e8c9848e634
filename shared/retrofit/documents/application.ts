import { caseDocument } from '../../document/caseDocument'
import type { CaseDocument } from '../../document/blocks'
import type { Day } from '../../kernel/day'
import { type PackDocument, packNames } from '../filing'
import { contractTable, designRows, placeOf, projectRows } from './parts'
import type { CasePaper } from './subject'

const reps = ({ builders }: CasePaper): string =>
  builders
    .filter((builder) => builder.rep)
    .map((builder) => builder.label)
    .join('、')

/** 加装电梯申请表: what the builders sign and bring to the street’s window (Xinwu rules 六(二)1). `missing` documents are not ticked. */
export const buildApplication = (paper: CasePaper, day: Day, attached: readonly PackDocument[]): CaseDocument =>
  caseDocument({
    kind: 'liftApplication',
    caseId: paper.caseId,
    title: paper.title,
    day,
    sheets: [
      [
        { kind: 'title', over: paper.where, text: '既有住宅加装电梯申请表', under: paper.title },
        {
          kind: 'text',
          heading: null,
          lines: [
            `我们是${placeOf(paper)}参与加装电梯的业主（建设者），已经依法取得同意、完成公示并签订协议，现申请加装电梯，请予受理。`,
            '我们对申请材料的真实性负责。电梯建成后，按协议承担运行、维修和保养的费用。',
          ],
          numbered: false,
        },
        { kind: 'fields', heading: '一、项目', rows: projectRows(paper) },
        { kind: 'fields', heading: '二、初步设计方案', rows: designRows(paper) },
        ...contractTable(paper, true),
        {
          kind: 'text',
          heading: '附件',
          lines: attached.filter((document) => document !== 'application').map((document) => packNames[document]),
          numbered: true,
        },
      ],
      [
        { kind: 'title', over: paper.title, text: '建设者签名', under: reps(paper) === '' ? null : `代表：${reps(paper)}` },
        {
          kind: 'signed',
          heading: null,
          people: paper.builders.map(({ label, rep }) => ({ name: label, remark: rep ? '代表' : '', signature: null })),
        },
        { kind: 'signature', lines: ['申请日期：　　　　年　　月　　日'] },
      ],
    ],
  })
