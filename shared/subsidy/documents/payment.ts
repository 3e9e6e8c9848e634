import type { CaseDocument } from '../../document/blocks'
import { caseDocument } from '../../document/caseDocument'
import { sayFullDay } from '../../kernel/day'
import { sayFen } from '../../kernel/money'
import type { Payment } from '../model'
import type { SubsidySubject } from './subject'

/** 补贴拨付通知: tells the builders that the district treasury has paid, how much, to which account. Rules 十(三)2. */
export const paymentNotice = (subject: SubsidySubject, payment: Payment): CaseDocument => {
  const { caseId, title, where, units, application, planYear } = subject
  return caseDocument({
    ...{ kind: 'subsidyPayment', caseId, title, day: payment.paidOn, onePage: true },
    sheets: [
      [
        { kind: 'title', over: where.replaceAll(' · ', ' '), text: '加装电梯财政补贴拨付通知', under: title },
        {
          kind: 'text',
          heading: null,
          numbered: false,
          lines: [
            `${units.join('、')}全体建设者：`,
            `你们加装的电梯（使用登记证编号 ${application.registration.number}）已列入 ${planYear ?? ''} 年财政补贴计划。补贴资金已经拨付到全体建设者共同确认的账户，请查收。`,
          ],
        },
        {
          kind: 'fields',
          heading: '拨付情况',
          rows: [
            ['拨付金额', sayFen(payment.amount)],
            ['补贴档次', application.tier],
            ['拨付日期', sayFullDay(payment.paidOn)],
            ['支付凭证号', payment.voucher],
            ['收款账户', `${payment.account.holder}，${payment.account.bank}，尾号 ${payment.account.tail}`],
          ],
        },
        {
          kind: 'text',
          heading: '请注意',
          numbered: true,
          lines: [
            '补贴资金专款专用，不得用于与加装电梯无关的支出。',
            '以后有邻居加入使用，按扣除补贴后的实际总费用分摊。',
            '提供虚假材料、恶意串通或违背廊道承诺的，按规定收回补贴。',
          ],
        },
        { kind: 'issuer', name: '区住房和城乡建设局', date: sayFullDay(payment.paidOn) },
      ],
    ],
  })
}
