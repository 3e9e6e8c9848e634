import { Button, Empty } from 'antd'
import { useState } from 'react'
import { type MeetingView, invitationOf, meetingKindNames } from '@shared/decision/meeting'
import { addAttendee, cancelMeeting, planMeeting, recordMinutes } from '@shared/decision/meetingContract'
import type { DecisionView } from '@shared/decision/model'
import { sayMoment } from '@shared/kernel/instant'
import { heldWords } from '@/features/meeting/words'
import { mayCall, useStaff } from '../app/staff'
import { Badge, type Tone } from '../kit/Badge'
import { CopyText } from '../kit/CopyText'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { Attendees } from './Attendees'
import { CancelDialog } from './CancelDialog'
import { MinutesDialog } from './MinutesDialog'
import { MinutesOf } from './MinutesOf'
import { PlanDialog } from './PlanDialog'
import { SignInWall } from './SignInWall'
import { useMeetings } from './useMeetings'

/** Meetings about a vote: planned, held, and what was said there. */
export const Meetings = ({ view }: { view: DecisionView }) => {
  const { me } = useStaff()
  const meetings = useMeetings(view.decisionId)
  const [planning, setPlanning] = useState(false)
  const mayPlan = mayCall(me, planMeeting, view.community)
  return (
    <div className="dk-stack">
      <Panel
        title="会议"
        remark={
          view.coordination !== 'due'
            ? '意见征集会和意见协调会'
            : view.matter.kind === 'lift'
              ? '没有达成一致：应当组织意见协调会'
              : '没有达成一致：建议组织意见协调会'
        }
        actions={
          mayPlan && (
            <Button type="primary" onClick={() => setPlanning(true)}>
              安排会议
            </Button>
          )
        }
      >
        <Loaded of={meetings}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description="还没有会议。表决前可以开意见征集会；没有达成一致的，应当开意见协调会。"
              />
            ) : (
              <p className="dk-quiet">共 {items.length} 次，新的在前。</p>
            )
          }
        </Loaded>
      </Panel>
      {meetings.data?.items.map((meeting) => (
        <Meeting key={meeting.meetingId} view={view} meeting={meeting} />
      ))}
      {planning && <PlanDialog view={view} onDone={() => setPlanning(false)} />}
    </div>
  )
}

const stageWord = ({ stage, attended }: MeetingView): [string, Tone] => {
  if (stage === 'cancelled') return ['已取消', 'red']
  if (stage === 'recorded') return [heldWords(attended), 'teal']
  return stage === 'ahead' ? ['还没开始', 'plain'] : ['已到时间，等记录', 'amber']
}

const Meeting = ({ view, meeting }: { view: DecisionView; meeting: MeetingView }) => {
  const { me } = useStaff()
  const [open, setOpen] = useState<'minutes' | 'cancel' | 'wall' | null>(null)
  const [word, tone] = stageWord(meeting)
  const { decisionId, community } = view
  const planned = meeting.stage === 'ahead' || meeting.stage === 'begun'
  const close = () => setOpen(null)
  const scope = view.scope.map((s) => s.label).join('、')
  return (
    <Panel
      title={`${meetingKindNames[meeting.kind]} · ${sayMoment(meeting.startsAt)}`}
      remark={<Badge tone={tone}>{word}</Badge>}
      actions={
        planned && (
          <span className="dk-row">
            <CopyText text={invitationOf(meeting, scope, view.contact)} label="复制邀请" size="middle" />
            {meeting.signInOpen && mayCall(me, addAttendee, community) && (
              <Button type="primary" onClick={() => setOpen('wall')}>
                显示签到码
              </Button>
            )}
            {meeting.stage === 'begun' && mayCall(me, recordMinutes, community) && (
              <Button type={meeting.signInOpen ? 'default' : 'primary'} onClick={() => setOpen('minutes')}>
                写会议记录
              </Button>
            )}
            {mayCall(me, cancelMeeting, community) && (
              <Button danger onClick={() => setOpen('cancel')}>
                取消会议
              </Button>
            )}
          </span>
        )
      }
    >
      <Facts
        of={[
          ['地点', meeting.venue],
          ['议题', meeting.topic],
          ['主持', meeting.host],
          ...(meeting.cancelled === null ? [] : [['取消原因', meeting.cancelled.reason] as const]),
        ]}
      />
      {meeting.minutes !== null && <MinutesOf decisionId={decisionId} community={community} meeting={meeting} minutes={meeting.minutes} />}
      {(meeting.signInOpen || meeting.stage === 'begun' || meeting.stage === 'recorded') && <Attendees view={view} meeting={meeting} />}
      {open === 'minutes' && <MinutesDialog view={view} meetingId={meeting.meetingId} onDone={close} />}
      {open === 'cancel' && <CancelDialog decisionId={decisionId} meetingId={meeting.meetingId} onDone={close} />}
      {open === 'wall' && <SignInWall view={view} meeting={meeting} onDone={close} />}
    </Panel>
  )
}
