import { Form, Input } from 'antd'
import { endContract } from '@shared/retrofit/fileContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../fields/RecordDialog'

interface EndDialogProps {
  head: CaseView
  contractId: string
  contractor: string
  onDone: () => void
}

/** Ends a contract; it stays in the list with its reason. */
export const EndDialog = ({ head, contractId, contractor, onDone }: EndDialogProps) => (
  <RecordDialog
    title={`终止和${contractor}的合同？`}
    ok="终止合同"
    start={{ reason: '' }}
    schema={endContract.body}
    send={(body) => call(endContract, { params: { caseId: head.caseId, contractId }, body })}
    onDone={onDone}
  >
    <p>合同留在列表里，标明“已终止”，不再算数。</p>
    <Form.Item name="reason" label="原因">
      <Input.TextArea rows={2} maxLength={200} />
    </Form.Item>
  </RecordDialog>
)
