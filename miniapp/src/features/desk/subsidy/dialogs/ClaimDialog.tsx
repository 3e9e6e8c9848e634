import { Form, Input } from 'antd'
import type { Fen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { claimGrant } from '@shared/subsidy/contract'
import { call } from '@/api'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { YuanField } from '../../cases/fields/YuanField'
import { useActing } from '../useSubsidy'

const nothing: Fen | null = null

/** The community claims its grant, once a lift. */
export const ClaimDialog = ({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) => {
  const acting = useActing()
  return (
    <RecordDialog
      title="申领社区补助"
      ok="提交申领"
      width={520}
      start={{ amount: nothing, use: '' }}
      schema={claimGrant.body}
      send={(body) => acting(call(claimGrant, { params: { caseId }, body }))}
      onDone={onDone}
    >
      <Form.Item name="amount" label="申领金额（最高 6000 元）">
        <YuanField />
      </Form.Item>
      <Form.Item name="use" label="用途（办公经费、宣传费等）">
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </RecordDialog>
  )
}
