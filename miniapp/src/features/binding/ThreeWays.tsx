import { View } from '@tarojs/components'
import { toBind, toCode } from '@/navigation'
import { Title } from '@/ui/Title'
import { LinkRow } from '@/ui/Rows'
import { Help } from '@/ui/Page/Help'
import './binding.scss'

/** When the phone number does not lead home: three ways that do. */
export function ThreeWays() {
  return (
    <View className="ways">
      <Title level={3}>还有三个办法</Title>
      <LinkRow name="拍证明，请社区核对" words="在手机上拍身份证和产权证，社区核对后帮您绑定" onPress={toBind} />
      <LinkRow name="当面办，输入绑定码" words="到社区或请工作人员上门，当场给您一个 8 位码" onPress={() => toCode()} />
      <View className="ways-call">
        <View className="me-words">也可以打电话，请社区核对名册上的号码：</View>
        <Help />
      </View>
    </View>
  )
}
