import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Input, Popconfirm, Segmented, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { type BookingState, type BookingView, bookingStateNames, isOver, relationNames } from '@shared/activity/booking'
import { bookHelped, cancelBooking, decideGroup, acceptOffer } from '@shared/activity/bookingContract'
import { revealBooker } from '@shared/activity/callContract'
import { poolNames } from '@shared/activity/seats'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { mayCall, useStaff } from '../../app/staff'
import { Badge, type Tone } from '../../kit/Badge'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { useAct, useBookings } from '../useScience'
import { GroupDialog } from './GroupDialog'
import { HelpDialog } from './HelpDialog'
import { RevealNumbers } from './RevealNumbers'
import type { PartProps } from './Session'

const tones: Record<BookingState, Tone> = {
  booked: 'teal',
  pending: 'amber',
  applied: 'plain',
  waiting: 'plain',
  offered: 'amber',
  toConfirm: 'amber',
  cancelled: 'red',
  expired: 'red',
  refused: 'red',
  calledOff: 'red',
}

const groups = {
  live: { label: '有效的', has: (one: BookingView) => !isOver(one.state) },
  seats: { label: '有名额', has: (one: BookingView) => ['booked', 'toConfirm', 'applied'].includes(one.state) },
  asks: { label: '等您同意', has: (one: BookingView) => one.state === 'pending' },
  waits: { label: '候补', has: (one: BookingView) => one.state === 'waiting' || one.state === 'offered' },
  over: { label: '不来了', has: (one: BookingView) => isOver(one.state) },
} as const
type Group = keyof typeof groups

/** Every order of a session: seats, groups that ask, the waitlist in its order; names masked, numbers on a logged click. */
export const Bookings = ({ session }: PartProps) => {
  const { me } = useStaff()
  const found = useBookings(session.sessionId)
  const [group, setGroup] = useState<Group>('live')
  const [words, setWords] = useState('')
  const [helping, setHelping] = useState(false)
  const [deciding, setDeciding] = useState<BookingView | null>(null)
  const act = useAct((how: () => Promise<unknown>) => how())
  const mayHelp = mayCall(me, bookHelped, session.place)
  const over = session.booking === 'over' || session.booking === 'cancelled'
  return (
    <Panel>
      <Loaded of={found}>
        {({ items }) => {
          const shown = items.filter(
            (one) =>
              groups[group].has(one) &&
              (words === '' ||
                `${one.group ?? ''}${one.guests.map(({ name, phone }) => `${name}${phone ?? ''}`).join(' ')}`.includes(words)),
          )
          return (
            <>
              <div className="dk-row dk-wrap dk-tools">
                <Segmented
                  aria-label="看哪些预约"
                  value={group}
                  onChange={setGroup}
                  options={(Object.keys(groups) as Group[]).map((value) => ({
                    value,
                    label: `${groups[value].label} ${items.filter(groups[value].has).reduce((sum, { persons }) => sum + persons, 0)}`,
                  }))}
                />
                <span className="dk-row dk-push">
                  <Input
                    className="dk-search"
                    allowClear
                    placeholder="姓氏、手机后四位、单位"
                    aria-label="按姓氏、手机后四位、单位找"
                    value={words}
                    onChange={(e) => setWords(e.target.value.trim())}
                  />
                  {mayHelp && !over && (
                    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setHelping(true)}>
                      帮人报名
                    </Button>
                  )}
                </span>
              </div>
              {act.error !== null && <ProblemNote error={act.error} />}
              <Table
                rowKey="bookingId"
                columns={columns(session.place, me, {
                  decide: setDeciding,
                  cancel: ({ sessionId, bookingId }) => act.mutate(() => call(cancelBooking, { params: { sessionId, bookingId } })),
                  accept: ({ sessionId, bookingId }) => act.mutate(() => call(acceptOffer, { params: { sessionId, bookingId } })),
                })}
                dataSource={shown}
                pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
                scroll={{ x: 860 }}
                locale={{
                  emptyText: (
                    <Empty
                      image={Empty.PRESENTED_IMAGE_SIMPLE}
                      description={items.length === 0 ? '还没有人约。打来电话、到柜台来的，点“帮人报名”。' : '这一类现在没有人。'}
                    />
                  ),
                }}
              />
            </>
          )
        }}
      </Loaded>
      {helping && <HelpDialog session={session} onDone={() => setHelping(false)} />}
      {deciding !== null && <GroupDialog booking={deciding} onDone={() => setDeciding(null)} />}
    </Panel>
  )
}

