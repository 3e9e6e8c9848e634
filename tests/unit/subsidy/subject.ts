import { FileId } from '@shared/content/model'
import { Day } from '@shared/kernel/day'
import { digestText } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { yuan } from '@shared/kernel/money'
import { CaseId } from '@shared/retrofit/model'
import type { SubsidySubject } from '@shared/subsidy/documents/subject'
import type { Payment } from '@shared/subsidy/model'
import type { Recovery } from '@shared/subsidy/recovery'
import { reach } from '@shared/subsidy/tier'

/** An invented subsidy, far enough to print every document of it. */

const day = (text: string): Day => Day.parse(text)
const file = FileId.parse(`f_${'0'.repeat(26)}`)
const account = { holder: '王甲一', bank: '示例银行新区支行', tail: '1234' }

export const payment: Payment = { paidOn: day('2027-03-18'), voucher: 'PZ2027-0031', amount: yuan(180_000), account }
export const recovery: Recovery = {
  amount: yuan(180_000),
  reason: '违背承诺，封闭平层入户的廊道',
  dueOn: day('2027-12-31'),
  demandedOn: day('2027-10-08'),
  instalments: [
    {
      instalmentId: '1',
      paidOn: day('2027-11-02'),
      amount: yuan(60_000),
      voucher: 'RZ2027-0007',
      at: Instant.parse('2027-11-02T02:00:00.000Z'),
    },
  ],
}

export const subject: SubsidySubject = {
  caseId: CaseId.parse(`c_${'0'.repeat(20)}7K4MQ2`),
  title: '示例小区 3 幢 2 单元加装电梯',
  where: '示例街道 · 示例社区 · 示例小区',
  units: ['3 幢 2 单元'],
  levelEntry: true,
  application: {
    round: 1,
    form: {
      ...{ top: reach(11), userUnit: '示例物业服务公司', registrationCopy: file, totalCost: yuan(568_000), corridorPromise: true },
      invoices: [
        { number: '24322000000012345678', amount: yuan(358_000), file },
        { number: '24322000000012345679', amount: yuan(210_000), file },
      ],
    },
    ...{ digest: digestText('申请'), appliedOn: day('2026-10-20'), amount: yuan(180_000), tier: '五层半及六层' },
    ...{ title: '示例小区 3 幢 2 单元加装电梯', filing: '备〔2026〕012号', ownership: 'resettlement', builders: 10, account },
    registration: { number: '梯11苏B00123(26)', on: day('2026-09-30') },
  },
  builders: ['201', '202', '301', '302', '401', '402', '501', '502', '601', '602'].map((room) => ({
    label: `3 幢 2 单元 ${room} 室`,
    share: yuan(56_800),
  })),
  accountNumber: '6222000000001234',
  landIncome: null,
  bearers: [
    { bearer: 'district', amount: yuan(90_000) },
    { bearer: 'street', amount: yuan(90_000) },
  ],
  opinions: [
    { round: 1, stage: 'community', verdict: 'pass', remark: '材料齐全，已到现场核对', reasons: [], on: day('2026-10-22') },
    { round: 1, stage: 'street', verdict: 'pass', remark: '', reasons: [], on: day('2026-10-28') },
  ],
  planYear: 2027,
  payment,
  recovery,
}
