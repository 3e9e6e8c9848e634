import { expect, test } from '@jest/globals'
import type { CaseDocument } from '@shared/document/blocks'
import { applicationForm } from '@shared/subsidy/documents/application'
import { paymentNotice } from '@shared/subsidy/documents/payment'
import { recoveryNotice } from '@shared/subsidy/documents/recovery'
import { payment, recovery, subject } from './subject'

const textOf = (document: CaseDocument): string => JSON.stringify(document.sheets)

test('the application form has every field of 附件2, from the case and from the builders (DOMAIN §2.5)', () => {
  const text = textOf(applicationForm(subject))
  for (const part of [
    ...['示例小区 3 幢 2 单元', '安置房', '五层半', '梯11苏B00123(26)', '2026年9月30日', '示例物业服务公司', '备〔2026〕012号'],
    ...['568,000.00', '24322000000012345678', '3 幢 2 单元 602 室', '王甲一', '6222000000001234', '不封闭廊道'],
    ...[
      '社区初审',
      '材料齐全，已到现场核对',
      '街道初审',
      '区住建局复审',
      '18 万元',
      '区财政 90,000.00 元',
      '街道（功能园区）财政 90,000.00 元',
    ],
  ])
    expect(text).toContain(part)
  // The district has not spoken: there is room to write.
  expect(text).toContain('意见：            经办人：            日期：')
})

test('opinions on an earlier application are not shown as if they were about this one; the form says that it is another one', () => {
  const again = applicationForm({ ...subject, application: { ...subject.application, round: 2 } })
  expect(textOf(again)).not.toContain('材料齐全')
  expect(textOf(again)).toContain('第 2 次申请')
})

test('without level entry nothing is said of a corridor', () => {
  expect(textOf(applicationForm({ ...subject, levelEntry: false }))).not.toContain('廊道')
})

test('a payment notice names amount, day, voucher and the end of the account, never the whole number', () => {
  const text = textOf(paymentNotice(subject, payment))
  for (const part of ['180,000.00 元', '2027年3月18日', 'PZ2027-0031', '尾号 1234', '2027 年财政补贴计划']) expect(text).toContain(part)
  expect(text).not.toContain('6222000000001234')
})

test('a demand says what has come and what is left', () => {
  const text = textOf(recoveryNotice(subject, recovery))
  for (const part of ['违背承诺', '180,000.00 元', '120,000.00 元', '2027年12月31日', 'RZ2027-0007']) expect(text).toContain(part)
})

test('the same facts make the same document', () => {
  expect(applicationForm(subject).digest).toBe(applicationForm({ ...subject }).digest)
  expect(applicationForm(subject).number).toBe('BT-20261020-7K4MQ2')
})
