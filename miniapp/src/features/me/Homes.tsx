import { View } from '@tarojs/components'
import type { Me } from '@shared/identity/model'
import { sayMoment } from '@shared/kernel/instant'
import { BindHomes } from '@/features/identity/BindHomes'
import { AskForNews } from '@/features/outreach/AskForNews'
import { Part } from '@/ui/Part'

/** The homes the person votes for, and how to find them. */
export function Homes({ homes }: Pick<Me, 'homes'>) {
  return (
    <Part title="我的家">
      {homes.length === 0 ? <View className="me-words">还没有绑定。用登记在业主名册上的手机号验证一次就行。</View> : null}
      {homes.map((home) => (
        <View key={home.ownerKey} className="me-home">
          <View className="person-name">{home.label}</View>
          <View className="me-words">{sayMoment(home.boundAt)} 绑定</View>
        </View>
      ))}
      {homes.length === 0 ? null : <AskForNews moment="bound" />}
      <View className="me-act">{homes.length === 0 ? <BindHomes /> : <MoreHomes />}</View>
    </Part>
  )
}

function MoreHomes() {
  return <View className="me-words">少了一套？多半是名册里登记了别的手机号，请打电话请社区核对。</View>
}
