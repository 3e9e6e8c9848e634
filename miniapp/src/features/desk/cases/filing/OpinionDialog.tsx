import { Form, Input, Radio } from 'antd'
import { Opinion, opinionNames } from '@shared/retrofit/filing'
import type { AskView } from '@shared/retrofit/fileView'
import { actorNames } from '@shared/retrofit/state'
import { signOpinion } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../fields/RecordDialog'

interface OpinionDialogProps {
  head: CaseView
  ask: AskView
  onDone: () => void
}

/** A bureau's own form: agree, agree with changes, or object; the last two say what and why. */
export const OpinionDialog = ({ head, ask, onDone }: OpinionDialogProps) => (
  <RecordDialog
    title={`${actorNames[ask.bureau]}的意见`}
    ok="签意见"
    start={{ opinion: undefined, text: '' }}
    schema={signOpinion.body}
    send={(body) => call(signOpinion, { params: { caseId: head.caseId, bureau: ask.bureau }, body })}
    onDone={onDone}
  >
    {ask.subject !== '' && <p>征求的事项：{ask.subject}</p>}
    <Form.Item name="opinion" label="意见">
      <Radio.Group optionType="button" options={Opinion.options.map((value) => ({ value, label: opinionNames[value] }))} />
    </Form.Item>
    <Form.Item name="text" label="说明（“修改后同意”和“不同意”要写明改什么、为什么）">
      <Input.TextArea rows={4} maxLength={1000} showCount />
    </Form.Item>
    <p className="dk-quiet">备案前可以改，以最后一次为准；每一次都留在记录里。</p>
  </RecordDialog>
)
