import { Form, Input, Radio, Select } from 'antd'
import type { FileId } from '@shared/content/model'
import type { Day } from '@shared/kernel/day'
import { recordAcceptance } from '@shared/retrofit/fileContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { DayField } from '../fields/DayField'
import { FileField } from '../fields/FileField'
import { RecordDialog } from '../fields/RecordDialog'

interface Accepted {
  passed: boolean | null
  on: Day | null
  parties: string[]
  remark: string
  usedFrom: Day | null
  fileId: FileId | null
}
const empty: Accepted = { passed: null, on: null, parties: [], remark: '', usedFrom: null, fileId: null }

/** Completion acceptance organised by the builders, passed or failed. */
export const AcceptanceDialog = ({ head, onDone }: { head: CaseView; onDone: () => void }) => (
  <RecordDialog
    title="登记竣工验收"
    ok="登记"
    start={empty}
    schema={recordAcceptance.body}
    send={(body) => call(recordAcceptance, { params: { caseId: head.caseId }, body })}
    onDone={onDone}
  >
    <Form.Item name="passed" label="结果">
      <Radio.Group
        optionType="button"
        options={[
          { value: true, label: '合格' },
          { value: false, label: '不合格' },
        ]}
      />
    </Form.Item>
    <div className="dk-fields">
      <Form.Item name="on" label="验收日期">
        <DayField />
      </Form.Item>
      <Form.Item name="usedFrom" label="投入使用日期" tooltip="从这天起 30 日内办使用登记；登记后才用的不填">
        <DayField />
      </Form.Item>
    </div>
    <Form.Item name="parties" label="参加验收的各方（写单位，不写个人姓名）">
      <Select mode="tags" placeholder="写一个按回车，例如：设计单位、施工单位、监理单位" tokenSeparators={['、', '，']} open={false} />
    </Form.Item>
    <Form.Item name="remark" label="说明">
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
    <Form.Item name="fileId" label="验收记录扫描件">
      <FileField place={head.estate} label="选择文件" />
    </Form.Item>
  </RecordDialog>
)
