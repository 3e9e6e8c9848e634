import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../Button'
import { Icon } from '../Icon'
import type { PhoneCallProps } from './props'

/** Rings somebody who can help; the number stands on the button, so that it can be dialled by hand too. */
export function PhoneCall({ name, phone, kind = 'secondary', short = false, says }: PhoneCallProps) {
  const ring = () => {
    // Declining the system's question whether to dial counts as a failure: nothing to tell.
    Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
  }
  return (
    <Button kind={kind} label={short ? `${says ?? '打电话问一问'}：${name} ${phone}` : undefined} onPress={ring}>
      <View className="phone-inside">
        <Icon name="phone" />
        <Text>{says ?? `打电话问${short ? '一问' : name}`}</Text>
        {short ? null : <Text className="phone-number">{phone}</Text>}
      </View>
    </Button>
  )
}
