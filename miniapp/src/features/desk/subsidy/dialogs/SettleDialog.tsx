import { Form, Input, Radio } from 'antd'
import { settleFlag } from '@shared/subsidy/contract'
import type { FlagId, SubsidyView } from '@shared/subsidy/model'
import { call } from '@/api'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { useActing } from '../useSubsidy'

/** How a doubt ended. */
export const SettleDialog = ({ view, flagId, onDone }: { view: SubsidyView; flagId: FlagId; onDone: () => void }) => {
  const acting = useActing()
  return (
    <RecordDialog
      title="办结核查"
      ok="办结"
      start={{ outcome: undefined, finding: '' }}
      schema={settleFlag.body}
      send={(body) => acting(call(settleFlag, { params: { caseId: view.caseId, flagId }, body }))}
      onDone={onDone}
    >
      <Form.Item name="outcome" label="核查结果">
        <Radio.Group
          options={[
            { value: 'cleared', label: '没有问题，恢复拨付' },
            { value: 'confirmed', label: '查实，不得拨付；已拨付的要追回' },
          ]}
        />
      </Form.Item>
      <Form.Item name="finding" label="核查经过和结论">
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
    </RecordDialog>
  )
}
