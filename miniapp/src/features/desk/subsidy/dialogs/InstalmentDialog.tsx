import { Form, Input } from 'antd'
import { dayOf } from '@shared/kernel/day'
import { type Fen, sayFen } from '@shared/kernel/money'
import { noteInstalment } from '@shared/subsidy/contract'
import type { SubsidyView } from '@shared/subsidy/model'
import { call } from '@/api'
import { DayField } from '../../cases/fields/DayField'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { YuanField } from '../../cases/fields/YuanField'
import { useActing } from '../useSubsidy'

/** Notes money that came back; the last part ends the demand. */
export const InstalmentDialog = ({ view, left, onDone }: { view: SubsidyView; left: Fen; onDone: () => void }) => {
  const acting = useActing()
  return (
    <RecordDialog
      title="登记交回的补贴"
      ok="登记"
      width={520}
      start={{ amount: left, paidOn: dayOf(view.now), voucher: '' }}
      schema={noteInstalment.body}
      sentOf={(typed) => ({ ...typed, turn: view.turn })}
      send={(body) => acting(call(noteInstalment, { params: { caseId: view.caseId }, body }))}
      onDone={onDone}
    >
      <p className="dk-tools">还差 {sayFen(left)}。可以分几次交；交齐后自动转入运行管理。</p>
      <Form.Item name="amount" label="这次交回">
        <YuanField />
      </Form.Item>
      <div className="dk-two">
        <Form.Item name="paidOn" label="交回日期">
          <DayField />
        </Form.Item>
        <Form.Item name="voucher" label="入账凭证号">
          <Input maxLength={40} />
        </Form.Item>
      </div>
    </RecordDialog>
  )
}
