import type { MeetingView } from '@shared/decision/meeting'
import type { DecisionId } from '@shared/decision/model'
import { BrokenLink } from '@/features/decision/BrokenLink'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { Signed } from '@/features/identity/Signed'
import { MeetingCard } from '@/features/meeting/MeetingCard'
import { useMeetings } from '@/features/meeting/queries'
import { useNow } from '@/ui/Countdown/useNow'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'

/** What is to come first, the soonest first; then what has been, the latest first. */
const inOrder = (items: readonly MeetingView[]): MeetingView[] => {
  const isAhead = ({ stage, signInOpen }: MeetingView): boolean => stage === 'ahead' || (stage === 'begun' && signInOpen)
  const ahead = items.filter(isAhead).sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return [...ahead, ...items.filter((item) => !isAhead(item))]
}

function Meetings({ id }: { id: DecisionId }) {
  const meetings = useMeetings(id)
  const now = useNow()
  useRefresh(meetings)
  return (
    <Loaded query={meetings} blocks={2}>
      {({ items }) =>
        items.length === 0 ? (
          <State icon="clock" title="还没有安排会议" words="社区安排意见征集会或协调会以后，时间、地点和会议记录都会在这里。" />
        ) : (
          <>
            {inOrder(items).map((meeting) => (
              <MeetingCard key={meeting.meetingId} decisionId={id} meeting={meeting} now={now} />
            ))}
          </>
        )
      }
    </Loaded>
  )
}

/** 会议: meetings about one vote, and signing in. */
export default function MeetingsPage() {
  const id = useDecisionId()
  return <Page title="会议">{id === null ? <BrokenLink /> : <Signed>{() => <Meetings id={id} />}</Signed>}</Page>
}
