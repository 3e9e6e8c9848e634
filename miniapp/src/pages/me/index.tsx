import { View } from '@tarojs/components'
import { Suspense } from 'react'
import { HelpCall } from '@/features/identity/HelpCall'
import { Signed } from '@/features/identity/Signed'
import { useFreshMe } from '@/features/identity/useProfile'
import { LocalTools } from '@/features/local'
import { CallMe } from '@/features/me/CallMe'
import { Homes } from '@/features/me/Homes'
import { SignOut } from '@/features/me/SignOut'
import { Staff } from '@/features/me/Staff'
import { toPrivacy } from '@/navigation'
import { useSession } from '@/session/store'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { LinkRow } from '@/ui/Rows'
import { TextSize } from '@/ui/TextSize'
import { useRefresh } from '@/ui/useRefresh'

/** 我的: how to be called, my homes, text size, and for staff their roles. */
export default function MePage() {
  const fresh = useFreshMe(useSession((state) => state.session !== null))
  useRefresh(fresh)
  return (
    <Page title="我的" tab="me">
      <Card title="字号">
        <TextSize />
      </Card>
      <Signed>
        {(me) => (
          <View>
            <CallMe callMe={me.callMe} />
            <Homes homes={me.homes} />
            <Staff staff={me.staff} />
            <HelpCall />
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
