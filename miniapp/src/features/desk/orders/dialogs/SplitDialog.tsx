import { InputNumber } from 'antd'
import { useState } from 'react'
import { splitOrder } from '@shared/dispatch/besideContract'
import type { WantedTime } from '@shared/dispatch/order'
import { addDays, dayOf } from '@shared/kernel/day'
import { call } from '@/api'
import { useNow } from '../../app/useNow'
import { sayWanted } from '../say'
import { useOrderAct } from '../useOrders'
import type { ActDialogProps } from './ActDialog'
import { Line } from './Line'
import { OrderDialog } from './OrderDialog'

/** Visits besides the first, and days between two of them. */
const MOST = 7

/** Makes a series of visits of one wish: the same weekday and part of the day, as many times as are needed. */
export const SplitDialog = ({ order, onDone }: ActDialogProps) => {
  const { orderId, number, title, turn, wanted } = order
  const now = useNow()
  const [count, setCount] = useState(3)
  const [apart, setApart] = useState(7)
  const first: WantedTime = wanted[0] ?? { day: addDays(dayOf(now), apart), part: 'morning' }
  const times = Array.from({ length: count }, (_, n): WantedTime => ({ day: addDays(first.day, apart * (n + 1)), part: first.part }))
  const act = useOrderAct(
    orderId,
    () => call(splitOrder, { params: { orderId }, body: { turn, times } }),
    () => onDone(true),
  )
  return (
    <OrderDialog
      act="拆成一组"
      of={`${number} ${title}`}
      does={`一次做不完的，拆成几次，每次一单，各有单号。这一单是第一次，另外再开 ${count} 单，都回到社区派单。`}
      lasting="开出来的单不能合回去，不需要的可以一单一单取消。"
      pending={act.isPending}
      error={act.error}
      onOk={() => act.mutate()}
      onCancel={() => onDone(false)}
    >
      <div className="dk-row dk-wrap">
        <label className="dk-row">
          再来几次
          <InputNumber min={1} max={MOST} value={count} onChange={(next) => setCount(next ?? 1)} />
        </label>
        <label className="dk-row">
          隔几天一次
          <InputNumber min={1} max={14} value={apart} onChange={(next) => setApart(next ?? 7)} />
        </label>
      </div>
      <Line label="后面几次的时间">
        <ol className="dk-list">
          {times.map((time) => (
            <li key={time.day}>{sayWanted([time])}</li>
          ))}
        </ol>
      </Line>
    </OrderDialog>
  )
}
