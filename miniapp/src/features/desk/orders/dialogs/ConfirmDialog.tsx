import { Button, Radio } from 'antd'
import { useState } from 'react'
import { confirmOrder } from '@shared/dispatch/orderContract'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { useNow } from '../../app/useNow'
import { RevealDialog } from '../order/Requester'
import { useOrderAct } from '../useOrders'
import type { ActDialogProps } from './ActDialog'
import { Line } from './Line'
import { OrderDialog } from './OrderDialog'

type How = 'call' | 'term'

/** Confirms for a requester: after a telephone call, or once their term is over and staff have checked. Hours are posted with it. */
export const ConfirmDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn, due, members, phoneAsked } = order
  const now = useNow()
  const [how, setHow] = useState<How>('call')
  const [ringing, setRinging] = useState(false)
  const over = due !== null && due <= now
  const act = useOrderAct(
    orderId,
    () => call(confirmOrder, { params: { orderId }, body: { turn, how } }),
    () => onDone(true),
  )
  const came = members.filter(({ cameAt }) => cameAt !== null).map(({ name }) => name)
  return (
    <>
      <OrderDialog
        act="确认完成"
        of={`${number} ${title}`}
        does={`确认服务做了，${came.length > 0 ? `${came.join('、')}的服务时长同时记入。` : '志愿者的服务时长同时记入。'}自己参加了服务的，请同事来确认。`}
        lasting="确认不能撤销。点单人以后觉得不对，还可以提异议。"
        pending={act.isPending}
        error={act.error}
        onOk={() => act.mutate()}
        onCancel={() => onDone(false)}
      >
        <Line label="怎样核实的">
          <Radio.Group
            className="dk-items"
            aria-label="怎样核实的"
            value={how}
            onChange={(event: { target: { value?: How } }) => setHow(event.target.value ?? 'call')}
            options={[
              { value: 'call', label: '给点单人打了电话，说做完了' },
              {
                value: 'term',
                disabled: !over,
                label: over
                  ? '点单人过了期限没有确认，我核实过服务做了'
                  : `点单人的确认期到 ${due ? sayMoment(due) : '期满'}，过了才能这样确认`,
              },
            ]}
          />
        </Line>
        {phoneAsked && (
          <Button className="dk-start" onClick={() => setRinging(true)}>
            看点单人的电话
          </Button>
        )}
      </OrderDialog>
      {ringing && <RevealDialog order={order} why="confirm" onClose={() => setRinging(false)} />}
    </>
  )
}
