import { caseDocument } from '../../document/caseDocument'
import type { Block, CaseDocument } from '../../document/blocks'
import { sayDate } from '../../document/say'
import type { Signature } from '../../decision/model'
import { dayOf, sayFullDay } from '../../kernel/day'
import { type Digest, sayDigest } from '../../kernel/digest'
import type { Instant } from '../../kernel/instant'
import { formatFen } from '../../kernel/money'
import type { AgreementContent } from '../agreement'
import { ClauseKey, clauseNames } from '../clauses'
import { RunningKind, runningBasisNames, runningNames, yearlyTotal } from '../running'
import { budgetTable, headRows, sharesTable, sharingRows, voidMark } from './parts'

export interface SignedBy {
  /** Rooms that are signed for. */
  readonly rooms: readonly string[]
  readonly at: Instant | null
  readonly way: 'phone' | 'paper' | null
  /** What was written on the phone, for whoever may see it. */
  readonly ink: Signature | null
}

const clauses = ({ plan }: AgreementContent): Block[] =>
  ClauseKey.options
    .filter((key) => (plan.clauses[key] ?? '') !== '')
    .map((key, i) => ({
      kind: 'text',
      heading: `第${'一二三四五六七八九十'.charAt(i) || '十一'}条 ${clauseNames[key]}`,
      lines: plan.clauses[key].split(/\n+/),
      numbered: false,
    }))

const instalments = ({ plan }: AgreementContent): Block => ({
  kind: 'table',
  heading: '筹集安排',
  head: ['期次', '最晚交款日', '合计（元）'],
  rows: plan.instalments.map(({ name, dueOn, amount }) => [name, sayFullDay(dueOn), formatFen(amount)]),
  figures: [false, false, true],
})

const running = ({ plan }: AgreementContent): Block => ({
  kind: 'table',
  heading: `每年运行费用（分摊：${runningBasisNames[plan.running.basis]}）`,
  head: ['项目', '预计（元/年）'],
  rows: [
    ...RunningKind.options.map((kind) => [runningNames[kind], formatFen(plan.running.yearly[kind] ?? 0)]),
    ['合计', formatFen(yearlyTotal(plan.running))],
  ],
  figures: [false, true],
})

const remarkOf = ({ at, way, ink }: SignedBy): string => {
  if (at === null) return '签字日期：'
  const words = way === 'paper' ? '纸质签字，经两人核对' : ink ? '手机签字' : '已签字'
  return `${words}，${sayDate(at)}`
}

/** 统一意见和协议 (六(一)4): what is signed, and by whom it was. Printed before, it is the paper to sign on. */
export const agreementDocument = (
  content: AgreementContent,
  digest: Digest,
  where: string,
  standing: { readonly void: boolean; readonly replaced: boolean; readonly signers: readonly SignedBy[] },
): CaseDocument =>
  caseDocument({
    ...{ kind: 'agreement', caseId: content.caseId, title: content.title, day: dayOf(content.madeAt), number: content.number },
    footer: [`协议指纹 ${sayDigest(digest)}`],
    sheets: [
      [
        { kind: 'title', over: where.replaceAll(' · ', ' '), text: '既有住宅加装电梯统一意见和协议', under: content.title },
        ...voidMark(standing),
        { kind: 'fields', heading: null, rows: [...headRows(content, where), ['生成日期', sayDate(content.madeAt)]] },
        {
          kind: 'text',
          heading: '统一意见',
          lines: [
            `参加加装电梯的业主（建设者）一致同意按公示的方案加装电梯，总费用 ${formatFen(content.total)} 元，由下列 ${content.flats.length} 户分摊，并约定如下。`,
          ],
          numbered: false,
        },
        ...clauses(content),
        budgetTable(content.plan),
        { kind: 'fields', heading: '分摊办法', rows: sharingRows(content.plan) },
        sharesTable(content.flats, content.plan),
        instalments(content),
        running(content),
        {
          kind: 'signed',
          heading: '建设者签字',
          people: standing.signers.map((signer) => ({
            name: signer.rooms.join('、'),
            remark: remarkOf(signer),
            signature: signer.ink,
          })),
        },
      ],
    ],
  })
