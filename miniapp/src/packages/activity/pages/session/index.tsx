import { useShareAppMessage } from '@tarojs/taro'
import type { SessionId } from '@shared/activity/session'
import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { liveOf } from '@/features/activity/own'
import { useActivity, useMyBookings } from '@/features/activity/queries'
import { Foot, hasAct } from '@/features/activity/session/Foot'
import { SessionBody } from '@/features/activity/session/SessionPage'
import { useSessionId } from '@/features/activity/useIds'
import { whenWords } from '@/features/activity/words'
import { useSession } from '@/session/store'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'
import '@/features/activity/activity.scss'

/** One session of the science programme; anybody may look, whoever is signed in sees what they booked. */
export default function ActivityPage() {
  const id = useSessionId()
  return id === null ? (
    <Page title="活动">
      <BrokenActivityLink />
    </Page>
  ) : (
    <Known id={id} />
  )
}

function Known({ id }: { id: SessionId }) {
  const activity = useActivity(id)
  const signedIn = useSession((state) => state.session !== null)
  const mine = useMyBookings(signedIn)
  useRefresh(activity, mine)
  const bookings = mine.data?.pages.flatMap(({ items }) => items) ?? []
  const own = liveOf(bookings, id)
  const session = activity.data?.session
  useShareAppMessage(() => ({
    title: session === undefined ? '社区科普活动' : `${session.title}，${whenWords(session.lessons)}`,
    path: `/packages/activity/pages/session/index?id=${id}`,
  }))
  return (
    <Page
      title="活动"
      contact={session?.programme.contact ?? null}
      foot={session !== undefined && hasAct(session, own) ? <Foot session={session} own={own} /> : undefined}
    >
      <Loaded query={activity} blocks={3}>
        {(read) => <SessionBody session={read.session} own={own} bookings={bookings} />}
      </Loaded>
    </Page>
  )
}
