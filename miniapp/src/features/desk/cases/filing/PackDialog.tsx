import { Form } from 'antd'
import type { FileId } from '@shared/content/model'
import { type BroughtDocument, packNames } from '@shared/retrofit/filing'
import { fillPack } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { FilesField } from '../fields/FilesField'
import { RecordDialog } from '../fields/RecordDialog'

interface PackDialogProps {
  head: CaseView
  document: BroughtDocument
  onDone: () => void
}
const none: { files: FileId[] } = { files: [] }

/** Puts files into the pack in the place of what was there. */
export const PackDialog = ({ head, document, onDone }: PackDialogProps) => (
  <RecordDialog
    title={packNames[document]}
    ok="放进申请材料"
    start={none}
    schema={fillPack.body}
    send={(body) => call(fillPack, { params: { caseId: head.caseId, document }, body })}
    onDone={onDone}
  >
    <Form.Item name="files" label="选择扫描件，按页的顺序；原来的会被换下">
      <FilesField place={head.estate} label="添加文件" most={20} />
    </Form.Item>
  </RecordDialog>
)
