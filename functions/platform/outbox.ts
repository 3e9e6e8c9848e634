import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { now } from './clock'
import { newUlid } from './ids'

/**
 * A domain event. It is written as attribute `event` of the item that is the fact, in the same write;
 * the table's stream delivers it to `relay`, exactly once by `id`. Facts hold no personal data.
 */
export const DomainEvent = z.object({
  id: z.string(),
  /** `decision.published`, `identity.appointed` … */
  type: z.string(),
  at: Instant,
  /** Whose log it belongs to: `decision:<id>`, `roll:<estate>`, `staff:<place>`. */
  subject: z.string(),
  place: PlaceId.nullable(),
  /** Person id of whoever acted, or `system`. */
  actor: z.string(),
  facts: z.record(z.string(), z.unknown()),
})
export type DomainEvent = z.infer<typeof DomainEvent>

/** A new event, to be spread into an item: `{ ...item, event: eventOf(…) }`. */
export const eventOf = (event: Omit<DomainEvent, 'id' | 'at'>): DomainEvent => ({ id: newUlid(), at: now(), ...event })
