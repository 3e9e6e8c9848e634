import { Form, Input, Radio } from 'antd'
import type { FileId } from '@shared/content/model'
import type { Day } from '@shared/kernel/day'
import { recordInspection } from '@shared/retrofit/fileContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { DayField } from '../fields/DayField'
import { FileField } from '../fields/FileField'
import { RecordDialog } from '../fields/RecordDialog'

interface Inspected {
  number: string
  on: Day | null
  passed: boolean | null
  validUntil: Day | null
  fileId: FileId | null
}
const empty: Inspected = { number: '', on: null, passed: null, validUntil: null, fileId: null }

/** The certificate of the supervised inspection, and later each annual one. */
export const InspectionDialog = ({ head, onDone }: { head: CaseView; onDone: () => void }) => (
  <RecordDialog
    title={head.state === 'operating' ? '登记年度检验' : '登记监督检验'}
    ok="登记"
    start={empty}
    schema={recordInspection.body}
    send={(body) => call(recordInspection, { params: { caseId: head.caseId }, body })}
    onDone={onDone}
  >
    <div className="dk-fields">
      <Form.Item name="number" label="证书编号">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="passed" label="结果">
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: '合格' },
            { value: false, label: '不合格' },
          ]}
        />
      </Form.Item>
    </div>
    <div className="dk-fields">
      <Form.Item name="on" label="检验日期">
        <DayField />
      </Form.Item>
      <Form.Item name="validUntil" label="有效期到">
        <DayField />
      </Form.Item>
    </div>
    <Form.Item name="fileId" label="证书扫描件">
      <FileField place={head.estate} label="选择文件" />
    </Form.Item>
  </RecordDialog>
)
