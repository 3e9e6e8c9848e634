import { Checkbox, Form, InputNumber } from 'antd'

const millimetres = { min: -200_000, max: 500_000, precision: 0, addonAfter: '毫米' } as const

/** Lengths of a design in millimetres, as on the drawings: shaft, corridor of a level entry, distances to what is around. */
export const Sizes = () => {
  const form = Form.useFormInstance()
  const level = Form.useWatch('entry', form) === 'level'
  const northIsOpen = Form.useWatch('northIsOpen', form) === true
  return (
    <>
      <div className="dk-fields">
        <Length name={['shaft', 'width']} label="井道宽" />
        <Length name={['shaft', 'depth']} label="井道深" />
        <Length name={['shaft', 'height']} label="井道高" />
      </div>
      {level && (
        <div className="dk-fields">
          <Length name={['corridor', 'width']} label="廊道宽" />
          <Length name={['corridor', 'length']} label="廊道长" />
          <Length name={['corridor', 'height']} label="廊道高" />
        </div>
      )}
      <div className="dk-fields">
        <Form.Item name="northDistance" label="井道到北侧房屋的距离">
          <InputNumber {...millimetres} disabled={northIsOpen} />
        </Form.Item>
        <Form.Item name="aboveRoof" label="井道最高处高出原屋面" tooltip="比屋面低的填负数">
          <InputNumber {...millimetres} />
        </Form.Item>
        <Form.Item name="fireLaneLeft" label="消防通道剩余净宽" tooltip="不少于 4000 毫米；不涉及就不填">
          <InputNumber {...millimetres} />
        </Form.Item>
      </div>
      <Form.Item name="northIsOpen" valuePropName="checked">
        <Checkbox>北侧没有房屋</Checkbox>
      </Form.Item>
    </>
  )
}

const Length = ({ name, label }: { name: [string, string]; label: string }) => (
  <Form.Item name={name} label={label}>
    <InputNumber {...millimetres} />
  </Form.Item>
)
