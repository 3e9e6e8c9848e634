import { useQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { listAppeals } from '@shared/activity/bookingContract'
import { listCalls } from '@shared/activity/callContract'
import { listProgrammes } from '@shared/activity/programmeContract'
import { listGroups } from '@shared/activity/seasonContract'
import { bookingNames } from '@shared/activity/view'
import { dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { call } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import type { Route } from '../app/route'
import { hrefOf } from '../app/useRoute'
import { readAll } from '../data/readAll'
import { Badge, type Tone } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { useAppeals } from '../science/Appeals'
import { useCalls } from '../science/Calls'
import { daysOf } from '../science/filter'
import { keyOf, useUnderWay } from '../science/useScience'
import { bookingTones, elsewhere, longestFirst, sayFull, sayHour } from '../science/words'

/** Sessions of today, and what of science events waits: groups, people to ring, appeals. */
export const ScienceToday = ({ now }: { now: Instant }) => {
  const { me, workplace } = useStaff()
  const { place } = workplace
  return mayCall(me, listProgrammes, place) ? <Board now={now} /> : null
}

const Board = ({ now }: { now: Instant }) => {
  const { me, workplace } = useStaff()
  const { place } = workplace
  const today = dayOf(now)
  const found = useUnderWay(place, today.slice(0, 7))
  const cards = found.data ?? []
  const groups = useQuery({
    queryKey: keyOf(listGroups, place),
    queryFn: async () => longestFirst(await readAll((cursor) => call(listGroups, { query: { place, cursor } })), ({ since }) => since),
    enabled: mayCall(me, listGroups, place),
  })
  const calls = useCalls(place, mayCall(me, listCalls, place)).data?.items ?? []
  const appeals = useAppeals(place, mayCall(me, listAppeals, place)).data ?? []
  const sessions = cards.filter((card) => daysOf(card).includes(today) && card.booking !== 'cancelled')
  return (
    <Panel title="科普" remark={sessions.length > 0 ? `今天 ${sessions.length} 场` : undefined}>
      {sessions.map((card) => {
        const lesson = card.lessons.find(({ startsAt }) => dayOf(startsAt) === today)
        return (
          <Line
            key={card.sessionId}
            to={{ at: 'session', session: card.sessionId, tab: 'attendance' }}
            name={`${lesson ? sayHour(lesson.startsAt) : ''} ${card.title}`}
            words={`${card.venue.name} · ${sayFull(card)}`}
            tone={bookingTones[card.booking]}
            mark={bookingNames[card.booking]}
          />
        )
      })}
      {(groups.data ?? []).map(({ sessionId, bookingId, placeName, group, persons, title }) => (
        <Line
          key={bookingId}
          to={{ at: 'session', session: sessionId, tab: 'main' }}
          name={`${group} ${persons} 人`}
          words={`等您同意：${title}${elsewhere({ placeName }, workplace.name)}`}
          tone="amber"
          mark="去看看"
        />
      ))}
      {calls.length > 0 && (
        <Line
          to={{ at: 'science', view: 'calls' }}
          name="要打的电话"
          words="提醒、问没来的原因、告诉改时间"
          tone="amber"
          mark={`${calls.length} 个`}
        />
      )}
      {appeals.length > 0 && (
        <Line
          to={{ at: 'science', view: 'appeals' }}
          name="爽约申诉"
          words="说明了原因，等您看"
          tone="amber"
          mark={`${appeals.length} 份`}
        />
      )}
      {!found.isPending && sessions.length + (groups.data ?? []).length + calls.length + appeals.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="今天没有场次，也没有要办的。" />
      )}
    </Panel>
  )
}

const Line = ({ to, name, words, tone, mark }: { to: Route; name: string; words: string; tone: Tone; mark: string }) => (
  <a className="dk-line" href={hrefOf(to)}>
    <span>
      <strong>{name}</strong>
      <span className="dk-quiet dk-block">{words}</span>
    </span>
    <span className="dk-push">
      <Badge tone={tone}>{mark}</Badge>
    </span>
  </a>
)
