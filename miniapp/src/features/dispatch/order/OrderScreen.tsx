import { View } from '@tarojs/components'
import { useState } from 'react'
import { orderStateNames } from '@shared/dispatch/state'
import type { OrderId } from '@shared/dispatch/order'
import type { OrderView } from '@shared/dispatch/view'
import { asApiError } from '@/api'
import { toHall } from '@/navigation'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
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
  // Which team was first, when this one has just asked for it.
  const [lost, setLost] = useState<string | null>(null)
  const gone = found !== undefined && order.error !== null && asApiError(order.error).code === 'NOT_FOUND'
  const contact =
    found === undefined
      ? null
      : found.following.call.phone === null
        ? null
        : { name: found.following.call.name, phone: found.following.call.phone }
  if (lost !== null || gone)
    return (
      <Page title="服务单">
        <State
          icon="hands"
          title={lost === null ? '这一单不在您这里了' : '刚被接走'}
          words={`${lost === null ? '可能别的队接了，或者取消了' : `已由“${lost}”接单`}。附近也许还有别的单等人接。`}
        >
          <Button onPress={toHall}>看附近别的单</Button>
        </State>
      </Page>
    )
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
              <TeamPart order={view} onLost={setLost} />
              <Ordered order={view} />
              <History order={view} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
