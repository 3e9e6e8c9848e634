import * as z from 'zod'
import { StaffRole } from '@shared/contract/roles'
import { Home, PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'

/** A value encrypted by `seal`; the context is the id of the item (person, appointment, invitation) and the name of the field. */
const Sealed = z.string()

export const PersonItem = z.object({ personId: PersonId, openid: Sealed, callMe: Sealed.optional(), createdAt: Instant })
export type PersonItem = z.infer<typeof PersonItem>

export const OpenidItem = z.object({ personId: PersonId })

/** A session. `turn` counts renewals; the refresh token is the keyed hash of session and turn, so no token is stored. */
export const SessionItem = z.object({
  sessionId: z.string(),
  personId: PersonId,
  turn: z.number().int().nonnegative(),
  /** Until then the token of the turn before still works. */
  graceUntil: Instant,
  expiresAt: Instant,
  createdAt: Instant,
  endedAt: Instant.optional(),
})
export type SessionItem = z.infer<typeof SessionItem>

/** Who is bound to a voter. `generation` counts the bindings there have been; `personId` is absent while nobody is bound. */
export const VoterItem = z.object({ personId: PersonId.optional(), generation: z.number().int().positive(), boundAt: Instant })
export type VoterItem = z.infer<typeof VoterItem>

/** The bound person's side of a voter, written together with it. */
export const HomeItem = Home

/** An appointment; revoked ones stay. */
export const GrantItem = z.object({
  grantId: z.string(),
  personId: PersonId,
  name: Sealed,
  role: StaffRole,
  place: PlaceId,
  appointedAt: Instant,
  /** Name of whoever made the invitation. */
  appointedBy: Sealed,
  revokedAt: Instant.optional(),
  revokedReason: Sealed.optional(),
})
export type GrantItem = z.infer<typeof GrantItem>

export const InviteItem = z.object({
  code: z.string(),
  name: Sealed,
  role: StaffRole,
  place: PlaceId,
  invitedBy: Sealed,
  expiresAt: Instant,
  acceptedBy: PersonId.optional(),
})
export type InviteItem = z.infer<typeof InviteItem>

export const TicketItem = z.object({
  ticketId: z.string(),
  secretHash: z.string(),
  expiresAt: Instant,
  approvedBy: PersonId.optional(),
})
export type TicketItem = z.infer<typeof TicketItem>
