import { Form, Input } from 'antd'
import type { Day } from '@shared/kernel/day'
import { type Fen, sayFen } from '@shared/kernel/money'
import { demandRecovery } from '@shared/subsidy/contract'
import type { SubsidyView } from '@shared/subsidy/model'
import { call } from '@/api'
import { DayField } from '../../cases/fields/DayField'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { YuanField } from '../../cases/fields/YuanField'
import { useActing } from '../useSubsidy'

interface Typed {
  amount: Fen | null
  dueOn: Day | null
  reason: string
}

/** Demands a paid subsidy back, in whole or in part. */
export const RecoveryDialog = ({ view, onDone }: { view: SubsidyView; onDone: () => void }) => {
  const acting = useActing()
  const paid = view.payment?.amount ?? null
  const start: Typed = { amount: paid, dueOn: null, reason: '' }
  return (
    <RecordDialog
      title="追回补贴"
      ok="发出追回通知"
      width={560}
      start={start}
      schema={demandRecovery.body}
      sentOf={(typed) => ({ ...typed, turn: view.turn })}
      send={(body) => acting(call(demandRecovery, { params: { caseId: view.caseId }, body }))}
      onDone={onDone}
    >
      <p className="dk-tools">
        提供虚假材料、恶意串通、挪作他用，或违背廊道承诺的，按规定收回补贴；涉嫌犯罪的移交司法机关。已拨付{' '}
        {paid === null ? '' : sayFen(paid)}。
      </p>
      <div className="dk-two">
        <Form.Item name="amount" label="追回金额">
          <YuanField />
        </Form.Item>
        <Form.Item name="dueOn" label="交回期限">
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="reason" label="依据和原因（建设者看得到）">
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </RecordDialog>
  )
}
