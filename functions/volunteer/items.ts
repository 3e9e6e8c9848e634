import * as z from 'zod'
import { PersonId } from '@shared/identity/model'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { SourceId, TeamId } from '@shared/volunteer/ids'
import { Language, Reach, Skill, Slot } from '@shared/volunteer/skill'
import { MemberRole, MemberState, TeamCard } from '@shared/volunteer/team'
import { ElderTag, VolunteerState } from '@shared/volunteer/volunteer'

/** Shapes of what the volunteer table holds. Keys are in store.ts. */

/**
 * A volunteer. What a service may ask for stands on this item besides, one attribute each (`skill_…: true`, `proof_…From`,
 * `proof_…Until`: `store/standing.ts`), so that one condition check per person proves it in the write that assigns them.
 */
export const ProfileItem = z.object({
  personId: PersonId,
  /** On the identity card; follows from the person, says nothing of them. */
  badge: z.string(),
  state: VolunteerState,
  place: PlaceId,
  district: PlaceId,
  /** Sealed. */
  name: z.string(),
  /** Sealed; empty after leaving. */
  phone: z.string(),
  phoneHash: z.string(),
  adultFrom: Day.nullable(),
  /** Sealed `Guardian`; null for adults. */
  guardian: z.string().nullable(),
  skills: z.array(Skill),
  languages: z.array(Language),
  slots: z.array(Slot),
  reach: Reach,
  elder: ElderTag.nullable(),
  consentAt: Instant,
  registeredAt: Instant,
  decidedAt: Instant.nullable(),
  decidedBy: PersonId.nullable(),
  /** Sealed: why it was returned or suspended. */
  reason: z.string().nullable(),
  suspendedUntil: Day.nullable(),
  version: z.number().int(),
})
export type ProfileItem = z.infer<typeof ProfileItem>

export const MemberItem = z.object({
  teamId: TeamId,
  personId: PersonId,
  role: MemberRole,
  state: MemberState,
  since: Instant,
  version: z.number().int(),
})
export type MemberItem = z.infer<typeof MemberItem>

export const TeamItem = TeamCard.extend({ district: PlaceId, reason: z.string().nullable() })
export type TeamItem = z.infer<typeof TeamItem>

/** How many orders a team may take besides those it holds. **The gate of a claim**. */
export const ClaimsItem = z.object({ left: z.number().int(), most: z.number().int(), state: z.string() })

export const DayItem = z.object({
  day: Day,
  spans: z.array(z.object({ from: z.number().int(), to: z.number().int(), source: z.string() })),
  version: z.number().int(),
})
export type DayItem = z.infer<typeof DayItem>

export const ServiceState = z.enum(['counted', 'pending', 'void'])
export const Cause = z.enum(['noCheckOut', 'reversed', 'tooShort', 'overService', 'overDay', 'overlap', 'future'])

/** One service of one person as it stands now; the ledger's entries are how it came to that. */
export const ServiceItem = z.object({
  personId: PersonId,
  source: SourceId,
  teamId: TeamId,
  title: z.string(),
  place: PlaceId,
  from: Instant,
  to: Instant.nullable(),
  state: ServiceState,
  cause: Cause.nullable(),
  minutes: z.number().int(),
  recordedBy: PersonId,
  recordedAt: Instant,
  /** Sealed: why it was corrected, or what the volunteer asks for. */
  reason: z.string().nullable(),
  asked: z.boolean(),
  version: z.number().int(),
})
export type ServiceItem = z.infer<typeof ServiceItem>

/** A line of the ledger; append-only. */
export const EntryItem = z.object({
  personId: PersonId,
  source: SourceId,
  teamId: TeamId,
  title: z.string(),
  day: Day,
  minutes: z.number().int(),
  at: Instant,
  by: PersonId,
  correction: z.boolean(),
})
export type EntryItem = z.infer<typeof EntryItem>

export const TotalItem = z.object({ minutes: z.number().int().default(0), services: z.number().int().default(0) })
export const YearItem = TotalItem.extend({ personId: PersonId })
