import { View } from '@tarojs/components'
import { useMe } from '@/session/store'
import { PhoneCall } from '@/ui/PhoneCall'

/** Somebody at the community orders for whoever rings: nobody has to fill in anything. */
export function CallToOrder() {
  const contact = useMe()?.contact ?? { name: '政务热线', phone: '12345' }
  return (
    <View className="order-act">
      <PhoneCall {...contact} says="打电话请社区帮我点单" />
    </View>
  )
}
