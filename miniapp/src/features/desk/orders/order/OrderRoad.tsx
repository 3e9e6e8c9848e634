import { type OrderState, orderStages } from '@shared/dispatch/state'
import type { OrderView } from '@shared/dispatch/view'
import { deskStateName } from '../Flags'

/** Where an order that left the road got to before it did. */
const lastOnRoad = ({ steps, state }: Pick<OrderView, 'steps' | 'state'>): OrderState => {
  const onRoad = (one: OrderState) => orderStages.some(({ states }) => (states as readonly OrderState[]).includes(one))
  if (onRoad(state)) return state
  return steps.findLast(({ from }) => from !== null && onRoad(from))?.from ?? 'submitted'
}

/** 点单 派单 领单 接单 服务 评单: what is behind, where it stands, what lies ahead. */
export const OrderRoad = ({ order }: { order: OrderView }) => {
  const at = lastOnRoad(order)
  const present = orderStages.findIndex(({ states }) => (states as readonly OrderState[]).includes(at))
  const halted = at !== order.state
  const over = order.state === 'reviewed'
  return (
    <ol className="dk-road dk-order-road" aria-label="办到哪一步">
      {orderStages.map(({ name }, n) => {
        const now = n === present && !over
        const look = n < present || over ? 'dk-road-done' : now ? `dk-road-now${halted ? ' dk-road-halted' : ''}` : ''
        return (
          <li key={name} className={look} aria-current={now ? 'step' : undefined}>
            <span className="dk-road-no" aria-hidden>
              {n < present || over ? '✓' : n + 1}
            </span>
            <strong>{name}</strong>
            <span className="dk-road-states">{now ? deskStateName(order.state) : ''}</span>
          </li>
        )
      })}
    </ol>
  )
}
