import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { roleNames } from '@shared/contract/roles'
import { listAppointments, revokeAppointment } from '@shared/identity/contract'
import type { Appointment } from '@shared/identity/model'
import { call } from '@/api'
import { ProblemNote } from '../kit/Problem'

/** Ends an appointment, with a reason that stays in the log. */
export const RevokeDialog = ({ appointment, onDone }: { appointment: Appointment; onDone: () => void }) => {
  const client = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const act = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      call(revokeAppointment, { params: { grantId: appointment.grantId }, body: { reason: reason.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [listAppointments.id] })
      onDone()
    },
  })
  return (
    <Modal
      open
      title={`撤销 ${appointment.name} 的任命？`}
      okText="撤销任命"
      okButtonProps={{ danger: true }}
      cancelText="不撤销"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>
        {appointment.name} 将不再是{appointment.placeName}的{roleNames[appointment.role]}
        ，最多十分钟后失去权限。已经做过的操作和记录都保留。要恢复，需要重新邀请。
      </p>
      <Form form={form} layout="vertical" onFinish={(values) => act.mutate(values)} requiredMark={false}>
        <Form.Item
          name="reason"
          label="原因"
          rules={[
            { required: true, whitespace: true, message: '请写明原因' },
            { min: 2, message: '请至少写 2 个字' },
          ]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount placeholder="例如：岗位调整" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
