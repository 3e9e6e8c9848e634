import { Checkbox, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { type Day, dayOf } from '@shared/kernel/day'
import { noteWorks } from '@shared/retrofit/fileContract'
import { SafetyItem, type WorksKind, safetyItemNames } from '@shared/retrofit/works'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { DayField } from '../fields/DayField'
import { FilesField } from '../fields/FilesField'
import { RecordDialog } from '../fields/RecordDialog'

interface SiteDay {
  on: Day | null
  text: string
  safety: Partial<Record<SafetyItem, boolean>>
  photos: FileId[]
  found: boolean
  problem: { text: string; mendBy: Day | null }
}

interface WorksDialogProps {
  head: CaseView
  kind: WorksKind
  onDone: () => void
}

/** A day on the site, or an inspection with its points and what must be mended. */
export const WorksDialog = ({ head, kind, onDone }: WorksDialogProps) => {
  const [worksKey] = useState(() => newKey())
  const start: SiteDay = { on: dayOf(head.now), text: '', safety: {}, photos: [], found: false, problem: { text: '', mendBy: null } }
  return (
    <RecordDialog
      width={720}
      title={kind === 'diary' ? '写施工日志' : '记安全检查'}
      ok="记下"
      start={start}
      schema={noteWorks.body}
      sentOf={({ found, problem, ...day }) => ({ ...day, kind, worksKey, problem: found ? problem : null })}
      send={(body) => call(noteWorks, { params: { caseId: head.caseId }, body })}
      onDone={onDone}
    >
      <Form.Item name="on" label="日期">
        <DayField />
      </Form.Item>
      <Form.Item name="text" label={kind === 'diary' ? '当天做了什么' : '检查的情况'}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
      {SafetyItem.options.map((item) => (
        <div key={item} className="dk-question">
          <span>{safetyItemNames[item]}</span>
          <Form.Item name={['safety', item]} noStyle>
            <Radio.Group
              aria-label={safetyItemNames[item]}
              optionType="button"
              options={[
                { value: true, label: '合格' },
                { value: false, label: '不合格' },
              ]}
            />
          </Form.Item>
        </div>
      ))}
      <Form.Item name="found" valuePropName="checked">
        <Checkbox>发现问题，要整改</Checkbox>
      </Form.Item>
      <Problem />
      <Form.Item name="photos" label="现场照片">
        <FilesField place={head.estate} label="添加照片" />
      </Form.Item>
    </RecordDialog>
  )
}

const Problem = () => {
  const form = Form.useFormInstance<SiteDay>()
  if (Form.useWatch('found', form) !== true) return null
  return (
    <div className="dk-fields">
      <Form.Item name={['problem', 'text']} label="要整改什么">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name={['problem', 'mendBy']} label="什么时候改好">
        <DayField />
      </Form.Item>
    </div>
  )
}
