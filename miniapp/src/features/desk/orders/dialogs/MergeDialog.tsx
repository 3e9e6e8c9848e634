import { Radio } from 'antd'
import { useState } from 'react'
import { mergeOrder } from '@shared/dispatch/besideContract'
import type { OrderId } from '@shared/dispatch/order'
import { call } from '@/api'
import { deskStateName } from '../Flags'
import { useOrderAct } from '../useOrders'
import type { ActDialogProps } from './ActDialog'
import { Line } from './Line'
import { OrderDialog } from './OrderDialog'

/** Ends an order that asks for what another one of the same person asks for already. */
export const MergeDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn, similar } = order
  const [into, setInto] = useState<OrderId | null>(similar.length === 1 ? (similar[0]?.orderId ?? null) : null)
  const act = useOrderAct(
    orderId,
    (other: OrderId) => call(mergeOrder, { params: { orderId }, body: { turn, into: other } }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="并入另一单"
      of={`${number} ${title}`}
      does="同一个人为同一件事点了两次。这一单结束，另一单照常办，点单人会收到通知。"
      lasting="并入不能撤销。问清楚是同一件事再并；这一单的内容会保留。"
      grave
      ready={into !== null}
      pending={act.isPending}
      error={act.error}
      onOk={() => into !== null && act.mutate(into)}
      onCancel={() => onDone(false)}
    >
      <Line label="并入哪一单">
        <Radio.Group
          className="dk-items"
          aria-label="并入哪一单"
          value={into}
          onChange={(event: { target: { value?: OrderId } }) => setInto(event.target.value ?? null)}
          options={similar.map((one) => ({ value: one.orderId, label: `${one.number} ${one.title}（${deskStateName(one.state)}）` }))}
        />
      </Line>
    </OrderDialog>
  )
}
