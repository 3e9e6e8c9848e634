import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { dayOf } from '@shared/kernel/day'
import type { CaseView } from '@shared/retrofit/view'
import { checkCorridor } from '@shared/subsidy/contract'
import { CorridorFound, type SubsidyView, corridorNames } from '@shared/subsidy/model'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { DayField } from '../../cases/fields/DayField'
import { FilesField } from '../../cases/fields/FilesField'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { useActing } from '../useSubsidy'

/** What the street found when it looked at the corridor, with photos. */
export const CheckDialog = ({ view, head, onDone }: { view: SubsidyView; head: CaseView; onDone: () => void }) => {
  const acting = useActing()
  const [checkKey] = useState(newKey)
  const photos: FileId[] = []
  return (
    <RecordDialog
      title="登记廊道检查"
      ok="登记检查"
      start={{ on: dayOf(view.now), found: undefined, note: '', photos }}
      schema={checkCorridor.body}
      sentOf={(typed) => ({ ...typed, note: typed.note.trim(), checkKey })}
      send={(body) => acting(call(checkCorridor, { params: { caseId: view.caseId }, body }))}
      onDone={onDone}
    >
      <Form.Item name="on" label="检查日期">
        <DayField />
      </Form.Item>
      <Form.Item name="found" label="看到的情况">
        <Radio.Group optionType="button" options={CorridorFound.options.map((value) => ({ value, label: corridorNames[value] }))} />
      </Form.Item>
      <Form.Item name="photos" label="照片（至少一张）">
        <FilesField place={head.estate} label="选择照片" most={6} />
      </Form.Item>
      <Form.Item name="note" label="说明（可以不填，只有工作人员看得到）">
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
    </RecordDialog>
  )
}
