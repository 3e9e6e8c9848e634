import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { revealRequester } from '@shared/dispatch/deskContract'
import { ContactOutcome, contactOutcomeNames } from '@shared/dispatch/order'
import { call } from '@/api'
import { sayNear } from '../words'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { PhoneCall } from '@/ui/PhoneCall'
import { useSlow } from '@/ui/text/store'
import { ActError } from './ActError'
import { useContact } from './acts'
import type { OfOrder } from './props'

/** Rings whoever the order is for: the number comes by a press that is noted, and what came of the call is written down. */
export function Ring({ order }: OfOrder) {
  const slow = useSlow()
  const reveal = useMutation({
    mutationFn: () => call(revealRequester, { params: { orderId: order.orderId }, body: { reason: 'contact' } }),
  })
  const contact = useContact(order)
  const { state, due, contacts, now } = order
  const reached = contacts.some(({ outcome }) => outcome === 'reached')
  const first = state === 'claimed' && !reached
  return (
    <Card
      kind={first ? 'attention' : 'plain'}
      title={first ? '先打电话约时间' : '打电话'}
      {...(first && due !== null ? { aside: `${sayNear(due, now)}前` } : {})}
    >
      {first ? <View className="order-words">到时间没有联系上，这一单会自动交给别的队。</View> : null}
      {reveal.data === undefined ? (
        order.phoneAsked ? (
          <View className="place-act">
            <Button busy={reveal.isPending && '正在取…'} onPress={() => reveal.mutate()}>
              看电话，约时间
            </Button>
            <View className="order-words">每看一次都有记录，只用来约这次服务。</View>
          </View>
        ) : order.phone === null ? null : (
          <View className="place-act">
            <PhoneCall name={order.name ?? '点单人'} phone={order.phone} says={`打给${order.name ?? '点单人'}`} />
          </View>
        )
      ) : (
        <View className="emergency-calls">
          {reveal.data.phones.map(({ name, phone }) => (
            <PhoneCall key={phone} name={name} phone={phone} says={`打给${name}`} />
          ))}
        </View>
      )}
      <ActError error={reveal.error} />
      {order.may.includes('contact') ? (
        <View className="place-act">
          <View className="time-ask">打完电话，记一笔</View>
          <Choices
            label="电话打得怎么样"
            stacked={slow}
            options={ContactOutcome.options.map((value) => ({ value, name: contactOutcomeNames[value] }))}
            value={contact.isPending ? contact.variables : null}
            onChoose={(outcome) => contact.mutate(outcome)}
          />
        </View>
      ) : null}
      {contacts.length === 0 ? null : (
        <View className="contacts">
          {contacts.slice(-3).map(({ at, outcome }) => (
            <View key={at} className="order-words">
              {sayNear(at, now)}：{contactOutcomeNames[outcome]}
            </View>
          ))}
        </View>
      )}
      {contacts.at(-1)?.outcome === 'reached' ? <Note icon="check">记下了，联系上了。</Note> : null}
      <ActError error={contact.error} />
    </Card>
  )
}
