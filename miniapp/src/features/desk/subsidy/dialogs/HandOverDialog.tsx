import { Form, Input } from 'antd'
import { handOver } from '@shared/subsidy/contract'
import type { SubsidyView } from '@shared/subsidy/model'
import { call } from '@/api'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { useActing } from '../useSubsidy'

/** The lift goes over to everyday running; without a subsidy that needs a reason. */
export const HandOverDialog = ({ view, paid, onDone }: { view: SubsidyView; paid: boolean; onDone: () => void }) => {
  const acting = useActing()
  return (
    <RecordDialog
      title={paid ? '转入运行管理' : '不申请补贴，转入运行管理'}
      ok="转入运行管理"
      width={520}
      start={{ reason: '' }}
      schema={handOver.body}
      sentOf={({ reason }) => ({ turn: view.turn, reason: reason.trim() })}
      send={(body) => acting(call(handOver, { params: { caseId: view.caseId }, body }))}
      onDone={onDone}
    >
      <p className="dk-tools">
        {paid
          ? '补贴已经到账，电梯转入日常运行：费用分摊、维保和年检按协议办。'
          : '转入运行后，这部电梯不能再申请补贴。请写明原因，大家都能看到。'}
      </p>
      {!paid && (
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
      )}
    </RecordDialog>
  )
}
