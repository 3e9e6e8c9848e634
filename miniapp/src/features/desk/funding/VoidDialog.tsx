import { Input, Modal } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../kit/Problem'

interface VoidDialogProps {
  readonly title: string
  /** A verb: what the button does. */
  readonly ok?: string
  readonly act: { readonly mutate: (reason: string) => void; readonly isPending: boolean; readonly error: unknown }
  readonly onClose: () => void
}

/** Ends something that was wrong; it stays to be read with the reason. */
export const VoidDialog = ({ title, ok = '作废', act, onClose }: VoidDialogProps) => {
  const [reason, setReason] = useState('')
  return (
    <Modal
      open
      title={title}
      okText={ok}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      cancelText="先不办"
      confirmLoading={act.isPending}
      onOk={() => act.mutate(reason.trim())}
      onCancel={onClose}
    >
      <p>原来的记录不会删除，会划掉并写上原因。</p>
      <Input aria-label="原因" placeholder="写明原因" maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} />
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
