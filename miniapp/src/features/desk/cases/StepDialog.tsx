import { Alert, Form, Input, Modal } from 'antd'
import { stateNames } from '@shared/retrofit/state'
import type { PlainStep } from '@shared/retrofit/stepContract'
import type { CaseView, NextStep } from '@shared/retrofit/view'
import { stepWords } from '@/features/retrofit/steps'
import { ProblemNote } from '../kit/Problem'
import { useStep } from './useCase'

interface StepDialogProps {
  step: NextStep
  event: PlainStep | 'file'
  head: CaseView
  onDone: () => void
}

/** Asks once more before a step: what it does, that it stays on record, and for a reason where the rules want one. */
export const StepDialog = ({ step, event, head, onDone }: StepDialogProps) => {
  const [form] = Form.useForm<{ reason: string }>()
  const act = useStep(head, event, onDone)
  const { act: name, does } = stepWords[step.event]
  const grave = step.voids !== null || step.event === 'cancel' || step.event === 'reject'
  return (
    <Modal
      open
      title={`${name}？`}
      okText={name}
      okButtonProps={{ danger: grave }}
      cancelText="先不办"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      {step.voids === null ? <p>{does}</p> : <Alert className="dk-stale" type="error" showIcon message={does} />}
      <p className="dk-quiet">
        {step.to === null ? '办完后回到原来那一步。' : `办完后的状态是“${stateNames[step.to]}”。`}
        这一步会写进操作记录，不能撤销。
      </p>
      <Form
        className="dk-step-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '' }}
        onFinish={({ reason }) => act.mutate(reason)}
      >
        {step.needsReason && (
          <Form.Item
            name="reason"
            label="原因（业主也能看到，不要写姓名和房号）"
            rules={[
              { required: true, whitespace: true, message: '请写明原因' },
              { min: 4, message: '请至少写 4 个字' },
            ]}
          >
            <Input.TextArea rows={3} maxLength={300} showCount />
          </Form.Item>
        )}
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
