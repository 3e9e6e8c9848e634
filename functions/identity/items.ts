import * as z from 'zod'
import { Capacity, StaffRole } from '@shared/contract/roles'
import { BindingWay } from '@shared/identity/binding'
import { Home, PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { NoticeAnswer } from '@shared/privacy/model'

/** A value encrypted by `seal`; the context is the id of the item (person, appointment, invitation) and the name of the field. */
const Sealed = z.string()

/** `openid` and `callMe` are gone once the account is closed. */
export const PersonItem = z.object({
  personId: PersonId,
  openid: Sealed.optional(),
  callMe: Sealed.optional(),
  createdAt: Instant,
  closedAt: Instant.optional(),
})
export type PersonItem = z.infer<typeof PersonItem>

/** Whose openid it is; nobody's after that person closed the account. */
export const OpenidItem = z.object({ personId: PersonId.optional() })

/** A person's answer to one version of the privacy notice. */
export const NoticeItem = NoticeAnswer

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

/**
 * Who is bound to a voter. `generation` counts the bindings there have been (0: only locked so far); `personId` is absent while
 * nobody is bound. The item names everybody with a part in the voter, so that one conditional write changes them together.
 */
export const VoterItem = z.object({
  personId: PersonId.optional(),
  generation: z.number().int().nonnegative(),
  boundAt: Instant.optional(),
  way: BindingWay.default('phone'),
  capacity: Capacity.default('owner'),
  /** Keyed hash of the phone number by which the person was bound, if by one. */
  phoneHash: z.string().optional(),
  /** Set when an owner's death was recorded. */
  lockedAt: Instant.optional(),
  coOwners: z.array(PersonId).default([]),
  helpers: z.array(PersonId).default([]),
  /** Grows with every change of this item. */
  turn: z.number().int().nonnegative().default(0),
})
export type VoterItem = z.infer<typeof VoterItem>

/** A person's side of a voter, written together with it; stays when it has ended. */
export const HomeItem = Home.extend({ endedAt: Instant.optional() })
export type HomeItem = z.infer<typeof HomeItem>

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
