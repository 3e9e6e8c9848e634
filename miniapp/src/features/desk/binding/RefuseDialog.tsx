import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { refuseBindingRequest } from '@shared/identity/bindingContract'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'
import { useBindingsChanged } from './useBindings'

/** Declines a request with a reason that the person reads on the phone. */
export const RefuseDialog = ({ requestId, onDone }: { requestId: string; onDone: () => void }) => {
  const [form] = Form.useForm<{ reason: string }>()
  const changed = useBindingsChanged()
  const act = useMutation({
    mutationFn: ({ reason }: { reason: string }) => call(refuseBindingRequest, { params: { requestId }, body: { reason: reason.trim() } }),
    onSuccess: () => {
      changed()
      onDone()
    },
  })
  return (
    <Modal
      open
      title="不通过这份申请？"
      okText="不通过"
      okButtonProps={{ danger: true }}
      cancelText="再看看"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => act.mutate(values)}>
        <Form.Item
          name="reason"
          label="原因（申请人会看到）"
          rules={[
            { required: true, whitespace: true, message: '请写明原因' },
            { min: 2, message: '请至少写 2 个字' },
          ]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount placeholder="例如：照片看不清，请重新拍产权证写有房号的一页" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
