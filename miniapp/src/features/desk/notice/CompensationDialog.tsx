import { Form, Input } from 'antd'
import { noteCompensation } from '@shared/notice/contract'
import type { FileId } from '@shared/content/model'
import type { Day } from '@shared/kernel/day'
import { call } from '@/api'
import { DayField } from '../cases/fields/DayField'
import { FileField } from '../cases/fields/FileField'
import { RecordDialog } from '../cases/fields/RecordDialog'
import type { ObjectionPartProps } from './parts'

/** Notes that what was agreed was given. */
export const CompensationDialog = ({ head, objection, onDone }: ObjectionPartProps) => (
  <RecordDialog
    title={`登记给${objection.alias}的补偿`}
    ok="登记"
    start={{ paidOn: null as Day | null, receipt: null as FileId | null, note: '' }}
    schema={noteCompensation.body}
    send={(body) => call(noteCompensation, { params: { caseId: head.caseId, objectionId: objection.objectionId }, body })}
    onDone={onDone}
  >
    <Form.Item name="paidOn" label="哪天给的">
      <DayField />
    </Form.Item>
    <Form.Item name="receipt" label="收据">
      <FileField place={head.community} label="选收据照片" />
    </Form.Item>
    <Form.Item name="note" label="说明（可以不写）">
      <Input maxLength={200} />
    </Form.Item>
  </RecordDialog>
)
