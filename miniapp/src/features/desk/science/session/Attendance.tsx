import { CheckOutlined, QrcodeOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Empty, Popconfirm, Segmented, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { doorList, markOutcomeNames, showCheckInCode, syncMarks } from '@shared/activity/doorContract'
import { LATEST_MARKS } from '@shared/activity/due'
import type { ReplyOf } from '@shared/contract/endpoint'
import { type Instant, plus, sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { newKey } from '@/api/clientKey'
import { mayCall, useStaff } from '../../app/staff'
import { useNow } from '../../app/useNow'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { problemOf } from '../../kit/problems'
import { keyOf, useAct } from '../useScience'
import { sayLesson } from '../words'
import { DoorWall } from './DoorWall'
import type { PartProps } from './Session'

type List = ReplyOf<typeof doorList>
type Guest = List['guests'][number]
type Lesson = List['lessons'][number]

/** From the opening of the door one may note who comes; later, for a week, what stands on the paper list. */
const phaseOf = (lesson: Lesson, now: Instant): 'ahead' | 'open' | 'after' | 'closed' =>
  now < lesson.signInFrom ? 'ahead' : now <= lesson.endsAt ? 'open' : now < plus(lesson.endsAt, LATEST_MARKS) ? 'after' : 'closed'

/** Who came to each lesson; ticks for the counter, and for what stood on a paper list afterwards. */
export const Attendance = ({ session }: PartProps) => {
  const { me } = useStaff()
  const now = useNow()
  const [n, setLesson] = useState(() =>
    Math.max(
      0,
      session.lessons.findIndex(({ endsAt }) => endsAt > now),
    ),
  )
  const [wall, setWall] = useState(false)
  const found = useQuery({
    queryKey: keyOf(doorList, session.sessionId),
    queryFn: () => call(doorList, { params: { sessionId: session.sessionId } }),
  })
  return (
    <Loaded of={found}>
      {(list) => {
        const lesson = list.lessons[n] ?? list.lessons[0]
        if (!lesson) return null
        const phase = phaseOf(lesson, now)
        const came = list.guests.filter((guest) => guest.came.includes(n)).length
        return (
          <Panel
            title={`${came} 人到了`}
            remark={`有名额的 ${list.guests.length} 人`}
            actions={
              phase === 'open' &&
              mayCall(me, showCheckInCode, session.place) && (
                <Button icon={<QrcodeOutlined aria-hidden />} onClick={() => setWall(true)}>
                  显示签到码
                </Button>
              )
            }
          >
            {list.lessons.length > 1 && (
              <div className="dk-tools">
                <Segmented
                  aria-label="哪一次课"
                  value={n}
                  onChange={setLesson}
                  options={list.lessons.map((one, i) => ({ value: i, label: `第 ${i + 1} 次 ${sayMoment(one.startsAt)}` }))}
                />
              </div>
            )}
            <p className="dk-quiet">
              {sayLesson(lesson)} ·{' '}
              {phase === 'ahead'
                ? `${sayMoment(lesson.signInFrom)} 开始签到`
                : phase === 'open'
                  ? '正在签到；门口用手机“活动签到”扫码、勾名单，没有网也能用'
                  : phase === 'after'
                    ? '已经结束。照纸质签到表补记的，按准时算；结束一天后没有记到的算没来'
                    : '结束超过一周，不能再补记'}
            </p>
            <Table
              rowKey={({ bookingId, seat }) => `${bookingId}#${seat}`}
              columns={columns(session, n, lesson, phase)}
              dataSource={[...list.guests]}
              pagination={list.guests.length > 60 ? { pageSize: 60, showSizeChanger: false } : false}
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有人有名额。" /> }}
            />
            {wall && <DoorWall session={session} lesson={n} onDone={() => setWall(false)} />}
          </Panel>
        )
      }}
    </Loaded>
  )
}

const columns = (session: PartProps['session'], n: number, lesson: Lesson, phase: ReturnType<typeof phaseOf>): TableColumnsType<Guest> => [
  {
    title: '称呼',
    render: (_, guest) => (
      <>
        {guest.name} {guest.child && <Tag>孩子</Tag>}
        {guest.elder && <Tag>老人</Tag>}
        {guest.helped && <Tag>社区代报</Tag>}
      </>
    ),
  },
  { title: '手机后四位', width: 120, render: (_, guest) => <span className="dk-figures">{guest.phoneEnd}</span> },
  {
    title: '来了几次',
    width: 100,
    render: (_, guest) => `${guest.came.length} / ${session.lessons.length}`,
  },
  {
    title: '这一次',
    width: 150,
    render: (_, guest) =>
      guest.came.includes(n) ? (
        <span>
          <CheckOutlined aria-hidden /> 到了
        </span>
      ) : phase === 'open' || phase === 'after' ? (
        <Note session={session} guest={guest} n={n} at={phase === 'after' ? lesson.startsAt : null} />
      ) : (
        <span className="dk-quiet">{phase === 'ahead' ? '还没开始' : '没有记到'}</span>
      ),
  },
]

/** Notes one person; a mark is never taken back, so it asks first. */
const Note = ({ session, guest, n, at }: { session: PartProps['session']; guest: Guest; n: number; at: Instant | null }) => {
  const { me } = useStaff()
  const now = useNow()
  const { message } = App.useApp()
  const { sessionId } = session
  const [markKey] = useState(() => newKey())
  const refresh = useAct(async () => undefined)
  const act = useMutation({
    mutationFn: () =>
      call(syncMarks, {
        params: { sessionId },
        body: { marks: [{ markKey, sessionId, bookingId: guest.bookingId, seat: guest.seat, lesson: n, at: at ?? now, way: 'tick' }] },
      }),
    onSuccess: ({ results }) => {
      const outcome = results[0]?.outcome ?? 'unknown'
      if (outcome === 'noted' || outcome === 'repeated') refresh.mutate(undefined)
      else void message.error(markOutcomeNames[outcome])
    },
    onError: (error) => void message.error(problemOf(error).sentence),
  })
  if (!mayCall(me, syncMarks, session.place)) return <span className="dk-quiet">没有记到</span>
  return (
    <Popconfirm
      title={`${guest.name} 到了？`}
      description="记下以后不能改。"
      okText="到了"
      cancelText="没有"
      onConfirm={() => act.mutate()}
    >
      <Button size="small" loading={act.isPending || refresh.isPending}>
        {at === null ? '记到场' : '补记'}
      </Button>
    </Popconfirm>
  )
}
