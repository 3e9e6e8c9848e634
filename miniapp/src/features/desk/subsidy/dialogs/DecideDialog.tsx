import { Form, Input, Radio } from 'antd'
import { sayFen } from '@shared/kernel/money'
import { decideGrant } from '@shared/subsidy/contract'
import type { Grant } from '@shared/subsidy/model'
import { call } from '@/api'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { YuanField } from '../../cases/fields/YuanField'
import { useActing } from '../useSubsidy'

/** The street grants a claim, or part of it, or refuses it with a reason. */
export const DecideDialog = ({ grant, onDone }: { grant: Grant; onDone: () => void }) => {
  const acting = useActing()
  return (
    <RecordDialog
      title="审定社区补助"
      ok="审定"
      width={520}
      start={{ is: 'granted', amount: grant.claimed, reason: '' }}
      schema={decideGrant.body}
      send={(body) => acting(call(decideGrant, { params: { caseId: grant.caseId }, body }))}
      onDone={onDone}
    >
      <p className="dk-tools">
        {grant.title}申领 {sayFen(grant.claimed)}，用于{grant.use}。
      </p>
      <Form.Item name="is" label="审定结果">
        <Radio.Group
          options={[
            { value: 'granted', label: '同意' },
            { value: 'refused', label: '不同意' },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['is']}>
        {({ getFieldValue }) =>
          getFieldValue('is') === 'granted' ? (
            <Form.Item name="amount" label="审定金额（不超过申领金额）">
              <YuanField />
            </Form.Item>
          ) : (
            <Form.Item name="reason" label="不同意的原因">
              <Input.TextArea rows={2} maxLength={200} />
            </Form.Item>
          )
        }
      </Form.Item>
    </RecordDialog>
  )
}
