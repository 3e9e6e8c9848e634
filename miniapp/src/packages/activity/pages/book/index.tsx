import { useRouter } from '@tarojs/taro'
import type { Me } from '@shared/identity/model'
import type { SessionId } from '@shared/activity/session'
import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { BookPage } from '@/features/activity/book/BookPage'
import { useActivity } from '@/features/activity/queries'
import { useSessionId } from '@/features/activity/useIds'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import '@/features/activity/activity.scss'

/** 报名: booking seats of a session, or joining its waitlist. */
export default function Book() {
  const id = useSessionId()
  if (id === null)
    return (
      <Page title="报名">
        <BrokenActivityLink />
      </Page>
    )
  return <Signed frame={(way) => <Page title="报名">{way}</Page>}>{(me) => <Known id={id} me={me} />}</Signed>
}

function Known({ id, me }: { id: SessionId; me: Me }) {
  const activity = useActivity(id)
  const way = useRouter().params.way === 'wait' ? 'wait' : 'book'
  if (activity.data === undefined)
    return (
      <Page title="报名">
        <Loaded query={activity}>{() => null}</Loaded>
      </Page>
    )
  return <BookPage session={activity.data.session} me={me} way={way} onRefresh={() => void activity.refetch()} />
}
