import { Button, Form, Input, Radio } from 'antd'
import type { PlaceId } from '@shared/kernel/place'
import { Stance, noteWish, stanceNames } from '@shared/retrofit/wishContract'
import { call } from '@/api'
import { ProblemNote } from '../../kit/Problem'
import { useRecord } from '../useCase'

interface Heard {
  readonly room: string
  readonly stance: Stance
  readonly note: string
}

/** Writes down what a home said at the door; what worries those against is followed up, for staff's eyes only. */
export const NoteForm = ({ unit }: { unit: PlaceId }) => {
  const [form] = Form.useForm<Heard>()
  const act = useRecord(
    (heard: Heard) => call(noteWish, { params: { placeId: unit }, body: heard }),
    () => form.resetFields(),
  )
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ room: '', note: '' }} onFinish={(heard) => act.mutate(heard)}>
      <h3>记一户上门听到的</h3>
      <div className="dk-fields">
        <Form.Item name="room" label="房号" rules={[{ required: true, whitespace: true, message: '请填房号' }]}>
          <Input maxLength={12} placeholder="例如 301" />
        </Form.Item>
        <Form.Item name="stance" label="怎么说" rules={[{ required: true, message: '请选一项' }]}>
          <Radio.Group optionType="button" options={Stance.options.map((value) => ({ value, label: stanceNames[value] }))} />
        </Form.Item>
      </div>
      <Form.Item name="note" label="顾虑和下一步（加密保存，只有社区和街道看得到）">
        <Input.TextArea rows={2} maxLength={500} placeholder="例如：担心挡光，约了设计单位周六上门讲。" />
      </Form.Item>
      <Button htmlType="submit" loading={act.isPending}>
        记下
      </Button>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Form>
  )
}
