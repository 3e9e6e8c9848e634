import { View } from '@tarojs/components'
import { isClosed, orderStateNames } from '@shared/dispatch/state'
import type { OrderCard } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import { toOrder } from '@/navigation'
import { Tag, type TagTone } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { sayAppointment, sayNear, sayWanted } from './words'

const asks: readonly OrderCard['state'][] = ['needInfo', 'done', 'confirmed']
const tone = ({ state }: Pick<OrderCard, 'state'>): TagTone => (asks.includes(state) ? 'amber' : isClosed(state) ? 'quiet' : 'teal')

/** Where an order stands, in a word or two. */
export const OrderTag = ({ order }: { order: Pick<OrderCard, 'state'> }) => <Tag tone={tone(order)}>{orderStateNames[order.state]}</Tag>

/** A line of 我的点单. */
export function OrderRow({ order, now }: { order: OrderCard; now: Instant }) {
  const { title, number, appointment, wanted, createdAt, team, state } = order
  return (
    <Tap className="card order-row" onPress={() => toOrder(order.orderId)}>
      <View className="order-row-head">
        <OrderTag order={order} />
        {order.urgent === null ? null : <Tag tone="amber">加急</Tag>}
      </View>
      <View className="title title-3">{title}</View>
      <View className="order-words">
        {appointment !== null && !isClosed(state)
          ? `${sayAppointment(appointment)}${team === null ? '' : ` · ${team.name}`}`
          : isClosed(state)
            ? `${sayNear(createdAt, now)} 点的`
            : `想要：${sayWanted(wanted, now)}`}
      </View>
      <View className="order-number">工单 {number}</View>
    </Tap>
  )
}
