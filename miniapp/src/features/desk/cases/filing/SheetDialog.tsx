import { Form, Input, Select } from 'antd'
import { type Trigger, triggerNames } from '@shared/retrofit/design'
import { bureauFor } from '@shared/retrofit/filing'
import { actorNames } from '@shared/retrofit/state'
import { sendSheet } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { RecordDialog } from '../fields/RecordDialog'

interface SheetDialogProps {
  head: CaseView
  /** Triggers of the design for which no sheet was sent yet. */
  triggers: readonly Trigger[]
  onDone: () => void
}

/** Asks a professional office by a numbered contact sheet. */
export const SheetDialog = ({ head, triggers, onDone }: SheetDialogProps) => {
  const [first] = triggers
  return (
    <RecordDialog
      title="开工作联系单"
      ok="开出"
      start={{ bureau: first && bureauFor[first], subject: first ? `${triggerNames[first]}，请对可行性和要求提出意见。` : '' }}
      schema={sendSheet.body}
      send={(body) => call(sendSheet, { params: { caseId: head.caseId }, body })}
      onDone={onDone}
    >
      <Form.Item name="bureau" label="送哪个部门">
        <Select options={sendSheet.body.shape.bureau.options.map((value) => ({ value, label: actorNames[value] }))} />
      </Form.Item>
      <Form.Item name="subject" label="征求什么意见">
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <p className="dk-quiet">联系单自动编号；每个部门每次申请只开一张。</p>
    </RecordDialog>
  )
}
