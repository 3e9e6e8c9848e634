import { Checkbox } from 'antd'
import { useState } from 'react'
import { offerOrder } from '@shared/dispatch/deskContract'
import type { TeamId } from '@shared/volunteer/ids'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import { useOrderDesk } from '../useOrderDesk'
import type { ActDialogProps } from './ActDialog'
import { Line } from './Line'
import { OrderDialog } from './OrderDialog'
import { TeamField } from './TeamField'

/** Offers an order to teams by name, with an explained suggestion, or to the hall. Every team may decline. */
export const OfferDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn } = order
  const { department } = useOrderDesk()
  const [teams, setTeams] = useState<TeamId[]>([])
  const [hall, setHall] = useState(false)
  const act = useOrderAct(
    orderId,
    () => {
      if (department === null) throw new Error('no department acts here')
      return call(offerOrder, { params: { orderId }, body: { turn, department, teams, hall } })
    },
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="派给服务队"
      of={`${number} ${title}`}
      does="服务队可以接，也可以不接；派给几支队时，第一支接的办。下面按合适的程度排，由您决定。"
      lasting="派出去不能收回，但可以再加派别的队。都不接会回到您这里。"
      width={640}
      ready={teams.length > 0 || hall}
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <Line label="派给哪些队（可以多选）">
        <TeamField order={order} value={teams} onChange={setTeams} />
      </Line>
      <Checkbox checked={hall || order.hall} disabled={order.hall} onChange={(event) => setHall(event.target.checked)}>
        {order.hall ? '已经放进接单大厅' : '也放进接单大厅，符合要求的队都能接'}
      </Checkbox>
    </OrderDialog>
  )
}
