import { View } from '@tarojs/components'
import { serverNow } from '@/api'
import { toMyOrders, toServices } from '@/navigation'
import { Button } from '@/ui/Button'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { useRefresh } from '@/ui/useRefresh'
import { OrderRow } from './OrderRows'
import { useMyOrders } from './queries'
import { ownOrders } from './sort'

/** What goes on, at the head of the tab: the first few, and the way to all. Nothing while there is none. */
export function MyOrdersHere() {
  const slow = useSlow()
  const mine = useMyOrders(true)
  useRefresh(mine)
  const items = mine.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  const now = serverNow()
  const { going } = ownOrders(items)
  return (
    <View className="my-orders">
      <Title level={2}>我的点单</Title>
      {going.slice(0, slow ? 1 : 2).map((order) => (
        <OrderRow key={order.orderId} order={order} now={now} />
      ))}
      <LinkRow name="全部点单" words={going.length === 0 ? '都办完了' : `${going.length} 单在办`} onPress={toMyOrders} />
    </View>
  )
}

/** 我的点单: all of them, what asks for something first. */
export function MyOrders() {
  const mine = useMyOrders(true)
  useRefresh(mine)
  return (
    <Loaded query={mine} blocks={3}>
      {({ pages }) => {
        const now = serverNow()
        const { going, over } = ownOrders(pages.flatMap((page) => page.items))
        if (going.length + over.length === 0)
          return (
            <State icon="hands" title="您还没有点过单" words="要人帮忙，在“服务”里点一单，每一步都能在这里看到。">
              <Button onPress={toServices}>去看看能帮什么</Button>
            </State>
          )
        return (
          <>
            {going.length === 0 ? null : <Title level={2}>正在办</Title>}
            {going.map((order) => (
              <OrderRow key={order.orderId} order={order} now={now} />
            ))}
            {over.length === 0 ? null : (
              <View className="home-section">
                <Title level={2}>办完的</Title>
              </View>
            )}
            {over.map((order) => (
              <OrderRow key={order.orderId} order={order} now={now} />
            ))}
            {mine.hasNextPage ? (
              <View className="home-call">
                <Button kind="secondary" busy={mine.isFetchingNextPage && '正在取…'} onPress={() => void mine.fetchNextPage()}>
                  看更早的
                </Button>
              </View>
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}
