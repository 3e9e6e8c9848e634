import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Table, type TableColumnsType } from 'antd'
import { bookingStateNames } from '@shared/activity/booking'
import { CallOutcome, callOutcomeNames, callReasonNames, isToRepeat } from '@shared/activity/call'
import { type CallView, listCalls, noteCall, revealBooker } from '@shared/activity/callContract'
import { type Instant, sayLeft, sayMoment } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type * as z from 'zod'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { readAll } from '../data/readAll'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { RevealNumbers } from './session/RevealNumbers'
import { keyOf, useAct } from './useScience'
import { elsewhere, longestFirst } from './words'

type Call = z.infer<typeof CallView>

export const useCalls = (place: PlaceId, enabled = true) =>
  useQuery({
    queryKey: keyOf(listCalls, place),
    queryFn: async () => {
      const first = await call(listCalls, { query: { place } })
      const items = await readAll((cursor) =>
        cursor === undefined ? Promise.resolve(first) : call(listCalls, { query: { place, cursor } }),
      )
      return { items: longestFirst(items, ({ since }) => since), now: first.now }
    },
    enabled,
  })

/** People to ring: before a session, after one they missed, when its time changed or it was called off. What came of it is noted with one click. */
export const Calls = () => {
  const { me, workplace } = useStaff()
  const found = useCalls(workplace.place)
  const note = useAct(({ of, outcome }: { of: Call; outcome: CallOutcome }) =>
    call(noteCall, { params: { sessionId: of.sessionId, bookingId: of.bookingId }, body: { reason: of.reason, outcome } }),
  )
  return (
    <Panel title="要打的电话" remark="老人和社区代报的人不一定看手机，打个电话更踏实">
      {note.error !== null && <ProblemNote error={note.error} />}
      <Loaded of={found}>
        {({ items, now }) => (
          <Table
            rowKey={({ bookingId, reason }) => `${bookingId}#${reason}`}
            columns={columns(
              workplace.name,
              now,
              mayCall(me, revealBooker, workplace.place),
              mayCall(me, noteCall, workplace.place),
              (of, outcome) => note.mutate({ of, outcome }),
              note.isPending,
            )}
            dataSource={items}
            pagination={items.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
            scroll={{ x: 860 }}
            locale={{
              emptyText: (
                <Empty
                  image={Empty.PRESENTED_IMAGE_SIMPLE}
                  description="现在没有要打的电话。活动前一天、有人没来、改时间或取消的时候，会自动列在这里。"
                />
              ),
            }}
          />
        )}
      </Loaded>
    </Panel>
  )
}

const columns = (
  here: string,
  now: Instant,
  mayReveal: boolean,
  mayNote: boolean,
  note: (of: Call, outcome: CallOutcome) => void,
  busy: boolean,
): TableColumnsType<Call> => [
  {
    title: '打给谁',
    width: 190,
    render: (_, of) => (
      <>
        <strong>{of.names.join('、')}</strong>
        <span className="dk-block">
          {mayReveal && <RevealNumbers sessionId={of.sessionId} bookingId={of.bookingId} usual={of.reason} />}
        </span>
      </>
    ),
  },
  {
    title: '为什么',
    render: (_, of) => (
      <>
        <strong>{callReasonNames[of.reason]}</strong>
        <a className="dk-block" href={hrefOf({ at: 'session', session: of.sessionId, tab: 'main' })}>
          {of.title}
          {elsewhere(of, here)}
        </a>
        <span className="dk-quiet">
          {sayMoment(of.startsAt)}
          {of.startsAt > now ? ` · 还有 ${sayLeft(now, of.startsAt)}` : ''} · {bookingStateNames[of.booking]}
        </span>
      </>
    ),
  },
  {
    title: '上次',
    width: 170,
    render: (_, of) =>
      of.outcome === null || of.calledAt === null ? (
        <span className="dk-quiet">还没打过</span>
      ) : (
        `${sayMoment(of.calledAt)} ${callOutcomeNames[of.outcome]}`
      ),
  },
  ...(mayNote
    ? [
        {
          title: '打完记一下',
          width: 330,
          render: (_: unknown, of: Call) => (
            <span className="dk-row dk-wrap">
              {CallOutcome.options.map((outcome) => (
                <Button
                  key={outcome}
                  size="small"
                  disabled={busy}
                  type={isToRepeat(outcome) ? 'text' : 'default'}
                  onClick={() => note(of, outcome)}
                >
                  {callOutcomeNames[outcome]}
                </Button>
              ))}
            </span>
          ),
        },
      ]
    : []),
]
