import type { PersonId } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import { type DomainEvent, eventOf } from '@functions/platform/outbox'

/** Events of this context; none of them names anybody. */
export const personEvent = (
  type: string,
  of: { readonly personId: PersonId; readonly place: PlaceId },
  actor: PersonId,
  facts: Record<string, unknown> = {},
): DomainEvent => eventOf({ type: `volunteer.${type}`, subject: `volunteer:${of.personId}`, place: of.place, actor, facts })

export const teamEvent = (
  type: string,
  of: { readonly teamId: string; readonly place: PlaceId },
  actor: PersonId,
  facts: Record<string, unknown> = {},
): DomainEvent => eventOf({ type: `volunteer.${type}`, subject: `team:${of.teamId}`, place: of.place, actor, facts })

export const honourEvent = (
  type: string,
  of: { readonly honourId: string; readonly place: PlaceId },
  actor: PersonId | 'system',
  facts: Record<string, unknown> = {},
): DomainEvent => eventOf({ type: `volunteer.${type}`, subject: `honour:${of.honourId}`, place: of.place, actor, facts })
