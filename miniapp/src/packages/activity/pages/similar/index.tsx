import type { SessionId } from '@shared/activity/session'
import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { useActivity } from '@/features/activity/queries'
import { Similar } from '@/features/activity/similar/Similar'
import { useSessionId } from '@/features/activity/useIds'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import '@/features/activity/activity.scss'

/** What comes next after a session. */
export default function SimilarPage() {
  const id = useSessionId()
  return <Page title="近处类似的活动">{id === null ? <BrokenActivityLink /> : <Known id={id} />}</Page>
}

function Known({ id }: { id: SessionId }) {
  const activity = useActivity(id)
  return <Loaded query={activity}>{(read) => <Similar session={read.session} />}</Loaded>
}
