import type { Block, CaseDocument } from '../../document/blocks'
import { caseDocument } from '../../document/caseDocument'
import { sayFullDay } from '../../kernel/day'
import { sayDigest } from '../../kernel/digest'
import { formatFen, sayFen, sayWan } from '../../kernel/money'
import { ownershipNames } from '../../retrofit/model'
import { bearerNames, bearerSentence } from '../bearer'
import { type ReviewStage, formPartNames, reviewStageNames } from '../model'
import { sayReach } from '../tier'
import type { SubsidySubject } from './subject'

const stages = ['community', 'street', 'district'] as const satisfies readonly ReviewStage[]

/** What an office said of this application, or room to write it by hand. */
const opinionOf = (subject: SubsidySubject, stage: ReviewStage): [string, string] => {
  const said = subject.opinions.find((one) => one.stage === stage && one.round === subject.application.round)
  if (!said) return [reviewStageNames[stage], '意见：            经办人：            日期：']
  const reasons = said.reasons.map(({ part, text }, i) => `${i + 1}. ${formPartNames[part]}：${text}`).join('；')
  const verdict = said.verdict === 'pass' ? '通过' : `退回。${reasons}`
  return [reviewStageNames[stage], `${verdict}${said.remark === '' ? '' : `。${said.remark}`}（${sayFullDay(said.on)}）`]
}

const liftRows = ({ where, units, application, title }: SubsidySubject): [string, string][] => [
  ['项目', title],
  ['坐落', `${where.replaceAll(' · ', ' ')} ${units.join('、')}`],
  ['房屋性质', ownershipNames[application.ownership]],
  ['电梯可达到的最高层数', sayReach(application.form.top)],
  ['使用登记证编号', `${application.registration.number}（${sayFullDay(application.registration.on)}）`],
  ['使用单位', application.form.userUnit],
  ['开工备案通知单编号', application.filing],
]

const moneyRows = ({ application, accountNumber, landIncome, bearers }: SubsidySubject): [string, string][] => [
  ['加装总费用', sayFen(application.form.totalCost)],
  ['补贴档次', application.tier],
  ['申请补贴金额', `${sayWan(application.amount)}（${sayFen(application.amount)}）`],
  [
    '承担方式',
    bearers
      ? `${bearers.map(({ bearer, amount }) => `${bearerNames[bearer]} ${sayFen(amount)}`).join('，')}；由区财政先行垫付`
      : bearerSentence(application.ownership, landIncome),
  ],
  ['收款账户', `户名：${application.account.holder}；开户行：${application.account.bank}；账号：${accountNumber}`],
]

const promise = ({ levelEntry, application }: SubsidySubject): Block[] => [
  {
    kind: 'text',
    heading: '建设者承诺',
    numbered: true,
    lines: [
      '申请材料真实、完整；提供虚假材料、恶意串通骗取补贴的，愿意退回资金并承担法律责任。',
      '补贴资金专款专用，只用于本单元加装电梯。',
      ...(levelEntry
        ? [
            `本电梯采用平层入户，${application.form.corridorPromise ? '承诺' : '未承诺'}不封闭廊道、不变相增加室内空间；违背承诺的，不得申请补贴，已拨付的收回。`,
          ]
        : []),
    ],
  },
]

/**
 * 新吴区既有住宅加装电梯财政补贴申请表, generated from the case (rules 十(三)1, 附件2 with the fields of DOMAIN §2.5). Offices that have
 * spoken stand in it; for the others there is room to write.
 */
export const applicationForm = (subject: SubsidySubject): CaseDocument => {
  const { application, caseId, title, builders } = subject
  return caseDocument({
    ...{ kind: 'subsidyApplication', caseId, title, day: application.appliedOn },
    footer: [`申请指纹 ${sayDigest(application.digest)}`],
    sheets: [
      [
        { kind: 'title', over: '附件 2', text: '新吴区既有住宅加装电梯财政补贴申请表', under: title },
        ...(application.round > 1 ? [{ kind: 'mark' as const, text: `第 ${application.round} 次申请（此前的申请已退回）` }] : []),
        { kind: 'fields', heading: '电梯', rows: liftRows(subject) },
        { kind: 'fields', heading: '费用和补贴', rows: moneyRows(subject) },
        {
          kind: 'table',
          heading: '费用发票',
          head: ['发票号码', '金额（元）'],
          rows: [
            ...application.form.invoices.map(({ number, amount }) => [number, formatFen(amount)]),
            ['合计', formatFen(application.form.totalCost)],
          ],
          figures: [false, true],
        },
        ...promise(subject),
        {
          kind: 'signed',
          heading: '建设者共同确认（签字）',
          people: builders.map(({ label }) => ({ name: label, remark: '已确认收款账户', signature: null })),
        },
        { kind: 'fields', heading: '审核', rows: stages.map((stage) => opinionOf(subject, stage)) },
        { kind: 'issuer', name: '申请人：全体建设者', date: sayFullDay(application.appliedOn) },
      ],
    ],
  })
}
