import type { DecisionCard } from '@shared/decision/model'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'

/** Votes without agreement, until a coordination meeting is on record: owed by rule for a lift, good advice for anything else. */
export const OwedMeetings = ({ cards }: { cards: readonly DecisionCard[] }) => {
  const owed = cards.filter(({ coordination }) => coordination === 'due' || coordination === 'planned')
  if (owed.length === 0) return null
  return (
    <Panel title="意见协调会" remark={`${owed.length} 件`}>
      {owed.map(({ decisionId, title, scopeLabel, coordination, kind }) => (
        <a key={decisionId} className="dk-line" href={hrefOf({ at: 'vote', id: decisionId, tab: 'meetings' })}>
          <span>
            <strong>{title}</strong>
            <span className="dk-quiet dk-block">
              {scopeLabel} · {kind === 'lift' ? '没有达成一致，应当组织' : '没有达成一致，建议组织'}
            </span>
          </span>
          <span className="dk-push">
            <Badge tone="amber">{coordination === 'planned' ? '已安排，等开会和记录' : '去安排'}</Badge>
          </span>
        </a>
      ))}
    </Panel>
  )
}
