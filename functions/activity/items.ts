import * as z from 'zod'
import { CallOutcome, CallReason } from '@shared/activity/call'
import { BookingId, BookingState, Relation } from '@shared/activity/booking'
import { Programme, ProgrammeId } from '@shared/activity/model'
import { PoolName } from '@shared/activity/seats'
import { Lessons, SessionId, SessionPlan, SessionState, Terms } from '@shared/activity/session'
import { PersonId } from '@shared/identity/model'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'

/** Shapes of what the activity table holds. Keys are in store.ts and in `store/`. */

/** A value encrypted by `seal`; the context is the item and the name of the field. */
const Sealed = z.string()

export const ProgrammeItem = Programme.extend({ createdAt: Instant, createdBy: PersonId })
export type ProgrammeItem = z.infer<typeof ProgrammeItem>

/** The head of a session. `terms` is what its bookings rest on now; of a draft what they would. */
export const SessionItem = SessionPlan.extend({
  sessionId: SessionId,
  programmeId: ProgrammeId,
  place: PlaceId,
  state: SessionState,
  version: z.number().int(),
  terms: Terms,
  createdAt: Instant,
  createdBy: PersonId,
  cancelled: z.object({ at: Instant, reason: z.string() }).nullable(),
  moved: z.object({ at: Instant, reason: z.string(), confirmUntil: Instant }).nullable(),
  /** Of a lottery. The seed is sealed until the draw. */
  draw: z.object({ seedDigest: Digest, seed: Sealed, drawnAt: Instant.nullable() }).nullable(),
  /** What was due up to then is done (shared/activity/due.ts). */
  doneUntil: Instant,
})
export type SessionItem = z.infer<typeof SessionItem>

/** Seats of a pool, or of one of its shards. The pool is the gate: whether seats can be taken is a condition on it. */
export const PoolItem = z.object({
  sessionId: SessionId,
  pool: PoolName,
  shard: z.number().int(),
  seats: z.number().int(),
  left: z.number().int(),
  /** Persons who wait for seats of the whole pool. */
  waiting: z.number().int(),
  status: SessionState,
  opensAt: Instant,
  closesAt: Instant,
  startsAt: Instant,
  basis: Digest,
})
export type PoolItem = z.infer<typeof PoolItem>

/** Somebody who comes, without name and number. */
export const GuestItem = z.object({
  /** Stands for the person in every booking (shared/activity/party.ts). */
  key: z.string(),
  child: z.boolean(),
  elder: z.boolean(),
})
export type GuestItem = z.infer<typeof GuestItem>

export const BookingItem = z.object({
  bookingId: BookingId,
  sessionId: SessionId,
  place: PlaceId,
  state: BookingState,
  pool: PoolName,
  /** Which part of the pool its seats are of. */
  shard: z.number().int(),
  persons: z.number().int(),
  lessons: Lessons,
  title: z.string(),
  where: z.string(),
  elderClass: z.boolean(),
  perTerm: z.number().int().nullable(),
  freeCancelMinutes: z.number().int(),
  guests: z.array(GuestItem),
  /** `[{ name, phone }]` of the guests, in their order. */
  people: Sealed,
  /** `{ name, phone }` of whoever booked. */
  contact: Sealed,
  relation: Relation,
  group: z.string().nullable(),
  /** Account that made the order. */
  by: PersonId,
  /** Staff made it for somebody. */
  helped: z.boolean(),
  /** Keyed hash of what was sent, by which a repeat is known. */
  content: z.string(),
  bookedAt: Instant,
  /** Of one that waits or waited: its turn. */
  joinedAt: Instant.nullable(),
  holdUntil: Instant.nullable(),
  moved: Lessons.nullable(),
  reason: z.string().nullable(),
  agreedAt: Instant.nullable().default(null),
})
export type BookingItem = z.infer<typeof BookingItem>

/** A place on the waitlist, in the order of its key. */
export const WaitItem = z.object({
  bookingId: BookingId,
  sessionId: SessionId,
  pool: PoolName,
  persons: z.number().int(),
  joinedAt: Instant,
  state: z.enum(['waiting', 'offered', 'taken', 'left', 'expired']),
})
export type WaitItem = z.infer<typeof WaitItem>

/** Whether an account may book by itself. `version` counts changes of its absences. */
export const StandingItem = z.object({ version: z.number().int(), blockedUntil: Instant.nullable() })
export type StandingItem = z.infer<typeof StandingItem>

/** An absence or a late cancellation. */
export const FaultItem = z.object({
  bookingId: BookingId,
  sessionId: SessionId,
  title: z.string(),
  kind: z.enum(['absent', 'cancelledLate']),
  at: Instant,
  appeal: z.enum(['none', 'open', 'granted', 'refused']),
  appealText: Sealed.optional(),
  /** Account whose absence it is; with the booking it names the item. */
  by: PersonId,
  /** The session was called off by its organiser after all. */
  cleared: z.boolean(),
})
export type FaultItem = z.infer<typeof FaultItem>

/** Somebody who came to a lesson, once. */
export const AttendanceItem = z.object({
  bookingId: BookingId,
  seat: z.number().int(),
  key: z.string(),
  lesson: z.number().int(),
  at: Instant,
  way: z.enum(['code', 'tick', 'personalCode']),
  notedBy: PersonId,
  late: z.boolean(),
})
export type AttendanceItem = z.infer<typeof AttendanceItem>

/** Somebody to ring, since no message reaches them or nobody should be told of an absence by a machine. */
export const CallItem = z.object({
  sessionId: SessionId,
  bookingId: BookingId,
  place: PlaceId,
  title: z.string(),
  startsAt: Instant,
  reason: CallReason,
  since: Instant,
  outcome: CallOutcome.nullable(),
  calledAt: Instant.nullable(),
})
export type CallItem = z.infer<typeof CallItem>

/** What was drawn from, and what came of it: with the seed anybody can draw again. */
export const DrawItem = z.object({
  pool: PoolName,
  seats: z.number().int(),
  applicants: z.array(z.object({ id: BookingId, persons: z.number().int() })),
  winners: z.array(BookingId),
  others: z.array(BookingId),
})
export type DrawItem = z.infer<typeof DrawItem>
