import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { raiseFlag } from '@shared/subsidy/contract'
import { FlagKind, type SubsidyView, flagNames } from '@shared/subsidy/model'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { useActing } from '../useSubsidy'

/** Notes a doubt; from then on nothing is paid. */
export const FlagDialog = ({ view, onDone }: { view: SubsidyView; onDone: () => void }) => {
  const acting = useActing()
  const [flagKey] = useState(newKey)
  return (
    <RecordDialog
      title="登记疑点"
      ok="登记并暂停拨付"
      start={{ kind: undefined, text: '' }}
      schema={raiseFlag.body}
      sentOf={(typed) => ({ ...typed, flagKey })}
      send={(body) => acting(call(raiseFlag, { params: { caseId: view.caseId }, body }))}
      onDone={onDone}
    >
      <Form.Item name="kind" label="哪一类">
        <Radio.Group options={FlagKind.options.map((value) => ({ value, label: flagNames[value] }))} />
      </Form.Item>
      <Form.Item name="text" label="疑点（加密保存，业主看不到）">
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
    </RecordDialog>
  )
}
