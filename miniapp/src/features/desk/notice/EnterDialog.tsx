import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { enterObjection } from '@shared/notice/contract'
import { Affected, type DeskObjectionBody, DeskObjectionBody as Body, Ground, affectedNames, groundNames } from '@shared/notice/objection'
import type { Instant } from '@shared/kernel/instant'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { FilesField } from '../cases/fields/FilesField'
import { RecordDialog } from '../cases/fields/RecordDialog'
import { MomentField } from './MomentField'

interface Values extends Omit<DeskObjectionBody, 'receivedAt' | 'affected' | 'objectionKey'> {
  readonly receivedAt: Instant | null
  readonly affected: Affected | null
}

const empty: Values = {
  ...{ form: 'written', name: '', phone: '', flat: '', affected: null, grounds: [], text: '', scans: [], receivedAt: null, broughtBy: '' },
}

/** Enters what came to the counter: a signed paper, or what somebody only said. The key stays the same until it has arrived. */
export const EnterDialog = ({ head, onDone }: { readonly head: CaseView; readonly onDone: () => void }) => {
  const [objectionKey] = useState(newKey)
  return (
    <RecordDialog
      width={760}
      title="登记异议"
      ok="登记"
      start={empty}
      schema={Body}
      sentOf={(values) => ({ ...values, objectionKey })}
      send={(body) => call(enterObjection, { params: { caseId: head.caseId }, body })}
      onDone={onDone}
    >
      <Form.Item name="form" label="怎么来的" extra="口头的先记下来，再打印成书面异议书请对方签名">
        <Radio.Group
          options={[
            { value: 'written', label: '书面，有签名' },
            { value: 'oral', label: '口头说的' },
          ]}
        />
      </Form.Item>
      <div className="dk-fields">
        <Form.Item name="name" label="异议人姓名">
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label="电话">
          <Input maxLength={14} autoComplete="off" />
        </Form.Item>
        <Form.Item name="flat" label="住在哪里">
          <Input maxLength={60} placeholder="几幢几单元几室" autoComplete="off" />
        </Form.Item>
        <Form.Item name="affected" label="身份">
          <Select options={Affected.options.map((value) => ({ value, label: affectedNames[value] }))} />
        </Form.Item>
      </div>
      <Form.Item name="grounds" label="理由（可以选几项）">
        <Checkbox.Group options={Ground.options.map((value) => ({ value, label: groundNames[value] }))} />
      </Form.Item>
      <Form.Item name="text" label="内容（照原话写）">
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
      <div className="dk-fields">
        <Form.Item name="receivedAt" label="什么时候收到的" tooltip="公示最后一天 24 点以前交来的算公示期内，第二天再登记也一样">
          <MomentField />
        </Form.Item>
        <Form.Item name="broughtBy" label="谁代交的（本人交的不填）">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="scans" label="书面异议的照片">
        <FilesField place={head.community} label="选照片或扫描件" most={6} />
      </Form.Item>
    </RecordDialog>
  )
}
