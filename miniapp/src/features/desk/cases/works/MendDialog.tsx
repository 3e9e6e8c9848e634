import { Form, Input } from 'antd'
import { type WorksView, mendProblem } from '@shared/retrofit/fileContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../fields/RecordDialog'

interface MendDialogProps {
  head: CaseView
  worksId: WorksView['worksId']
  onDone: () => void
}

/** Says that what an inspection found was mended; once. */
export const MendDialog = ({ head, worksId, onDone }: MendDialogProps) => (
  <RecordDialog
    title="登记整改"
    ok="登记"
    start={{ text: '' }}
    schema={mendProblem.body}
    send={(body) => call(mendProblem, { params: { caseId: head.caseId, worksId }, body })}
    onDone={onDone}
  >
    <Form.Item name="text" label="怎样整改的（登记后不能改）">
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  </RecordDialog>
)
