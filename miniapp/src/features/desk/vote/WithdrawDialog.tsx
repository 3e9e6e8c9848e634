import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { withdraw } from '@shared/decision/contract'
import type { DecisionView } from '@shared/decision/model'
import { call } from '@/api'
import { useKeepDecision } from '../data/useDecision'
import { ProblemNote } from '../kit/Problem'

/** Withdraws a vote. The reason is read by every owner and kept in the log, so it is asked for in full. */
export const WithdrawDialog = ({ view, onDone }: { view: DecisionView; onDone: () => void }) => {
  const keep = useKeepDecision()
  const [form] = Form.useForm<{ reason: string }>()
  const act = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      call(withdraw, { params: { decisionId: view.decisionId }, body: { reason: reason.trim() } }),
    onSuccess: (after) => {
      keep(after)
      onDone()
    },
  })
  return (
    <Modal
      open
      title="撤回这次表决？"
      okText="撤回"
      okButtonProps={{ danger: true }}
      cancelText="不撤回"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <ul className="dk-list">
        <li>已经投的票会保留，但不再算数；这次表决不会有结果。</li>
        <li>撤回后不能恢复。方案要改的，可以用它做底稿重新发起，业主需要重新表决。</li>
        <li>撤回的原因会告诉全体业主，并写进操作记录。</li>
      </ul>
      <Form form={form} layout="vertical" onFinish={(values) => act.mutate(values)} requiredMark={false}>
        <Form.Item
          name="reason"
          label="撤回原因"
          rules={[
            { required: true, whitespace: true, message: '请写明原因' },
            { min: 4, message: '请至少写 4 个字' },
          ]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount placeholder="例如：井道位置有调整，需要换方案重新表决。" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
