import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { DecisionView } from '@shared/decision/model'
import type { ProxyRow } from '@shared/decision/proxyModel'
import { ancestorAt } from '@shared/kernel/place'
import { ProblemNote } from '../kit/Problem'
import { ProofPhoto } from '../outreach/ProofPhoto'
import { useVoid } from './useProxies'

/** Takes out of the count what an agent cast without authority. Somebody other than whoever entered the authorisation, with proof. */
export const VoidDialog = ({ view, row, onDone }: { view: DecisionView; row: ProxyRow; onDone: () => void }) => {
  const [form] = Form.useForm<{ reason: string }>()
  const [proof, setProof] = useState<FileId | null>(null)
  const act = useVoid(view.decisionId, row.proxyId, onDone)
  const estate = view.scope[0] && ancestorAt(view.scope[0].unit, 'estate')
  return (
    <Modal
      open
      title={`作废 ${row.agent.label} 替 ${row.principal.label} 投的票？`}
      okText="作废这张票"
      okButtonProps={{ danger: true, disabled: proof === null }}
      cancelText="不作废"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>
        只有查实没有授权（例如委托书是冒签的）才能作废。作废后这张票不再计入，这份委托结束；业主和代理人都会收到通知，业主在截止前可以自己投票。
      </p>
      <p className="dk-quiet">作废后不能恢复。原因只有工作人员看得到，证明一起存档，并写进操作记录。</p>
      <Form
        className="dk-step-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => proof !== null && act.mutate({ reason: reason.trim(), proof })}
      >
        <Form.Item name="reason" label="查实的情况" rules={[{ required: true, whitespace: true, min: 2, message: '请写明查实的情况' }]}>
          <Input.TextArea rows={2} maxLength={200} showCount placeholder="例如：业主到社区说明，委托书上的签名不是本人写的" />
        </Form.Item>
      </Form>
      {estate && <ProofPhoto place={estate} onPhoto={setProof} choose="选证明的照片，例如业主签名的书面说明" />}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
