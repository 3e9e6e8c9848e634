import { useRouter } from '@tarojs/taro'
import { SessionId } from '@shared/activity/session'
import { DoorChoice } from '@/features/door/DoorChoice'
import { DoorScreen } from '@/features/door/DoorScreen'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 活动签到: for staff at the door of a session. */
export default function DoorPage() {
  const id = SessionId.safeParse(useRouter().params.id).data ?? null
  return (
    <Page title="活动签到">
      <Signed>{(me) => (id === null ? <DoorChoice staff={me.staff} /> : <DoorScreen sessionId={id} personId={me.personId} />)}</Signed>
    </Page>
  )
}
