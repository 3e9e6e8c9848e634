import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { DecisionView } from '@shared/decision/model'
import { ProblemNote } from '../kit/Problem'
import { ProofPhoto } from '../outreach/ProofPhoto'
import type { Conflict } from './ConflictDrawer'
import { useSettle } from './useConflicts'
import { sideNames } from './words'

interface SettleDialogProps {
  view: DecisionView
  conflict: Conflict
  onDone: () => void
}
const NONE = 'none'

/** Says which ballot stands, how that was found out, and what proves it. Cannot be taken back. */
export const SettleDialog = ({ view, conflict, onDone }: SettleDialogProps) => {
  const [stands, setStands] = useState<number | typeof NONE | null>(null)
  const [reason, setReason] = useState('')
  const [proof, setProof] = useState<FileId | null>(null)
  const act = useSettle(view.decisionId, conflict.conflictId)
  const revision = stands === NONE ? null : stands
  const stated =
    conflict.raisedBy !== 'coOwner' && stands !== null && conflict.statements.some((s) => s.by === 'voter' && s.stands === revision)
  const lacks =
    stands === null
      ? '请先选以哪张票为准。'
      : reason.trim().length < 10
        ? '请写明是怎样核实的，至少 10 个字。'
        : proof === null && !stated
          ? '请选一张证明的照片。'
          : null
  const settle = () => act.mutate({ stands: revision, last: conflict.last, reason: reason.trim(), proof }, { onSuccess: onDone })
  return (
    <Modal
      open
      title={`${conflict.label}：以哪张票为准？`}
      // High up, so that its buttons stay on a screen of 800 px.
      style={{ top: 32 }}
      okText="就这样定"
      cancelText="再核对一下"
      okButtonProps={{ disabled: lacks !== null }}
      confirmLoading={act.isPending}
      onOk={settle}
      onCancel={onDone}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label="核实的结果">
          <Radio.Group
            aria-label="核实的结果"
            value={stands}
            onChange={(event: { target: { value?: number | typeof NONE } }) => setStands(event.target.value ?? null)}
            options={[
              ...[...sideNames(conflict.sides)].map(([value, name]) => ({ value, label: `以${name}为准` })),
              { value: NONE, label: '哪张都不算，业主可以重新投' },
            ]}
            style={{ display: 'grid', gap: 8 }}
          />
        </Form.Item>
        <Form.Item label="怎样核实的（至少 10 个字）" extra="会加密保存，只给办理这次表决的工作人员看。">
          <Input.TextArea
            rows={3}
            maxLength={500}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            placeholder="例如：11月24日上门，业主本人当面核对身份证，确认纸质票上的签名是自己签的。"
          />
        </Form.Item>
        <Form.Item
          label={conflict.raisedBy === 'coOwner' ? '全体共有人签名的书面确认（照片）' : '证明（照片）'}
          extra={stated ? '业主本人已经在手机上签名说明，可以不传。' : undefined}
        >
          <ProofPhoto place={view.community} onPhoto={setProof} choose="选一张照片" />
        </Form.Item>
      </Form>
      {act.error !== null && <ProblemNote error={act.error} />}
      <p className="dk-quiet" role="status">
        {lacks ?? '定下后不能撤销，业主会收到通知。'}
      </p>
    </Modal>
  )
}
