import { Alert, Button, Tabs } from 'antd'
import { useState } from 'react'
import type { Endpoint } from '@shared/contract/endpoint'
import { exportSession, sessionReport } from '@shared/activity/afterContract'
import { listBookings } from '@shared/activity/bookingContract'
import { doorList } from '@shared/activity/doorContract'
import { programmeKindNames } from '@shared/activity/model'
import { reviewPhotos } from '@shared/activity/photoContract'
import { cancelSession, moveSession } from '@shared/activity/programmeContract'
import type { SessionId } from '@shared/activity/session'
import { type SessionView, bookingNames } from '@shared/activity/view'
import { type Instant, sayMoment } from '@shared/kernel/instant'
import { type SessionTab, sessionTabs } from '../../app/route'
import { mayCall, useStaff } from '../../app/staff'
import { go, hrefOf } from '../../app/useRoute'
import { Badge } from '../../kit/Badge'
import { Loaded } from '../../kit/Loaded'
import { PageHead } from '../../kit/PageHead'
import { bookingTones, sayLessons } from '../words'
import { useSession } from '../useScience'
import { Attendance } from './Attendance'
import { Bookings } from './Bookings'
import { CallOffDialog } from './CallOffDialog'
import { DrawPanel } from './DrawPanel'
import { MoveDialog } from './MoveDialog'
import { PhotosPanel } from './PhotosPanel'
import { ReportPanel } from './ReportPanel'
import { Seats } from './Seats'
import { PrintPanel } from '../print/PrintPanel'

const names: Record<SessionTab, string> = { main: '预约', attendance: '签到', draw: '抽签', report: '统计', photos: '照片', print: '打印' }
const reads: Partial<Record<SessionTab, Pick<Endpoint, 'access'>>> = {
  main: listBookings,
  attendance: doorList,
  report: sessionReport,
  photos: reviewPhotos,
  print: exportSession,
}

export interface PartProps {
  readonly session: SessionView
  readonly now: Instant
}
const panels: Record<SessionTab, (props: PartProps) => React.JSX.Element> = {
  main: Bookings,
  attendance: Attendance,
  draw: DrawPanel,
  report: ReportPanel,
  photos: PhotosPanel,
  print: PrintPanel,
}

/** One session: who booked, who came, who waits, and what can still be changed. */
export function Session({ sessionId, tab }: { sessionId: SessionId; tab: SessionTab }) {
  const found = useSession(sessionId)
  return <Loaded of={found}>{({ session, now }) => <Whole session={session} now={now} tab={tab} />}</Loaded>
}

const Whole = ({ session, now, tab }: PartProps & { tab: SessionTab }) => {
  const { me } = useStaff()
  const [open, setOpen] = useState<'move' | 'callOff' | null>(null)
  const { place, sessionId, booking } = session
  const tabs = sessionTabs.filter((key) => {
    const needs = reads[key]
    return (needs === undefined || mayCall(me, needs, place)) && (key !== 'draw' || session.draw !== null)
  })
  const ended = booking === 'over' || booking === 'cancelled'
  const begun = (session.lessons[0]?.startsAt ?? now) <= now
  return (
    <>
      <PageHead
        back={{ route: { at: 'science', view: 'sessions' }, label: '科普' }}
        title={session.title}
        tags={<Badge tone={bookingTones[booking]}>{bookingNames[booking]}</Badge>}
        sub={`${programmeKindNames[session.kind]} · ${sayLessons(session.lessons)} · ${session.venue.name}`}
        actions={
          <>
            <Button href={hrefOf({ at: 'programme', programme: session.programmeId, draft: null, tab: 'sessions' })}>看节目</Button>
            {!ended && !begun && mayCall(me, moveSession, place) && <Button onClick={() => setOpen('move')}>改时间</Button>}
            {!ended && mayCall(me, cancelSession, place) && (
              <Button danger onClick={() => setOpen('callOff')}>
                取消这一场
              </Button>
            )}
          </>
        }
      />
      {session.cancelled && (
        <Alert
          className="dk-stale"
          type="error"
          showIcon
          message={`${sayMoment(session.cancelled.at)} 取消了：${session.cancelled.reason}。名额和时间都已退还，不算任何人爽约。`}
        />
      )}
      {!session.cancelled && session.moved && (
        <Alert
          className="dk-stale"
          type="warning"
          showIcon
          message={`${sayMoment(session.moved.at)} 改过时间：${session.moved.reason}。请约好的人在 ${sayMoment(session.moved.confirmUntil)} 前确认。`}
        />
      )}
      <Seats session={session} />
      <Tabs
        activeKey={tabs.includes(tab) ? tab : (tabs[0] ?? 'main')}
        onChange={(next) => go({ at: 'session', session: sessionId, tab: sessionTabs.find((t) => t === next) ?? 'main' }, 'replace')}
        destroyOnHidden
        items={tabs.map((key) => {
          const Inside = panels[key]
          return { key, label: names[key], children: <Inside session={session} now={now} /> }
        })}
      />
      {open === 'move' && <MoveDialog session={session} onDone={() => setOpen(null)} />}
      {open === 'callOff' && <CallOffDialog session={session} onDone={() => setOpen(null)} />}
    </>
  )
}
