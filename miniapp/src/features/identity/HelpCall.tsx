import { View } from '@tarojs/components'
import { PhoneCall } from '@/ui/PhoneCall'
import { useMe } from '@/session/store'

/** The community office of the caller's home, one tap away wherever somebody may be stuck. */
export function HelpCall() {
  const contact = useMe()?.contact ?? null
  if (contact === null) return null
  return (
    <View className="me-act">
      <PhoneCall {...contact} />
    </View>
  )
}
