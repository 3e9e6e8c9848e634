import { View } from '@tarojs/components'
import type { Me } from '@shared/identity/model'
import { MyRequests } from '@/features/binding/MyRequests'
import { greeting } from '@/features/identity/greeting'
import { DeskHint } from '@/features/identity/DeskHint'
import { Soon } from '@/features/activity/home/Soon'
import { PrivacyLine } from '@/features/identity/PrivacyLine'
import { BindHomes } from '@/features/identity/BindHomes'
import { toLearn, toServices } from '@/navigation'
import { useNow } from '@/ui/Countdown/useNow'
import { Card } from '@/ui/Card'
import { LinkRow } from '@/ui/Rows'
import { Title } from '@/ui/Title'

/** Home of somebody who is bound to no flat yet: staff, or an owner on the first visit. */
export function NewcomerHome({ me }: { me: Me }) {
  const now = useNow()
  return (
    <>
      <Title level={1}>{greeting(now, me.callMe)}</Title>
      {me.staff.length > 0 ? (
        <DeskHint staff={me.staff} />
      ) : (
        <Card kind="first">
          <Title level={3}>先找到您家</Title>
          <View className="vote-card-line">用登记在业主名册上的手机号验证一次，就能看到您家这一单元的表决。</View>
          <View className="vote-card-act">
            <BindHomes />
          </View>
        </Card>
      )}
      {me.staff.length > 0 ? null : <MyRequests />}
      <Soon ready />
      <LinkRow name="看社区的科普活动" words="讲座、开放日、手机课，不用绑定也能报名" onPress={toLearn} />
      <LinkRow name="找人帮忙" words="教手机、问健康、看电器，不收钱" onPress={toServices} />
      <PrivacyLine />
    </>
  )
}
