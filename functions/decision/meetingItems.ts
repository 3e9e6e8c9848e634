import * as z from 'zod'
import { FileRef } from '@shared/content/model'
import { MeetingId, MeetingPlan } from '@shared/decision/meeting'
import { DecisionId, VoterId } from '@shared/decision/model'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'

/** A value encrypted by `seal`; the context is the item and the name of the field. */
const Sealed = z.string()
const KeptFile = FileRef.extend({ key: z.string() })

/** A meeting. Keys are in store/meetings.ts. */
export const MeetingItem = MeetingPlan.extend({
  meetingId: MeetingId,
  decisionId: DecisionId,
  state: z.enum(['planned', 'recorded', 'cancelled']),
  attended: z.number().int().nonnegative(),
  plannedBy: PersonId,
  /** `MinutesText` as JSON. */
  minutes: Sealed.optional(),
  photos: z.array(KeptFile),
  attachments: z.array(KeptFile),
  recordedAt: Instant.optional(),
  recordedBy: PersonId.optional(),
  cancelledAt: Instant.optional(),
  reason: z.string().optional(),
})
export type MeetingItem = z.infer<typeof MeetingItem>

export const AttendeeItem = z.object({
  at: Instant,
  way: z.enum(['phone', 'desk']),
  /** As a worker was told it; the name of who signed in on the phone is that of the roll. */
  name: Sealed.optional(),
  voterId: VoterId.nullable(),
})
export type AttendeeItem = z.infer<typeof AttendeeItem>

export const AdditionItem = z.object({ at: Instant, by: Sealed, text: Sealed })
export type AdditionItem = z.infer<typeof AdditionItem>
