import { caseDocument } from '../../document/caseDocument'
import type { CaseDocument } from '../../document/blocks'
import { sayDate } from '../../document/say'
import { type Day, sayFullDay } from '../../kernel/day'
import { type Fen, formatFen } from '../../kernel/money'
import type { AgreementContent } from '../agreement'
import { headRows, issuerOf } from './parts'

export interface FundProofFacts {
  readonly content: AgreementContent
  readonly completedAt: AgreementContent['madeAt']
  readonly where: string
  /** Which builder, and the day of issue. */
  readonly signer: string
  readonly rooms: readonly string[]
  readonly share: Fen
  readonly paid: Fen
  readonly day: Day
}

/**
 * 住房公积金提取证明 (五: 依规提取住房公积金用于电梯加装): that this home takes part and with how much. Name and certificate number are
 * written in by hand at the desk, where the original is seen; they are kept nowhere.
 */
export const fundProofDocument = ({ content, completedAt, where, signer, rooms, share, paid, day }: FundProofFacts): CaseDocument =>
  caseDocument({
    ...{ kind: 'fundProof', caseId: content.caseId, item: signer, title: content.title, day },
    sheets: [
      [
        { kind: 'title', over: where.replaceAll(' · ', ' '), text: '既有住宅加装电梯费用证明', under: '（用于提取住房公积金）' },
        {
          kind: 'fields',
          heading: null,
          rows: [
            ...headRows(content, where),
            ['协议生效日期', sayDate(completedAt)],
            ['房号', rooms.join('、')],
            ['应分摊费用', `${formatFen(share)} 元`],
            ['已交费用', `${formatFen(paid)} 元`],
          ],
        },
        { kind: 'signature', lines: ['产权人姓名', '身份证件号码', '与产权人关系（配偶、父母、子女提取时填写）'] },
        {
          kind: 'text',
          heading: '证明事项',
          lines: [
            `上列房屋的业主参加本单元既有住宅加装电梯，是该项目的建设者，按协议应分摊 ${formatFen(share)} 元，以上情况属实。`,
            '本证明供到住房公积金管理中心办理提取时使用；能提取多少、要带哪些材料，以公积金中心的规定为准。',
          ],
          numbered: false,
        },
        { kind: 'issuer', name: `${issuerOf(where)}（盖章）`, date: sayFullDay(day) },
      ],
    ],
  })
