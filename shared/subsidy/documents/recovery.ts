import type { CaseDocument } from '../../document/blocks'
import { caseDocument } from '../../document/caseDocument'
import { sayFullDay } from '../../kernel/day'
import { formatFen, sayFen } from '../../kernel/money'
import { type Recovery, leftOf } from '../recovery'
import type { SubsidySubject } from './subject'

/** 补贴追回通知书: how much is to be paid back, why and by when, and what has come. Rules 十(四). */
export const recoveryNotice = ({ caseId, title, where, units }: SubsidySubject, recovery: Recovery): CaseDocument =>
  caseDocument({
    ...{ kind: 'subsidyRecovery', caseId, title, day: recovery.demandedOn, onePage: true },
    sheets: [
      [
        { kind: 'title', over: where.replaceAll(' · ', ' '), text: '加装电梯财政补贴追回通知书', under: title },
        {
          kind: 'text',
          heading: null,
          numbered: false,
          lines: [
            `${units.join('、')}全体建设者：`,
            '依照《新吴区既有住宅加装电梯实施细则》十（四）和《财政违法行为处罚处分条例》等有关规定，决定收回已经拨付的财政补贴。',
          ],
        },
        {
          kind: 'fields',
          heading: '追回要求',
          rows: [
            ['原因', recovery.reason],
            ['追回金额', sayFen(recovery.amount)],
            ['交回期限', sayFullDay(recovery.dueOn)],
            ['还差', sayFen(leftOf(recovery))],
          ],
        },
        ...(recovery.instalments.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                heading: '已经交回',
                head: ['日期', '凭证号', '金额（元）'],
                rows: recovery.instalments.map(({ paidOn, voucher, amount }) => [sayFullDay(paidOn), voucher, formatFen(amount)]),
                figures: [false, false, true],
              },
            ]),
        {
          kind: 'text',
          heading: null,
          numbered: false,
          lines: ['对本通知有异议的，可以向区住房和城乡建设局书面说明。涉嫌犯罪的，移交司法机关处理。'],
        },
        { kind: 'issuer', name: '区住房和城乡建设局', date: sayFullDay(recovery.demandedOn) },
      ],
    ],
  })
