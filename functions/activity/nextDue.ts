import { momentsOf } from '@shared/activity/due'
import type { Item } from '@functions/platform/clause'
import type { SessionItem } from './items'
import { sessionDueAt } from './store'

/** When the tick looks at a session next: the first moment that is not done. Nothing when all of it is. */
export const nextDue = ({
  terms,
  cancelled,
  moved,
  draw,
  doneUntil,
}: Pick<SessionItem, 'terms' | 'cancelled' | 'moved' | 'draw' | 'doneUntil'>): Item => {
  const next = momentsOf({ lessons: terms.lessons, cancelled, moved, draw }).find(({ at }) => at > doneUntil)
  return next ? sessionDueAt(next.at) : {}
}
