import type { CaseActor } from '@shared/retrofit/state'
import type { Write } from '@functions/platform/table'
import type { CaseItem } from './items'
import { queueWrites } from './queue'
import { factWrites } from './store'

/**
 * Hands a case that stays where it stands from one desk to the next, such as a subsidy from the community to the street: it leaves the
 * queues it is in and stands in those of `roles`. To be put into one transaction with what was done; fails like a move when the case changed.
 */
export const handOn = (head: CaseItem, roles: readonly CaseActor[]): Write[] => {
  const queues = [...roles]
  return factWrites(head, queueWrites(head, { ...head, queues }, queues, null), { queues })
}
