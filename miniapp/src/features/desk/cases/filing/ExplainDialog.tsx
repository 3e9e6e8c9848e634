import { Form, Input } from 'antd'
import { type PackDocument, packNames } from '@shared/retrofit/filing'
import { explainCorrection } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../fields/RecordDialog'

interface ExplainDialogProps {
  head: CaseView
  document: PackDocument
  onDone: () => void
}

/** Says why a document of the notice stays as it is. */
export const ExplainDialog = ({ head, document, onDone }: ExplainDialogProps) => (
  <RecordDialog
    title={`${packNames[document]}：为什么不改`}
    ok="交说明"
    start={{ text: '' }}
    schema={explainCorrection.body}
    send={(body) => call(explainCorrection, { params: { caseId: head.caseId, document }, body })}
    onDone={onDone}
  >
    <Form.Item name="text" label="理由">
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  </RecordDialog>
)
