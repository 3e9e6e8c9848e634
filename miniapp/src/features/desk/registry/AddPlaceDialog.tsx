import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { levelNames, type Level, type PlaceId } from '@shared/kernel/place'
import { addPlace, browsePlace } from '@shared/registry/contract'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'
import { nextCode } from './nextCode'

interface Wish {
  name: string
  code: string
  phone?: string
}

const placeholders: Partial<Record<Level, string>> = { street: '例如：示范街道', community: '例如：云梯社区', estate: '例如：禾苑小区' }

/** Adds a street, a community or an estate. */
export const AddPlaceDialog = ({
  parent,
  level,
  siblings,
  onDone,
}: {
  parent: PlaceId
  level: Level
  siblings: readonly { placeId: PlaceId }[]
  onDone: () => void
}) => {
  const client = useQueryClient()
  const [form] = Form.useForm<Wish>()
  const act = useMutation({
    mutationFn: ({ name, code, phone }: Wish) =>
      call(addPlace, { params: { placeId: parent }, body: { name: name.trim(), code, phone: phone?.trim() || null } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [browsePlace.id, parent] })
      onDone()
    },
  })
  return (
    <Modal
      open
      title={`添加${levelNames[level]}`}
      okText="添加"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ code: nextCode(level, siblings) }}
        onFinish={(wish) => act.mutate(wish)}
      >
        <Form.Item
          name="name"
          label="名称"
          rules={[
            { required: true, whitespace: true, message: '请填写名称' },
            { min: 2, message: '至少 2 个字' },
          ]}
        >
          <Input maxLength={30} placeholder={placeholders[level]} />
        </Form.Item>
        {level === 'community' && (
          <Form.Item
            name="phone"
            label="社区电话"
            extra="业主有疑问时打这个电话，各处都会显示。"
            rules={[{ pattern: /^[0-9-]{5,20}$/, message: '电话只写数字和横线' }]}
          >
            <Input maxLength={20} placeholder="例如：0510-80000000" />
          </Form.Item>
        )}
        <Form.Item
          name="code"
          label="编号"
          extra="系统内部用，定了不能改。用建议的就行。"
          rules={[
            { required: true, message: '请填写编号' },
            { pattern: /^[a-z0-9][a-z0-9-]{0,23}$/, message: '编号用小写字母和数字' },
          ]}
        >
          <Input maxLength={24} />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
