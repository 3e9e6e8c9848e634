import { Form, Input, Modal } from 'antd'
import type { DecisionId } from '@shared/decision/model'
import type { ProxyRow } from '@shared/decision/proxyModel'
import { ProblemNote } from '../kit/Problem'
import { useReject } from './useProxies'

/** Refuses an authorisation with a reason that stays with it. */
export const RejectDialog = ({ decisionId, row, onDone }: { decisionId: DecisionId; row: ProxyRow; onDone: () => void }) => {
  const [form] = Form.useForm<{ reason: string }>()
  const act = useReject(decisionId, row.proxyId, onDone)
  return (
    <Modal
      open
      title={`拒绝 ${row.principal.label} 的委托？`}
      okText="拒绝"
      okButtonProps={{ danger: true }}
      cancelText="不拒绝"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>拒绝后代理人不能代投，业主可以另请一位邻居，也可以自己投。原因只有工作人员看得到，并写进操作记录。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => act.mutate(reason.trim())}>
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, min: 2, message: '请写明原因' }]}>
          <Input.TextArea rows={2} maxLength={200} showCount placeholder="例如：代理人是物业公司人员" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