interface Acts {
  decide: (one: BookingView) => void
  cancel: (one: BookingView) => void
  accept: (one: BookingView) => void
}

/** Who comes: masked, children and elders named as such. */
const Guests = ({ booking }: { booking: BookingView }) => (
  <>
    {booking.group !== null && <strong className="dk-block">{booking.group}</strong>}
    {booking.guests.slice(0, 6).map(({ seat, name, phone, child, elder }) => (
      <span key={seat} className="dk-block">
        {name} {phone !== null && <span className="dk-quiet dk-figures">{phone}</span>} {child && <Tag>孩子</Tag>}
        {elder && <Tag>老人</Tag>}
      </span>
    ))}
    {booking.guests.length > 6 && <span className="dk-quiet">…共 {booking.guests.length} 人</span>}
  </>
)

const columns = (
  place: PartProps['session']['place'],
  me: ReturnType<typeof useStaff>['me'],
  { decide, cancel, accept }: Acts,
): TableColumnsType<BookingView> => [
  { title: '谁来', render: (_, one) => <Guests booking={one} /> },
  { title: '人数', width: 70, render: (_, one) => one.persons },
  {
    title: '怎么约的',
    width: 150,
    render: (_, one) => (
      <>
        {poolNames[one.pool]}
        <span className="dk-quiet dk-block">
          {one.relation === 'self' ? '本人约' : one.relation === 'staff' ? relationNames.staff : `${relationNames[one.relation]}代约`}
        </span>
      </>
    ),
  },
  { title: '什么时候', width: 150, render: (_, one) => <span className="dk-figures">{sayMoment(one.bookedAt)}</span> },
  {
    title: '情况',
    width: 210,
    render: (_, one) => (
      <>
        <Badge tone={tones[one.state]}>{bookingStateNames[one.state]}</Badge>
        {one.before !== null && <span className="dk-quiet dk-block">{one.before === 0 ? '下一个就是' : `前面还有 ${one.before} 人`}</span>}
        {one.holdUntil !== null && !isOver(one.state) && <span className="dk-quiet dk-block">{sayMoment(one.holdUntil)} 前有效</span>}
        {one.reason !== null && <span className="dk-quiet dk-block">{one.reason}</span>}
      </>
    ),
  },
  {
    title: <span className="dk-hear">操作</span>,
    width: 190,
    render: (_, one) => (
      <span className="dk-row dk-wrap">
        {one.state === 'pending' && mayCall(me, decideGroup, place) && (
          <Button size="small" type="primary" onClick={() => decide(one)}>
            同意还是不同意
          </Button>
        )}
        {one.state === 'offered' && one.relation === 'staff' && mayCall(me, bookHelped, place) && (
          <Button size="small" onClick={() => accept(one)}>
            替他确认
          </Button>
        )}
        {mayCall(me, revealBooker, place) && <RevealNumbers sessionId={one.sessionId} bookingId={one.bookingId} />}
        {!isOver(one.state) && one.cancelling !== 'over' && mayCall(me, bookHelped, place) && (
          <Popconfirm
            title={one.state === 'waiting' ? '替他退出候补？' : '替他取消？'}
            description={
              one.state === 'waiting' || one.state === 'applied'
                ? '位置马上让出。'
                : one.cancelling === 'late'
                  ? '已经过了随便取消的时间。自己约的会记半次爽约；社区代报的和老人由别人约的不记。'
                  : '名额马上让给候补的人。'
            }
            okText="取消预约"
            cancelText="不取消"
            onConfirm={() => cancel(one)}
          >
            <Button size="small" type="link" danger>
              取消
            </Button>
          </Popconfirm>
        )}
      </span>
    ),
  },
]
