import { useQueries, useQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import type * as z from 'zod'
import { roleNames } from '@shared/contract/roles'
import { sayDay } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { stateNames } from '@shared/retrofit/state'
import { type QueueLine, readDigest, readQueue } from '@shared/retrofit/stepContract'
import { call } from '@/api'
import { useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { DueWords } from '../cases/DueWords'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'

const Role = readQueue.query.shape.role
type CaseRole = z.infer<typeof Role>

/** Lift cases whose turn it is, for every role held here, the least time left first and what is late in red. */
export const CaseQueue = () => {
  const { workplace } = useStaff()
  const roles = [...new Set(workplace.roles)].flatMap((role) => Role.safeParse(role).data ?? [])
  const queues = useQueries({
    queries: roles.map((role) => ({
      queryKey: [readQueue.id, role, workplace.place],
      queryFn: () => call(readQueue, { query: { role, place: workplace.place } }),
    })),
  })
  return roles.map((role, n) => {
    const queue = queues[n]
    if (queue?.data === undefined) return queue?.error ? <ProblemNote key={role} error={queue.error} /> : null
    const { items, now, cursor } = queue.data
    return (
      <Panel
        key={role}
        title="轮到您办的加梯"
        remark={
          items.length === 0
            ? undefined
            : `${items.length} 件${cursor === null ? '' : '以上'}${roles.length > 1 ? ` · ${roleNames[role]}` : ''}`
        }
      >
        {items.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有轮到您办的。" />
        ) : (
          items.map((line) => <Line key={line.caseId} line={line} now={now} />)
        )}
        <Digest role={role} />
      </Panel>
    )
  })
}

const Line = ({ line, now }: { line: QueueLine; now: Instant }) => (
  <a className="dk-line" href={hrefOf({ at: 'lift', lift: line.caseId, tab: 'main' })}>
    <span>
      <strong>{line.title}</strong>
      <span className="dk-quiet dk-block">
        {stateNames[line.state]} · {line.where}
      </span>
    </span>
    {line.due && (
      <span className="dk-push dk-queue-due">
        <DueWords due={line.due} now={now} />
      </span>
    )}
  </a>
)

/** What the week began with, counted on Monday at nine. */
const Digest = ({ role }: { role: CaseRole }) => {
  const { workplace } = useStaff()
  const { data } = useQuery({
    queryKey: [readDigest.id, role, workplace.place],
    queryFn: () => call(readDigest, { query: { role, place: workplace.place } }),
    staleTime: Infinity,
  })
  if (!data?.digest) return null
  const { monday, waiting, overdue } = data.digest
  return (
    <p className="dk-quiet dk-note">
      本周一（{sayDay(monday)}）有 {waiting} 件等着办
      {overdue.length > 0 && `，其中 ${overdue.length} 件超期：${overdue.map(({ title }) => title).join('、')}`}。
    </p>
  )
}
