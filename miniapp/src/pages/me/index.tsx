import { View } from '@tarojs/components'
import { Suspense } from 'react'
import { MyRequests } from '@/features/binding/MyRequests'
import { Signed } from '@/features/identity/Signed'
import { useFreshMe } from '@/features/identity/useProfile'
import { LocalTools } from '@/features/local'
import { CallMe } from '@/features/me/CallMe'
import { Homes } from '@/features/me/Homes'
import { SignOut } from '@/features/me/SignOut'
import { Staff } from '@/features/me/Staff'
import { toContests, toMyActivities, toOwnData, toPrivacy, toVolunteer } from '@/navigation'
import { useSession } from '@/session/store'
import { Page } from '@/ui/Page'
import { Part } from '@/ui/Part'
import { LinkRow } from '@/ui/Rows'
import { TextSize, Theme } from '@/ui/TextSize'
import { useRefresh } from '@/ui/useRefresh'

/** 我的: how to be called, my homes, text size, and for staff their roles. */
export default function MePage() {
  const fresh = useFreshMe(useSession((state) => state.session !== null))
  useRefresh(fresh)
  return (
    <Page title="我的" tab="me">
      <Part title="字号和长辈版" startOpen>
        <TextSize />
      </Part>
      <Part title="深色或浅色">
        <Theme />
      </Part>
      <Signed>
        {(me) => (
          <View>
            <CallMe callMe={me.callMe} />
            <Homes homes={me.homes} />
            <MyRequests />
            <LinkRow name="我的预约" words="活动和手机课、签到、学习记录" onPress={toMyActivities} />
            <LinkRow name="比赛" words="报名、交作品、看结果，评委打分" onPress={toContests} />
            <LinkRow name="志愿服务" words="登记、队伍、时长和证书" onPress={() => toVolunteer('home')} />
            <Staff staff={me.staff} />
            <LinkRow name="我的数据" words="看、保存，或注销账号" onPress={toOwnData} />
            <LinkRow name="隐私说明" onPress={toPrivacy} />
            <SignOut />
          </View>
        )}
      </Signed>
      {LocalTools === null ? null : (
        <Suspense>
          <LocalTools />
        </Suspense>
      )}
      <View className="me-foot">邻里 {LINLI_VERSION}</View>
    </Page>
  )
}
