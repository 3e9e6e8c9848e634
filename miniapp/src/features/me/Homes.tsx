import { View } from '@tarojs/components'
import { standingNames } from '@shared/contract/roles'
import type { Me } from '@shared/identity/model'
import { sayMoment } from '@shared/kernel/instant'
import { BindHomes } from '@/features/identity/BindHomes'
import { AskForNews } from '@/features/outreach/AskForNews'
import { toBind, toCode, toMyHome } from '@/navigation'
import { Part } from '@/ui/Part'
import { LinkRow } from '@/ui/Rows'

/** The homes the person has a part in, and how to find more. */
export function Homes({ homes }: Pick<Me, 'homes'>) {
  return (
    <Part title="我的家">
      {homes.length === 0 ? <View className="me-words">还没有绑定。用登记在业主名册上的手机号验证一次就行。</View> : null}
      {homes.map((home) => (
        <View key={home.ownerKey} className="me-home">
          <LinkRow
            name={home.label}
            words={`${standingNames[home.standing]}，${sayMoment(home.boundAt)} 绑定`}
            onPress={() => toMyHome(home.ownerKey)}
          />
        </View>
      ))}
      {homes.length === 0 ? null : <AskForNews moment="bound" />}
      <View className="me-act">{homes.length === 0 ? <BindHomes /> : <MoreHomes />}</View>
    </Part>
  )
}

function MoreHomes() {
  return (
    <View>
      <View className="me-words">少了一套？多半是名册里登记了别的手机号。</View>
      <LinkRow name="拍证明，请社区核对" onPress={toBind} />
      <LinkRow name="输入绑定码" words="社区或家人给您的 8 位码" onPress={toCode} />
    </View>
  )
}
