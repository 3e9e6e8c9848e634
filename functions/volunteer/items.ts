import * as z from 'zod'
import { PersonId } from '@shared/identity/model'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { Question, Lesson, TrainingId } from '@shared/volunteer/training'
import { HonourId, HonourState, ObjectionId } from '@shared/volunteer/honour'
import { CertificateNumber } from '@shared/certificate/number'
import { FileId } from '@shared/content/model'
import { ProofKind, ProofState } from '@shared/volunteer/proof'
import { SourceId, TeamId } from '@shared/volunteer/ids'
import { Language, Reach, Skill, Slot } from '@shared/volunteer/skill'
import { MemberRole, MemberState, TeamCard } from '@shared/volunteer/team'
import { ElderTag, Post, VolunteerState } from '@shared/volunteer/volunteer'

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
  post: Post.nullable().default(null),
  consentAt: Instant,
  registeredAt: Instant,
  decidedAt: Instant.nullable(),
  decidedBy: PersonId.nullable(),
  /** Sealed: why it was returned or suspended. */
  reason: z.string().nullable(),
  suspendedUntil: Day.nullable(),
  /** Papers and a portrait that wait to be checked. */
  waiting: z.number().int().default(0),
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

/** `leaders` counts those with the role; the last one cannot go. */
export const TeamItem = TeamCard.extend({ district: PlaceId, reason: z.string().nullable(), leaders: z.number().int() })
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

/** `reason` is sealed. */
export const ProofItem = z.object({
  personId: PersonId,
  kind: ProofKind,
  last4: z.string(),
  from: Day,
  until: Day,
  file: FileId.nullable(),
  state: ProofState,
  shownAt: Instant,
  reason: z.string().nullable(),
  version: z.number().int(),
})
export type ProofItem = z.infer<typeof ProofItem>

/** The picture on the identity card: `waiting` was sent, `shown` was looked at by the community. `reason` is sealed. */
export const PortraitItem = z.object({
  personId: PersonId,
  waiting: FileId.nullable(),
  sentAt: Instant.nullable(),
  shown: FileId.nullable(),
  checkedAt: Instant.nullable(),
  reason: z.string().nullable(),
  version: z.number().int(),
})
export type PortraitItem = z.infer<typeof PortraitItem>

/** `name` is sealed. */
export const CertificateItem = z.object({
  number: CertificateNumber,
  personId: PersonId,
  name: z.string(),
  minutes: z.number().int(),
  services: z.number().int(),
  stars: z.number().int(),
  issuedAt: Instant,
  issuer: z.string(),
})
export type CertificateItem = z.infer<typeof CertificateItem>

/** A commendation list; its lines name people by a key that says nothing, and masked. */
export const HonourItem = z.object({
  honourId: HonourId,
  place: PlaceId,
  placeName: z.string(),
  title: z.string(),
  year: z.number().int(),
  state: HonourState,
  lines: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      from: z.string(),
      services: z.number().int(),
      minutes: z.number().int(),
      personId: PersonId.nullable(),
    }),
  ),
  openedOn: Day.nullable(),
  lastDay: Day.nullable(),
  publishedOn: Day.nullable(),
  open: z.number().int(),
  createdAt: Instant,
  version: z.number().int(),
})
export type HonourItem = z.infer<typeof HonourItem>

/** `text` and `answer` are sealed; `by` is a keyed hash. */
export const ObjectionItem = z.object({
  objectionId: ObjectionId,
  by: z.string(),
  line: z.string().nullable(),
  text: z.string(),
  at: Instant,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  removed: z.boolean(),
})
export type ObjectionItem = z.infer<typeof ObjectionItem>

export const TrainingItem = z.object({
  trainingId: TrainingId,
  place: PlaceId,
  title: z.string(),
  lessons: z.array(Lesson),
  questions: z.array(Question.extend({ right: z.number().int() })),
  createdAt: Instant,
})
export type TrainingItem = z.infer<typeof TrainingItem>

export const PassedItem = z.object({ trainingId: TrainingId, title: z.string(), passedAt: Instant })
