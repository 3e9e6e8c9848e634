import { Form, Input } from 'antd'
import { type Day, dayOf } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import { payGrant } from '@shared/subsidy/contract'
import type { Grant } from '@shared/subsidy/model'
import { call, serverNow } from '@/api'
import { DayField } from '../../cases/fields/DayField'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { useActing } from '../useSubsidy'

/** The street notes that it paid a granted claim. */
export const PayGrantDialog = ({ grant, onDone }: { grant: Grant; onDone: () => void }) => {
  const acting = useActing()
  const today: Day = dayOf(serverNow())
  return (
    <RecordDialog
      title="登记拨付社区补助"
      ok="登记已拨付"
      width={520}
      start={{ paidOn: today, voucher: '' }}
      schema={payGrant.body}
      send={(body) => acting(call(payGrant, { params: { caseId: grant.caseId }, body }))}
      onDone={onDone}
    >
      <p className="dk-tools">审定金额 {grant.granted === null ? '' : sayFen(grant.granted)}。</p>
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
