import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { showAccount } from '@shared/funding/moneyContract'
import { dayOf } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import { paySubsidy } from '@shared/subsidy/contract'
import type { SubsidyView } from '@shared/subsidy/model'
import { call } from '@/api'
import { DayField } from '../../cases/fields/DayField'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { CopyText } from '../../kit/CopyText'
import { Facts } from '../../kit/Facts'
import { useActing } from '../useSubsidy'

/** The treasury notes a payment: to which account, how much, when, under which voucher. */
export const PayDialog = ({ view, onDone }: { view: SubsidyView; onDone: () => void }) => {
  const acting = useActing()
  const { caseId, turn, application } = view
  const account = useQuery({ queryKey: [showAccount.id, caseId], queryFn: () => call(showAccount, { params: { caseId } }), gcTime: 0 })
  if (!application) return null
  const { amount } = application
  return (
    <RecordDialog
      title="登记拨付补贴"
      ok="登记已拨付"
      width={560}
      start={{ paidOn: dayOf(view.now), voucher: '' }}
      schema={paySubsidy.body}
      sentOf={(typed) => ({ ...typed, turn, amount })}
      send={(body) => acting(call(paySubsidy, { params: { caseId }, body }))}
      onDone={onDone}
    >
      <Facts
        of={[
          ['金额', <strong key="amount">{sayFen(amount)}</strong>],
          ['户名', account.data?.holder ?? application.account.holder],
          ['开户行', account.data?.bank ?? application.account.bank],
          [
            '账号',
            account.data ? (
              <span key="number" className="dk-figures">
                {account.data.number} <CopyText text={account.data.number} />
              </span>
            ) : (
              `尾号 ${application.account.tail}`
            ),
          ],
        ]}
      />
      <p className="dk-quiet dk-note">请先在财政系统完成支付，再按凭证登记。登记后不能撤回。</p>
      <div className="dk-two">
        <Form.Item name="paidOn" label="拨付日期">
          <DayField />
        </Form.Item>
        <Form.Item name="voucher" label="支付凭证号">
          <Input maxLength={40} />
        </Form.Item>
      </div>
    </RecordDialog>
  )
}
