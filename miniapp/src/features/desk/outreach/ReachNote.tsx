import type { DecisionView } from '@shared/decision/model'
import { needsContact } from '@shared/outreach/reach'
import { hrefOf } from '../app/useRoute'
import { useContacts } from './useContacts'

/**
 * How many silent owners were not sought on two days yet, with the way to the list; nothing once all were.
 * It informs and stops nobody: closing by time is law.
 */
export const ReachNote = ({ view }: { view: Pick<DecisionView, 'decisionId' | 'phase'> }) => {
  const contacts = useContacts(view.decisionId, view.phase === 'open' || view.phase === 'counting')
  const under = contacts.data?.filter(needsContact).length ?? 0
  if (under === 0) return null
  return (
    <div className="dk-reach" role="status">
      还有 {under} 户没有表决、联系不足两次。
      <a href={hrefOf({ at: 'vote', id: view.decisionId, tab: 'contacts' })}>去联系名单</a>
    </div>
  )
}
