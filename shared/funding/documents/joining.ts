import type { Signature } from '../../decision/model'
import { caseDocument } from '../../document/caseDocument'
import type { CaseDocument } from '../../document/blocks'
import { sayDate } from '../../document/say'
import { dayOf } from '../../kernel/day'
import { type Digest, sayDigest } from '../../kernel/digest'
import type { Instant } from '../../kernel/instant'
import { type Fen, formatFen } from '../../kernel/money'
import type { AgreementContent } from '../agreement'
import { headRows } from './parts'

interface Side {
  readonly at: Instant | null
  readonly ink: Signature | null
}

export interface JoiningFacts {
  readonly content: AgreementContent
  readonly where: string
  readonly joinerId: string
  readonly label: string
  readonly base: Fen
  readonly amount: Fen
  readonly negotiated: boolean
  readonly refunds: readonly { readonly label: string; readonly amount: Fen }[]
  readonly digest: Digest
  readonly offeredAt: Instant
  readonly cancelled: boolean
  readonly joiner: Side
  readonly builder: Side
}

const person = (name: string, { at, ink }: Side) => ({
  name,
  remark: at === null ? '签字日期：' : `已签字，${sayDate(at)}`,
  signature: ink,
})

/** 后加入补充协议 (六(五)): what a flat pays that did not take part at first, and to whom it goes back. */
export const joiningDocument = (facts: JoiningFacts): CaseDocument => {
  const { content, where, joinerId, label, base, amount, negotiated, refunds, digest, offeredAt, cancelled } = facts
  return caseDocument({
    ...{ kind: 'joining', caseId: content.caseId, item: joinerId, title: content.title, day: dayOf(offeredAt) },
    footer: [`协议指纹 ${sayDigest(digest)}`],
    sheets: [
      [
        { kind: 'title', over: where.replaceAll(' · ', ' '), text: '加入使用电梯补充协议', under: content.title },
        ...(cancelled ? [{ kind: 'mark' as const, text: '本补充协议已取消。' }] : []),
        {
          kind: 'fields',
          heading: null,
          rows: [
            ...headRows(content, where),
            ['加入的房屋', label],
            ['扣除补贴后的实际总费用', `${formatFen(base)} 元`],
            ['补交金额', `${formatFen(amount)} 元`],
            ['计算办法', negotiated ? '双方商定' : '按原协议的分摊系数，视同一开始就参加'],
          ],
        },
        {
          kind: 'text',
          heading: '约定',
          lines: [
            '补交的钱按先出资各户实际出资的比例退还，金额如下表。',
            '自补交之日起，加入的业主和其他建设者享有同样的权利，按原协议分摊运行维修费用，并遵守原协议的全部约定。',
          ],
          numbered: true,
        },
        {
          kind: 'table',
          heading: '退还明细',
          head: ['房号', '退还（元）'],
          rows: [...refunds.map((refund) => [refund.label, formatFen(refund.amount)]), ['合计', formatFen(amount)]],
          figures: [false, true],
        },
        { kind: 'signed', heading: '签字', people: [person(`加入的业主：${label}`, facts.joiner), person('建设者代表', facts.builder)] },
      ],
    ],
  })
}
