import { View } from '@tarojs/components'
import { toPrivacy } from '@/navigation'
import { Tap } from '@/ui/Tap'

/** What is kept about the person, in one line, and the way to the whole. */
export function PrivacyLine() {
  return (
    <Tap className="privacy-line" onPress={toPrivacy}>
      我们只用您的微信标识、手机号和签名来核对业主身份、记录表决，不公开姓名和电话。
      <View className="privacy-more">看隐私说明</View>
    </Tap>
  )
}
