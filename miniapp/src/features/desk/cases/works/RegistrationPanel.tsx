import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { type Day, sayFullDay } from '@shared/kernel/day'
import { recordRegistration } from '@shared/retrofit/fileContract'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { call } from '@/api'
import { Facts } from '../../kit/Facts'
import { Panel } from '../../kit/Panel'
import { DayField } from '../fields/DayField'
import { FileField } from '../fields/FileField'
import { FileLink } from '../fields/FileLink'
import { RecordDialog } from '../fields/RecordDialog'

interface Registered {
  number: string
  on: Day | null
  form: FileId | null
  mark: FileId | null
}
const empty: Registered = { number: '', on: null, form: null, mark: null }

/** Use registration: its number, its form, and the mark in the lift. */
export const RegistrationPanel = ({ head, file: { registration } }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState(false)
  const may = mayWrite('registration', head)
  return (
    <Panel
      title="使用登记"
      remark={head.usedFrom && head.state === 'accepted' ? `${sayFullDay(head.usedFrom)}投入使用，30 日内要登记` : undefined}
      actions={may && <Button onClick={() => setOpen(true)}>{registration ? '更正' : '登记'}</Button>}
    >
      {registration === null ? (
        <p className="dk-quiet">还没有登记。投入使用前，或使用后 30 日内，向区市场监管局办理，登记标志贴在轿厢显著位置。</p>
      ) : (
        <Facts
          of={[
            ['登记证编号', registration.number],
            ['登记日期', sayFullDay(registration.on)],
            ['登记表', <FileLink key="f" file={registration.form} />],
            ['标志照片', <FileLink key="m" file={registration.mark} />],
          ]}
        />
      )}
      {open && (
        <RecordDialog
          title="登记使用登记证"
          ok="登记"
          start={registration ? { ...registration, form: registration.form.fileId, mark: registration.mark.fileId } : empty}
          schema={recordRegistration.body}
          send={(body) => call(recordRegistration, { params: { caseId: head.caseId }, body })}
          onDone={() => setOpen(false)}
        >
          <div className="dk-fields">
            <Form.Item name="number" label="登记证编号">
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="on" label="登记日期">
              <DayField />
            </Form.Item>
          </div>
          <Form.Item name="form" label="特种设备注册登记表">
            <FileField place={head.estate} label="选择登记表" />
          </Form.Item>
          <Form.Item name="mark" label="轿厢里登记标志的照片">
            <FileField place={head.estate} label="选择照片" />
          </Form.Item>
        </RecordDialog>
      )}
    </Panel>
  )
}
