import { useState } from 'react'
import { changeTime } from '@shared/dispatch/orderContract'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import { WantedField } from '../WantedField'
import type { ActDialogProps } from './ActDialog'
import { Line } from './Line'
import { OrderDialog } from './OrderDialog'

/** Other times that would suit; a time that was agreed is agreed anew. */
export const TimeDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn, state } = order
  const [wanted, setWanted] = useState(order.wanted)
  const act = useOrderAct(
    orderId,
    () => call(changeTime, { params: { orderId }, body: { turn, wanted } }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="改时间"
      of={`${number} ${title}`}
      does={state === 'scheduled' ? '已经约好的时间作废，服务队会收到通知，重新约。' : '改点单人希望的时间。'}
      lasting="改动会记在单子上；还可以再改。"
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <Line label="什么时候合适">
        <WantedField value={wanted} onChange={setWanted} />
      </Line>
    </OrderDialog>
  )
}
