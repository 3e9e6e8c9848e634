import { Radio } from 'antd'
import { useState } from 'react'
import { offerOrder } from '@shared/dispatch/deskContract'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import { useOrderDesk } from '../useOrderDesk'
import type { ActDialogProps } from './ActDialog'
import { Line } from './Line'
import { OrderDialog } from './OrderDialog'

type Way = 'hall'

/** Offers an order to teams: an offer that every one of them may decline. */
export const OfferDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn } = order
  const { department } = useOrderDesk()
  const [way, setWay] = useState<Way>('hall')
  const act = useOrderAct(
    orderId,
    () => {
      if (department === null) throw new Error('no department acts here')
      return call(offerOrder, { params: { orderId }, body: { turn, department, teams: [], hall: way === 'hall' } })
    },
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="派给服务队"
      of={`${number} ${title}`}
      does="服务队可以接，也可以不接；第一支接的办。"
      lasting="派出去不能收回，但可以再加派别的队。没有队接会回到您这里。"
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <Line label="派给谁">
        <Radio.Group
          aria-label="派给谁"
          value={way}
          onChange={(event: { target: { value?: Way } }) => setWay(event.target.value ?? 'hall')}
          options={[{ value: 'hall', label: '放进接单大厅，符合要求的队都能接' }]}
        />
      </Line>
    </OrderDialog>
  )
}
