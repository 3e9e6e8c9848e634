import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Empty, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { Programme } from '@shared/activity/model'
import { planSessions, publishSessions } from '@shared/activity/programmeContract'
import { poolNames } from '@shared/activity/seats'
import { type SessionView, bookingNames } from '@shared/activity/view'
import { sayMoment } from '@shared/kernel/instant'
import { mayCall, useStaff } from '../../app/staff'
import { hrefOf } from '../../app/useRoute'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { bookingTones, sayLessons } from '../words'
import { CallOffDialog } from '../session/CallOffDialog'
import { Planner } from './Planner'
import { PublishDialog } from './PublishDialog'
import { type PlanForm, emptyPlan, planLike } from './planForm'

interface SessionsOfProps {
  programme: Programme
  items: readonly SessionView[]
}

/** Sessions of a programme: drafts to publish, those that can be booked, and the planner for more. */
export const SessionsOf = ({ programme, items }: SessionsOfProps) => {
  const { me } = useStaff()
  const [planning, setPlanning] = useState<PlanForm | null>(null)
  const [publishing, setPublishing] = useState(false)
  const [dropping, setDropping] = useState<SessionView | null>(null)
  const [gone, setGone] = useState(false)
  const drafts = items.filter(({ state }) => state === 'draft')
  const shown = items.filter(({ state }) => gone || state !== 'cancelled')
  const cancelled = items.filter(({ state }) => state === 'cancelled').length
  const mayPlan = mayCall(me, planSessions, programme.place)
  if (planning !== null) return <Planner programme={programme} start={planning} onDone={() => setPlanning(null)} />
  return (
    <div className="dk-stack">
      {drafts.length > 0 && mayPlan && (
        <Alert
          type="warning"
          showIcon
          message={`有 ${drafts.length} 场排好了还没有发布，居民看不到。`}
          action={
            mayCall(me, publishSessions, programme.place) && (
              <Button type="primary" onClick={() => setPublishing(true)}>
                发布
              </Button>
            )
          }
        />
      )}
      <Panel
        title="场次"
        remark={items.length === 0 ? undefined : `共 ${items.length - cancelled} 场`}
        actions={
          mayPlan && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => setPlanning(emptyPlan(programme.elderClass))}>
              排场次
            </Button>
          )
        }
      >
        <Table
          rowKey="sessionId"
          columns={columns(mayPlan, {
            again: (one) => setPlanning({ ...emptyPlan(programme.elderClass), ...planLike(one) }),
            drop: setDropping,
          })}
          dataSource={shown}
          pagination={shown.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
          scroll={{ x: 860 }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有场次。点“排场次”，定时间和名额。" /> }}
        />
        {cancelled > 0 && (
          <Button type="link" onClick={() => setGone(!gone)}>
            {gone ? '不看取消的' : `看取消的 ${cancelled} 场`}
          </Button>
        )}
      </Panel>
      {publishing && <PublishDialog programme={programme} drafts={drafts} onDone={() => setPublishing(false)} />}
      {dropping !== null && <CallOffDialog session={dropping} onDone={() => setDropping(null)} />}
    </div>
  )
}

interface Acts {
  again: (one: SessionView) => void
  drop: (one: SessionView) => void
}

const columns = (mayPlan: boolean, { again, drop }: Acts): TableColumnsType<SessionView> => [
  {
    title: '时间',
    render: (_, one) =>
      one.state === 'draft' ? (
        <strong>{sayLessons(one.lessons)}</strong>
      ) : (
        <a className="dk-title-link" href={hrefOf({ at: 'session', session: one.sessionId, tab: 'main' })}>
          <strong>{sayLessons(one.lessons)}</strong>
        </a>
      ),
  },
  { title: '预约', width: 140, render: (_, one) => <Badge tone={bookingTones[one.booking]}>{bookingNames[one.booking]}</Badge> },
  {
    title: '名额（还剩）',
    width: 260,
    render: (_, one) => one.pools.map(({ name, seats, left }) => `${poolNames[name]} ${seats}（${left}）`).join('，'),
  },
  { title: '开始预约', width: 150, render: (_, one) => <span className="dk-figures">{sayMoment(one.opensAt)}</span> },
  ...(mayPlan
    ? [
        {
          title: <span className="dk-hear">操作</span>,
          width: 190,
          render: (_: unknown, one: SessionView) => (
            <span className="dk-row">
              <Button type="link" size="small" onClick={() => again(one)}>
                照这场再排
              </Button>
              {one.state === 'draft' && (
                <Button type="link" size="small" danger onClick={() => drop(one)}>
                  不要了
                </Button>
              )}
            </span>
          ),
        },
      ]
    : []),
]
