import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { identityCard } from '@shared/dispatch/besideContract'
import type { OrderId } from '@shared/dispatch/order'
import { SECOND } from '@shared/kernel/instant'
import { call } from '@/api'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { codePicture } from '@/ui/codePicture'
import { Note } from '@/ui/Note'
import { useOnline } from '@/ui/Page/useOnline'
import { Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { sayAppointment } from '../words'
import { cardText } from './cardCode'
import { Face } from './Face'

const origin = process.env.TARO_ENV === 'h5' ? `${window.location.origin}/#` : ''

/** 志愿者证: who stands at the door, for which team and order, with a code that changes, so that a photo of it is worth nothing. */
export function IdentityCard({ orderId }: { orderId: OrderId }) {
  const online = useOnline()
  const card = useQuery({
    queryKey: ['orders', 'card', orderId] as const,
    queryFn: () => call(identityCard, { params: { orderId } }),
    refetchInterval: 30 * SECOND,
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Loaded query={card}>
      {({ name, badge, team, number, code, from, until, portrait }) => (
        <Card kind="first">
          <View className="badge">
            <View className="order-words">邻里志愿者证</View>
            <Face name={name} number={number} portrait={portrait} />
            <View>{team}</View>
            <View
              className="badge-code"
              style={{ backgroundImage: codePicture(cardText(code, origin)) }}
              {...a11y('img', '查验码，请对方扫一扫')}
            />
            <View className="badge-number">{code}</View>
          </View>
          <View className="place-act">
            <Rows
              rows={[
                ['证号', badge],
                ['有效', sayAppointment({ startsAt: from, endsAt: until })],
              ]}
            />
          </View>
          <Note icon="shield">请老人或家里人用“邻里 › 服务 › 查验志愿者证”扫这个码。码每分钟换一次，截图没有用。</Note>
          {online ? null : <Note tone="attention">没有网，码换不了。可以请对方打电话问社区。</Note>}
        </Card>
      )}
    </Loaded>
  )
}
