import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNote } from '../kit/Problem'

interface ReasonDialogProps {
  readonly title: string
  readonly action: string
  readonly label: string
  readonly danger?: boolean
  readonly busy: boolean
  readonly error: unknown
  readonly children?: ReactNode
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why before something that whoever it is about will read. */
export const ReasonDialog = ({ title, action, label, danger = true, busy, error, children, onReason, onClose }: ReasonDialogProps) => {
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Modal
      open
      title={title}
      okText={action}
      okButtonProps={{ danger }}
      cancelText="再看看"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {children}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onReason(reason.trim())}>
        <Form.Item
          name="reason"
          label={label}
          rules={[
            { required: true, whitespace: true, message: '请写明原因' },
            { min: 4, message: '请至少写 4 个字' },
          ]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
      </Form>
      {error !== null && error !== undefined && <ProblemNote error={error} />}
    </Modal>
  )
}
