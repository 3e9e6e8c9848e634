import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { showCheckInCode } from '@shared/activity/doorContract'
import type { SessionId } from '@shared/activity/session'
import { SIGN_IN_TURN } from '@shared/decision/signInCode'
import { call } from '@/api'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { codePicture } from '@/ui/codePicture'
import { Loaded } from '@/ui/States/Loaded'
import { useOnline } from '@/ui/Page/useOnline'

/** The code that people scan with their own phones: another one every half minute, so it needs a network. */
export function DoorCode({ sessionId, lesson }: { sessionId: SessionId; lesson: number }) {
  const online = useOnline()
  const code = useQuery({
    queryKey: ['door-code', sessionId, lesson],
    queryFn: () => call(showCheckInCode, { params: { sessionId }, query: { lesson } }),
    refetchInterval: SIGN_IN_TURN / 2,
    staleTime: 0,
    gcTime: 0,
  })
  if (!online) return <Note tone="attention">没有网，签到码换不了。请勾名单，或扫他们的码。</Note>
  return (
    <Loaded query={code}>
      {(now) => (
        <Card>
          <View className="door-code" style={{ backgroundImage: codePicture(now.text) }} {...a11y('img', `签到码 ${now.code}`)} />
          <View className="door-code-text">{now.code}</View>
          <View className="door-none">
            请他们打开“我的预约”扫这个码，或输入 6 位。半分钟换一次，拍照转发没有用。已经有 {now.came} 人到了。
          </View>
        </Card>
      )}
    </Loaded>
  )
}
