import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNote } from '../../kit/Problem'

interface OrderDialogProps {
  /** The act as a verb: 派单. */
  act: string
  /** Which order, or anything that tells it apart. */
  of: string
  /** What the act does, in one or two sentences. */
  does: ReactNode
  /** What of it cannot be taken back, and what can still be done afterwards. */
  lasting: string
  grave?: boolean
  ready?: boolean
  width?: number
  pending: boolean
  error: Error | null
  onOk: () => void
  onCancel: () => void
  children?: ReactNode
}

/** Asks before every act on an order, always in the same shape: what it does, what it takes, what of it stays. */
export const OrderDialog = ({ act, of, does, lasting, grave = false, ready = true, width = 520, ...rest }: OrderDialogProps) => (
  <Modal
    open
    width={width}
    title={`${act}：${of}`}
    okText={act}
    okButtonProps={{ danger: grave, disabled: !ready }}
    cancelText="先不办"
    confirmLoading={rest.pending}
    onOk={rest.onOk}
    onCancel={rest.onCancel}
  >
    <div className="dk-stack dk-order-dialog">
      <div>{does}</div>
      {rest.children}
      {rest.error !== null && <ProblemNote error={rest.error} />}
      <p className="dk-quiet">{lasting}</p>
    </div>
  </Modal>
)
