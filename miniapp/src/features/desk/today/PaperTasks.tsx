import type { ReplyOf } from '@shared/contract/endpoint'
import type { paperTasks } from '@shared/decision/paperContract'
import { HOUR, type Instant, msOf, sayLeft } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { VoteTab } from '../app/route'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { usePaperTasks } from '../papers/usePapers'

type Task = ReplyOf<typeof paperTasks>['items'][number]

/** Two days before closing a vote with papers that wait or an open conflict is urgent. */
const soon = 48 * HOUR

/** Votes in which papers wait for a reader or ballots contradict each other, those that end first in front. */
export const PaperTasks = ({ place, now }: { place: PlaceId; now: Instant }) => {
  const tasks = usePaperTasks(place).data?.items ?? []
  if (tasks.length === 0) return null
  return (
    <Panel title="纸质票与矛盾票" remark="截止前没有办完的不计入">
      {tasks.map((task) => (
        <Line key={task.decisionId} task={task} now={now} />
      ))}
    </Panel>
  )
}

const wordsOf = ({ waiting, conflicts }: Task['progress']): string =>
  [waiting > 0 && `${waiting} 张纸票等人复核`, conflicts > 0 && `${conflicts} 户的票互相矛盾`].filter((text) => text !== false).join('，')

const Line = ({ task, now }: { task: Task; now: Instant }) => {
  const { decisionId: id, title, closesAt, progress } = task
  const tab: VoteTab = progress.waiting > 0 ? 'papers' : 'conflicts'
  return (
    <a className="dk-line" href={hrefOf({ at: 'vote', id, tab })}>
      <span>
        <strong>{title}</strong>
        <span className="dk-quiet dk-block">{wordsOf(progress)}</span>
      </span>
      <span className="dk-push">
        <Badge tone={msOf(closesAt) - msOf(now) < soon ? 'red' : 'plain'}>还剩 {sayLeft(now, closesAt)}</Badge>
      </span>
    </a>
  )
}
