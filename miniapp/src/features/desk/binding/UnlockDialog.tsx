import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import type { BindingState } from '@shared/identity/binding'
import { unlockVoter } from '@shared/identity/bindingContract'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'
import { useBindingsChanged } from './useBindings'

/** Takes back a death that was recorded by mistake. */
export const UnlockDialog = ({ unit, state, onDone }: { unit: PlaceId; state: BindingState; onDone: () => void }) => {
  const [form] = Form.useForm<{ note: string }>()
  const changed = useBindingsChanged()
  const act = useMutation({
    mutationFn: ({ note }: { note: string }) =>
      call(unlockVoter, { params: { placeId: unit, ownerKey: state.ownerKey }, body: { generation: state.generation, note } }),
    onSuccess: () => {
      changed()
      onDone()
    },
  })
  return (
    <Modal
      open
      title="撤回去世登记？"
      okText="撤回登记"
      cancelText="不撤回"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>只用于登记错了的情况。撤回后，名册上的手机号又可以绑定；原来的人要自己再绑定一次。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => act.mutate(values)}>
        <Form.Item name="note" label="为什么撤回" rules={[{ required: true, whitespace: true, min: 2, message: '请写明原因' }]}>
          <Input.TextArea rows={2} maxLength={300} showCount placeholder="例如：登记错了房号" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
