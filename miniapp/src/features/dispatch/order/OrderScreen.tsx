import { View } from '@tarojs/components'
import { orderStateNames } from '@shared/dispatch/state'
import type { OrderId } from '@shared/dispatch/order'
import type { OrderView } from '@shared/dispatch/view'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useShown } from '@/ui/useShown'
import { useOrder } from '../queries'
import { sayNear, sayParty } from '../words'
import { MemberPart } from './MemberPart'
import { History, Ordered } from './Parcel'
import { Requester } from './Requester'
import { TeamPart } from './TeamPart'

/** The head of an order for those who serve it. */
function Serving({ order }: { order: OrderView }) {
  return (
    <>
      <Title level={1}>{order.title}</Title>
      <View className="order-where">
        工单 {order.number} · {sayNear(order.createdAt, order.now)} 点的
      </View>
      <View className="order-row-head serving-head">
        <Tag tone="teal">{orderStateNames[order.state]}</Tag>
        {order.urgent === null ? null : <Tag tone="amber">加急</Tag>}
      </View>
      <View className="order-words">{sayParty(order)}</View>
    </>
  )
}

/** An order as whoever looks at it may see it: the parcel of who ordered, the work of who serves. */
export function OrderScreen({ orderId, placed }: { orderId: OrderId; placed: boolean }) {
  const shown = useShown()
  const order = useOrder(orderId, shown)
  useRefresh(order)
  const found = order.data
  const contact =
    found === undefined
      ? null
      : found.following.call.phone === null
        ? null
        : { name: found.following.call.name, phone: found.following.call.phone }
  return (
    <Page title={found?.as.includes('requester') === true ? '我的点单' : '服务单'} contact={contact}>
      <Loaded query={order} blocks={3}>
        {(view) =>
          view.as.includes('requester') ? (
            <Requester order={view} placed={placed} />
          ) : (
            <>
              <Serving order={view} />
              {view.as.includes('member') ? <MemberPart order={view} /> : null}
              <TeamPart order={view} />
              <Ordered order={view} />
              <History order={view} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
