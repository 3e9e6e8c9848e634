import { Checkbox, Form, Input } from 'antd'
import type { FileId } from '@shared/content/model'
import type { Day } from '@shared/kernel/day'
import type { Fen } from '@shared/kernel/money'
import { addContract } from '@shared/retrofit/fileContract'
import { ContractDraft, Trade, tradeNames } from '@shared/retrofit/works'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { DayField } from '../fields/DayField'
import { FileField } from '../fields/FileField'
import { RecordDialog } from '../fields/RecordDialog'
import { YuanField } from '../fields/YuanField'

interface ContractInput {
  trades: Trade[]
  contractor: string
  licence: { number: string; validUntil: Day | null }
  amount: Fen | null
  lease: boolean
  signedOn: Day | null
  fileId: FileId | null
}
const empty: ContractInput = {
  ...{ trades: [], contractor: '', licence: { number: '', validUntil: null } },
  ...{ amount: null, lease: false, signedOn: null, fileId: null },
}

/** One contract; several trades in one are a turnkey contract (工程总承包). */
export const ContractDialog = ({ head, onDone }: { head: CaseView; onDone: () => void }) => (
  <RecordDialog
    title="登记合同"
    ok="登记"
    start={empty}
    schema={ContractDraft}
    send={(body) => call(addContract, { params: { caseId: head.caseId }, body })}
    onDone={onDone}
  >
    <Form.Item name="trades" label="合同内容（工程总承包可以多选，监理要单独签）">
      <Checkbox.Group options={Trade.options.map((value) => ({ value, label: tradeNames[value] }))} />
    </Form.Item>
    <Form.Item name="contractor" label="签约单位">
      <Input maxLength={60} />
    </Form.Item>
    <div className="dk-fields">
      <Form.Item name={['licence', 'number']} label="资质证书编号">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['licence', 'validUntil']} label="资质有效期到">
        <DayField />
      </Form.Item>
    </div>
    <div className="dk-fields">
      <Form.Item name="amount" label="合同金额">
        <YuanField />
      </Form.Item>
      <Form.Item name="signedOn" label="签订日期">
        <DayField />
      </Form.Item>
    </div>
    <Form.Item name="lease" valuePropName="checked">
      <Checkbox>融资租赁：电梯先归对方所有，分年付款</Checkbox>
    </Form.Item>
    <Form.Item name="fileId" label="合同扫描件">
      <FileField place={head.estate} label="选择合同" />
    </Form.Item>
  </RecordDialog>
)
