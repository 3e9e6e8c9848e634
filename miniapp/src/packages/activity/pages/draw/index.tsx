import type { SessionId } from '@shared/activity/session'
import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { liveOf } from '@/features/activity/own'
import { useDraw, useMyBookings } from '@/features/activity/queries'
import { Draw } from '@/features/activity/session/Draw'
import { useSessionId } from '@/features/activity/useIds'
import { useSession } from '@/session/store'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import '@/features/activity/activity.scss'

/** 抽签结果, for anybody. */
export default function DrawPage() {
  const id = useSessionId()
  return <Page title="抽签结果">{id === null ? <BrokenActivityLink /> : <Known id={id} />}</Page>
}

function Known({ id }: { id: SessionId }) {
  const draw = useDraw(id)
  const mine = useMyBookings(useSession((state) => state.session !== null))
  const bookings = mine.data?.pages.flatMap(({ items }) => items) ?? []
  return <Loaded query={draw}>{(view) => <Draw view={view} own={liveOf(bookings, id)} />}</Loaded>
}
