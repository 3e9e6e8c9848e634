import { Form, Input } from 'antd'
import { type VendorView, dropVendor } from '@shared/retrofit/vendorContract'
import { call } from '@/api'
import { useStaff } from '../../app/staff'
import { RecordDialog } from '../fields/RecordDialog'

/** Takes a firm off the list; what builders said of it stays on record. */
export const DropDialog = ({ vendor, onDone }: { vendor: VendorView; onDone: () => void }) => {
  const { workplace } = useStaff()
  return (
    <RecordDialog
      title={`把${vendor.name}从名单里撤下？`}
      ok="撤下"
      start={{ reason: '' }}
      schema={dropVendor.body}
      sentOf={(input) => ({ ...input, place: workplace.place })}
      send={(body) => call(dropVendor, { params: { vendorId: vendor.vendorId }, body })}
      onDone={onDone}
    >
      <p>业主以后看不到这一家；建设者写过的评价会保留。</p>
      <Form.Item name="reason" label="原因">
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </RecordDialog>
  )
}
