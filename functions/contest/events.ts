import { type DomainEvent, eventOf } from '@functions/platform/outbox'
import type { ContestItem } from './items'

/** An event of a contest; its facts hold ids and numbers, never a name. */
export const contestEvent = (
  type: string,
  { contestId, place }: Pick<ContestItem, 'contestId' | 'place'>,
  actor: string,
  facts: object = {},
): DomainEvent => eventOf({ type: `contest.${type}`, subject: `contest:${contestId}`, place, actor, facts: { ...facts } })
