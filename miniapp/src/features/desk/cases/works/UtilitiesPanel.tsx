import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type Fen, noMoney, sayFen } from '@shared/kernel/money'
import { noteUtility } from '@shared/retrofit/fileContract'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { UtilityDraft } from '@shared/retrofit/works'
import { UtilityKind, UtilityState, utilityKindNames, utilityStateNames } from '@shared/retrofit/works'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { call } from '@/api'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { RecordDialog } from '../fields/RecordDialog'
import { YuanField } from '../fields/YuanField'

interface Noted extends Omit<UtilityDraft, 'charge'> {
  charge: Fen | null
}
const empty: Noted = { kind: 'power', operator: '', charge: noMoney, atCost: false, state: 'ordered', remark: '' }

/** Pipes and lines that must give way (管线移位): by whom, how far, free or at cost (XL-27). */
export const UtilitiesPanel = ({ head, file: { utilities } }: { head: CaseView; file: CaseFileView }) => {
  const may = mayWrite('utility', head)
  const [open, setOpen] = useState<Noted | null>(null)
  return (
    <Panel title="管线移位" remark="免费或只收成本" actions={may && <Button onClick={() => setOpen(empty)}>记一项</Button>}>
      {utilities.length === 0 && <p className="dk-quiet">没有要移的管线就不用填。</p>}
      {utilities.map((one) => (
        <div key={one.kind} className="dk-line">
          <span>
            <strong>{utilityKindNames[one.kind]}</strong>{' '}
            <Badge tone={one.state === 'done' ? 'teal' : 'amber'}>{utilityStateNames[one.state]}</Badge>
            <span className="dk-quiet dk-block">
              {one.operator} · {one.charge === 0 ? '免费' : `成本价 ${sayFen(one.charge)}`}
              {one.remark !== '' && ` · ${one.remark}`}
            </span>
          </span>
          {may && (
            <Button className="dk-push" onClick={() => setOpen(one)}>
              更新
            </Button>
          )}
        </div>
      ))}
      {open && (
        <RecordDialog
          title="管线移位"
          ok="保存"
          start={open}
          schema={noteUtility.body}
          send={(body) => call(noteUtility, { params: { caseId: head.caseId }, body })}
          onDone={() => setOpen(null)}
        >
          <div className="dk-fields">
            <Form.Item name="kind" label="管线">
              <Select options={UtilityKind.options.map((value) => ({ value, label: utilityKindNames[value] }))} />
            </Form.Item>
            <Form.Item name="operator" label="负责单位">
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="state" label="办到哪了">
              <Select options={UtilityState.options.map((value) => ({ value, label: utilityStateNames[value] }))} />
            </Form.Item>
          </div>
          <Form.Item name="charge" label="费用（免费填 0）">
            <YuanField />
          </Form.Item>
          <Form.Item name="atCost" valuePropName="checked">
            <Checkbox>按成本价收取</Checkbox>
          </Form.Item>
          <Form.Item name="remark" label="说明">
            <Input maxLength={300} />
          </Form.Item>
        </RecordDialog>
      )}
    </Panel>
  )
}
