import { Form, Select } from 'antd'
import { Capacity, capacityNames } from '@shared/contract/roles'

/** As what somebody votes; a designee of heirs only after a recorded death, and then nobody else. */
export const CapacityField = ({ locked }: { locked: boolean }) => (
  <Form.Item name="capacity" label="以什么身份表决" rules={[{ required: true, message: '请选择身份' }]}>
    <Select
      options={Capacity.options
        .filter((capacity) => (capacity === 'heir') === locked)
        .map((capacity) => ({ value: capacity, label: capacityNames[capacity] }))}
    />
  </Form.Item>
)
