import * as z from 'zod'
import { PersonId } from '../identity/model'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { Certificate } from './certificate'
import { VolunteerForm } from './form'
import { SourceId, TeamId } from './ids'
import { Portrait } from './portrait'
import { Proof } from './proof'
import { Language, Reach, Skill, Slot } from './skill'
import { MemberRole, MemberState, TeamCard } from './team'
import { ElderTag, Post, VolunteerState } from './volunteer'

/** Sums of a volunteer's hours, in minutes. */
export const Sums = z.object({ minutes: z.number().int(), services: z.number().int() })
export type Sums = z.infer<typeof Sums>

/** One service of one person as it stands. */
export const ServiceView = z.object({
  personId: PersonId,
  /** Masked. */
  name: z.string(),
  source: SourceId,
  teamId: TeamId,
  teamName: z.string(),
  title: z.string(),
  place: PlaceId,
  from: Instant,
  to: Instant.nullable(),
  state: z.enum(['counted', 'pending', 'void']),
  cause: z.enum(['noCheckOut', 'reversed', 'tooShort', 'overService', 'overDay', 'overlap', 'future']).nullable(),
  minutes: z.number().int(),
  recordedAt: Instant,
  reason: z.string().nullable(),
  /** The volunteer asked for a correction. */
  asked: z.boolean(),
  version: z.number().int(),
})
export type ServiceView = z.infer<typeof ServiceView>

/** A line of the ledger. */
export const LedgerLine = z.object({
  source: SourceId,
  teamName: z.string(),
  title: z.string(),
  day: Day,
  minutes: z.number().int(),
  at: Instant,
  correction: z.boolean(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

export const TeamOfMine = z.object({ team: TeamCard, role: MemberRole, state: MemberState, version: z.number().int() })
export type TeamOfMine = z.infer<typeof TeamOfMine>

/** A volunteer for themself. */
export const OwnVolunteer = z.object({
  profile: VolunteerForm.omit({ born: true, guardian: true })
    .extend({
      personId: PersonId,
      /** Cleared after leaving, as skills are. */
      phone: z.string(),
      skills: z.array(Skill),
      badge: z.string(),
      placeName: z.string(),
      state: VolunteerState,
      adultFrom: Day.nullable(),
      guardian: VolunteerForm.shape.guardian,
      registeredAt: Instant,
      reason: z.string().nullable(),
      suspendedUntil: Day.nullable(),
      version: z.number().int(),
    })
    .nullable(),
  portrait: Portrait,
  proofs: z.array(Proof),
  total: Sums,
  /** This year's. */
  year: Sums,
  teams: z.array(TeamOfMine),
  /** Services whose hours wait for the organiser. */
  pending: z.array(ServiceView),
  /** Since when the volunteer is at a service, if they are. */
  servingSince: Instant.nullable(),
  certificates: z.array(Certificate),
  now: Instant,
})
export type OwnVolunteer = z.infer<typeof OwnVolunteer>

/** A volunteer in a list of staff. */
export const VolunteerLine = z.object({
  personId: PersonId,
  name: z.string(),
  phone: z.string(),
  badge: z.string(),
  place: PlaceId,
  placeName: z.string(),
  state: VolunteerState,
  minor: z.boolean(),
  skills: z.array(Skill),
  languages: z.array(Language),
  slots: z.array(Slot),
  reach: Reach,
  elder: ElderTag.nullable(),
  post: Post.nullable(),
  total: Sums,
  /** Papers and a portrait that wait to be checked. */
  waiting: z.number().int(),
  registeredAt: Instant,
  version: z.number().int(),
})
export type VolunteerLine = z.infer<typeof VolunteerLine>

/** A volunteer as keepers see one. */
export const VolunteerFile = VolunteerLine.extend({
  adultFrom: Day.nullable(),
  /** Masked. */
  guardian: z.object({ name: z.string(), phone: z.string(), relation: z.string() }).nullable(),
  reason: z.string().nullable(),
  suspendedUntil: Day.nullable(),
  portrait: Portrait,
  proofs: z.array(Proof.extend({ photo: z.string().nullable() })),
  teams: z.array(TeamOfMine),
  services: z.array(ServiceView),
  trainings: z.array(z.object({ title: z.string(), passedAt: Instant })),
  /** Those who look at their own file decide nothing in it. */
  own: z.boolean(),
})
export type VolunteerFile = z.infer<typeof VolunteerFile>
