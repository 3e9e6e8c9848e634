import { Radio } from 'antd'
import { useState } from 'react'
import { noteMissed } from '@shared/dispatch/orderContract'
import { call } from '@/api'
import { useOrderAct } from '../useOrders'
import type { ActDialogProps } from './ActDialog'
import { Line } from './Line'
import { OrderDialog } from './OrderDialog'

type Who = 'team' | 'requester'

/** The agreed time came and somebody did not. */
export const MissedDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn } = order
  const [who, setWho] = useState<Who | null>(null)
  const act = useOrderAct(
    orderId,
    (missing: Who) => call(noteMissed, { params: { orderId }, body: { turn, who: missing } }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="记下来"
      of={`${number} ${title}`}
      does={
        who === 'team'
          ? '志愿者没有来：这一单放开，让别的队接，点单人会收到通知。'
          : who === 'requester'
            ? '点单人不在：不算志愿者的错，服务队另约时间。'
            : '约好的时间到了，有人没有来。'
      }
      lasting="会记在单子上，不能撤销。"
      ready={who !== null}
      pending={act.isPending}
      error={act.error}
      onOk={() => who !== null && act.mutate(who)}
      onCancel={() => onDone(false)}
    >
      <Line label="谁没有来">
        <Radio.Group
          aria-label="谁没有来"
          value={who}
          onChange={(event: { target: { value?: Who } }) => setWho(event.target.value ?? null)}
          options={[
            { value: 'team', label: '志愿者没有来' },
            { value: 'requester', label: '点单人不在' },
          ]}
        />
      </Line>
    </OrderDialog>
  )
}
