import { Form, Input, Modal } from 'antd'
import type { MeetingId } from '@shared/decision/meeting'
import type { DecisionId } from '@shared/decision/model'
import { ProblemNote } from '../kit/Problem'
import { useCancel } from './useMeetings'

interface CancelDialogProps {
  decisionId: DecisionId
  meetingId: MeetingId
  onDone: () => void
}

/** Cancels a meeting; the reason is read by the owners. */
export const CancelDialog = ({ decisionId, meetingId, onDone }: CancelDialogProps) => {
  const [form] = Form.useForm<{ reason: string }>()
  const act = useCancel(decisionId, meetingId, onDone)
  return (
    <Modal
      open
      title="取消这次会议？"
      okText="取消会议"
      okButtonProps={{ danger: true }}
      cancelText="不取消"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>业主会在手机上看到已取消和原因。改期的，请取消以后重新安排。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => act.mutate(reason.trim())}>
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, min: 2, message: '请写明原因' }]}>
          <Input maxLength={200} placeholder="例如：活动室停电，改期再开" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
