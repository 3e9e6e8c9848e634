import type { DecisionCard } from '@shared/decision/model'
import { hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'

/** Votes without agreement: street and community are to call a coordination meeting, until one is on record. */
export const OwedMeetings = ({ cards }: { cards: readonly DecisionCard[] }) => {
  const owed = cards.filter(({ coordination }) => coordination === 'due' || coordination === 'planned')
  if (owed.length === 0) return null
  return (
    <Panel title="应当组织意见协调会" remark={`${owed.length} 件`}>
      {owed.map(({ decisionId, title, scopeLabel, coordination }) => (
        <a key={decisionId} className="dk-line" href={hrefOf({ at: 'vote', id: decisionId, tab: 'meetings' })}>
          <span>
            <strong>{title}</strong>
            <span className="dk-quiet dk-block">{scopeLabel} · 没有达成一致</span>
          </span>
          <span className="dk-push">
            <Badge tone="amber">{coordination === 'planned' ? '已安排，等开会和记录' : '去安排'}</Badge>
          </span>
        </a>
      ))}
    </Panel>
  )
}
