import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import type { Day } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { recommendVendor } from '@shared/retrofit/vendorContract'
import { Trade, tradeNames } from '@shared/retrofit/works'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { DayField } from '../fields/DayField'
import { RecordDialog } from '../fields/RecordDialog'

interface Recommended {
  name: string
  trades: Trade[]
  licence: { number: string; validUntil: Day | null }
  about: string
}
const empty: Recommended = { name: '', trades: [], licence: { number: '', validUntil: null }, about: '' }

/** Puts a firm on the community's list, with what the recommendation rests on. */
export const RecommendDialog = ({ place, onDone }: { place: PlaceId; onDone: () => void }) => {
  const [vendorKey] = useState(() => newKey())
  return (
    <RecordDialog
      title="推荐一家单位"
      ok="放进名单"
      start={empty}
      schema={recommendVendor.body}
      sentOf={(input) => ({ ...input, place, vendorKey })}
      send={(body) => call(recommendVendor, { body })}
      onDone={onDone}
    >
      <Form.Item name="name" label="单位名称">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="trades" label="承接什么">
        <Checkbox.Group options={Trade.options.map((value) => ({ value, label: tradeNames[value] }))} />
      </Form.Item>
      <div className="dk-fields">
        <Form.Item name={['licence', 'number']} label="资质证书编号">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['licence', 'validUntil']} label="有效期到">
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="about" label="推荐的依据（做过哪些、服务怎样）">
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </RecordDialog>
  )
}
