import type { SessionId } from '@shared/activity/session'
import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { LessonSheet } from '@/features/activity/elder/Sheet'
import { useActivity } from '@/features/activity/queries'
import { useSessionId } from '@/features/activity/useIds'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import '@/features/activity/activity.scss'

/** 大字单 of a class, to read or to print. */
export default function SheetPage() {
  const id = useSessionId()
  return <Page title="大字单">{id === null ? <BrokenActivityLink /> : <Known id={id} />}</Page>
}

function Known({ id }: { id: SessionId }) {
  const activity = useActivity(id)
  return <Loaded query={activity}>{(read) => <LessonSheet session={read.session} />}</Loaded>
}
