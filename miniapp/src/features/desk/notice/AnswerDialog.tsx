import { Form, Input } from 'antd'
import { answerObjection } from '@shared/notice/contract'
import { call } from '@/api'
import { RecordDialog } from '../cases/fields/RecordDialog'
import type { ObjectionPartProps } from './parts'

/** Answers what came late or was only said; once, in writing. */
export const AnswerDialog = ({ head, objection, onDone }: ObjectionPartProps) => (
  <RecordDialog
    title={`答复${objection.alias}`}
    ok="交出答复"
    start={{ text: '' }}
    schema={answerObjection.body}
    send={(body) => call(answerObjection, { params: { caseId: head.caseId, objectionId: objection.objectionId }, body })}
    onDone={onDone}
  >
    <p className="dk-quiet">
      {objection.late ? '公示期已过，不作为公示期内的异议，但要答复。' : '口头意见登记后答复；要作为异议，请对方补一份签名的书面异议。'}
    </p>
    <Form.Item name="text" label="书面答复（交出后不能改）">
      <Input.TextArea rows={4} maxLength={2000} showCount />
    </Form.Item>
  </RecordDialog>
)
