import { onlineManager } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { serverNow } from '@/api'
import { toBooking } from '@/navigation'
import { useWhenever } from '@/outbox/useWhenever'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Title } from '@/ui/Title'
import { deliver } from './deliver'
import { type KeptOrder, goesByItself } from './model'
import { forgetOrder, ownOrders, useMyOrders, useOrders } from './store'

const deliverAll = async (): Promise<void> => {
  for (const order of ownOrders())
    if (order.state === 'waiting' && goesByItself(order, serverNow()) && onlineManager.isOnline()) await deliver(order)
}

/** Orders without an answer, and what became of those that went out again by themselves. */
export function KeptOrders() {
  const orders = useMyOrders()
  useWhenever(deliverAll)
  return (
    <>
      {orders.map((order) => (
        <One key={order.bookingKey} order={order} />
      ))}
    </>
  )
}

function One({ order }: { order: KeptOrder }) {
  const { bookingKey, title, names, state, sessionId } = order
  const sending = useOrders((all) => all.sending.includes(bookingKey))
  const now = useNow()
  const what = `“${title}”${names.join('、')}`
  if (state === 'arrived')
    return (
      <Card kind="first">
        <Title level={3}>报名已经收到</Title>
        <View className="act-line">{what}。</View>
        <View className="act-acts">
          <Button
            onPress={() => {
              forgetOrder(bookingKey)
              toBooking(sessionId, order.bookingId)
            }}
          >
            看这份预约
          </Button>
        </View>
      </Card>
    )
  if (state === 'refused')
    return (
      <Card kind="attention">
        <Title level={3}>没有约上</Title>
        <View className="act-line">
          {what}。{order.sentence}
        </View>
        <View className="act-acts">
          <Button kind="plain" onPress={() => forgetOrder(bookingKey)}>
            知道了
          </Button>
        </View>
      </Card>
    )
  return (
    <Card kind="attention">
      <Title level={3}>还没有收到回音</Title>
      <View className="act-line">
        {what}。{goesByItself(order, now) ? '连上网会自动再问一次，不会重复报名。' : '过了一阵子了。还要报名就再提交一次，不会重复。'}
      </View>
      <View className="act-acts">
        <Button busy={sending && '正在提交…'} onPress={() => void deliver(order)}>
          再提交一次
        </Button>
        <Button kind="plain" disabled={sending} onPress={() => forgetOrder(bookingKey)}>
          不报了
        </Button>
      </View>
    </Card>
  )
}
