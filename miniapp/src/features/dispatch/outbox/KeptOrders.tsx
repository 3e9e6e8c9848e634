import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '@/api'
import { toOrder } from '@/navigation'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { Title } from '@/ui/Title'
import { sayNear } from '../words'
import { deliverOrder } from './deliver'
import { type KeptOrder, forgetOrder, keepOrder, useKeptOrders, useOrderOutbox } from './store'

function Kept({ kept }: { kept: KeptOrder }) {
  const [told, setTold] = useState<string | null>(null)
  const sending = useOrderOutbox((outbox) => outbox.sending.includes(kept.orderKey))
  const { refused, title, writtenAt } = kept
  const again = (body: KeptOrder['body']) => {
    setTold(null)
    const next = { ...kept, body, refused: null }
    keepOrder(next)
    void deliverOrder(next).then((delivery) => {
      if (delivery.kind === 'placed') toOrder(delivery.order.orderId)
      else if (delivery.kind === 'waiting') setTold(delivery.error.sentence)
      else keepOrder({ ...next, refused: { code: delivery.error.code, sentence: delivery.error.sentence } })
    })
  }
  return (
    <Note tone={refused === null ? 'attention' : 'danger'} icon={refused === null ? 'offline' : 'alert'}>
      <Title level={2}>{refused === null ? '写好了，还没有交到社区' : '这一单没有交上去'}</Title>
      <View className="kept-line">
        “{title}”，{sayNear(writtenAt, serverNow())}写的。
        {refused === null ? '连上网会自动交，只交一次，不会重复。急事请打电话。' : refused.sentence}
      </View>
      {told === null ? null : <View className="kept-line">{told}</View>}
      <View className="kept-acts">
        {refused !== null && refused.code !== 'ORDER_SIMILAR' ? null : (
          <Button busy={sending && '正在交…'} onPress={() => again(refused === null ? kept.body : { ...kept.body, anyway: true })}>
            {refused === null ? '现在交' : '再点一单'}
          </Button>
        )}
        <Button kind="plain" disabled={sending} onPress={() => forgetOrder(kept.orderKey)}>
          {refused === null ? '不点了' : '不用留了'}
        </Button>
      </View>
    </Note>
  )
}

/** Orders that this phone keeps because the community does not have them yet. */
export function KeptOrders() {
  const kept = useKeptOrders()
  if (kept.length === 0) return null
  return (
    <View className="kept">
      {kept.map((order) => (
        <Kept key={order.orderKey} kept={order} />
      ))}
    </View>
  )
}
