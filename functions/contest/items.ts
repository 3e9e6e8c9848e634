import * as z from 'zod'
import { CertificateNumber } from '@shared/certificate/number'
import { AppealState, EntryRelation, EntryState } from '@shared/contest/entry'
import { ContestId, ContestPlan, ContestState, EntryId, Held } from '@shared/contest/model'
import { PublicLine, Publicity } from '@shared/contest/view'
import { FileId } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'

/** Shapes of what the contest table holds. Keys are in store.ts and in `store/`. */

/** A value encrypted by `seal`; the context is the item and the name of the field. */
const Sealed = z.string()
const Whole = z.number().int()

export const ContestItem = ContestPlan.extend(Held.shape).extend({
  state: ContestState,
  version: Whole,
  /** How often the jury was opened. */
  round: Whole,
  createdAt: Instant,
  createdBy: PersonId,
  publicity: Publicity.nullable(),
  /** End of the publicity, apart, since conditions look at it. */
  objectableUntil: Instant.nullable(),
  awardedAt: Instant.nullable(),
  cancelled: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** Why it last went back to the jury. */
  reopened: z.string().nullable(),
  /** Numbers given so far, jurors, objections and those without an answer: changed with what they count, in one transaction. */
  numbers: Whole,
  jurors: Whole,
  objections: Whole,
  openObjections: Whole,
})
export type ContestItem = z.infer<typeof ContestItem>

/** Places of a group. The group is the gate of an entry: open, in its window, not full. */
export const CategoryItem = z.object({
  id: z.string(),
  status: ContestState,
  opensAt: Instant,
  closesAt: Instant,
  left: Whole,
  taken: Whole,
})
export type CategoryItem = z.infer<typeof CategoryItem>

/** Left of a group without a limit. */
export const NO_LIMIT = 1_000_000

/** Somebody who takes part, without name, number and year of birth. */
export const PersonItem = z.object({ key: z.string(), child: z.boolean(), youth: z.boolean(), elder: z.boolean() })
export type PersonItem = z.infer<typeof PersonItem>

export const EntryItem = z.object({
  entryId: EntryId,
  contestId: ContestId,
  place: PlaceId,
  category: z.string(),
  state: EntryState,
  number: Whole.nullable(),
  relation: EntryRelation,
  helped: z.boolean(),
  by: PersonId,
  persons: z.array(PersonItem),
  /** `[{ name, phone, bornYear }]`, `{ name, phone }`, `{ name, phone }` or empty. */
  people: Sealed,
  contact: Sealed,
  guardian: Sealed,
  teamName: Sealed,
  /** Keyed hash of what was sent, by which a repeat is known. */
  content: z.string(),
  enteredAt: Instant,
  work: Whole,
  /** Key and digest of the last version, by which a repeat is known. */
  workKey: z.string(),
  reason: Sealed,
  mendUntil: Instant.nullable(),
  appeal: AppealState,
  appealText: Sealed,
  appealAnswer: Sealed,
  award: z.string().nullable(),
  rank: Whole.nullable(),
  certificate: CertificateNumber.nullable(),
})
export type EntryItem = z.infer<typeof EntryItem>

export const WorkItem = z.object({
  entryId: EntryId,
  version: Whole,
  at: Instant,
  title: Sealed,
  text: Sealed,
  files: z.array(z.object({ fileId: FileId, key: z.string(), contentType: z.string(), size: Whole })),
})
export type WorkItem = z.infer<typeof WorkItem>

/** From the number that jurors know to the entry; written once. */
export const NumberItem = z.object({
  number: Whole,
  entryId: EntryId,
  category: z.string(),
  by: PersonId,
  keys: z.array(z.string()),
})
export type NumberItem = z.infer<typeof NumberItem>

export const PresentItem = z.object({ number: Whole, at: Instant, notedBy: PersonId })

export const JurorItem = z.object({
  contestId: ContestId,
  jurorId: PersonId,
  name: Sealed,
  kind: z.enum(['staff', 'invited']),
  parts: z.array(z.string()),
  state: z.enum(['active', 'ended']),
  since: Instant,
})
export type JurorItem = z.infer<typeof JurorItem>

export const JurorCodeItem = z.object({
  contestId: ContestId,
  name: Sealed,
  parts: z.array(z.string()),
  expiresAt: Instant,
  usedBy: PersonId.nullable(),
})
export type JurorCodeItem = z.infer<typeof JurorCodeItem>

/** The last points of a juror for a part of an entry; former ones lie beside it. */
export const ScoreItem = z.object({
  number: Whole,
  juror: PersonId,
  part: z.string(),
  points: z.record(z.string(), Whole),
  seconds: Whole.nullable(),
  at: Instant,
  markKey: z.string(),
})
export type ScoreItem = z.infer<typeof ScoreItem>

export const RecusalItem = z.object({ number: Whole, juror: PersonId, at: Instant, reason: Sealed })

/** What came of a round: by the rule of shared/contest/result.ts. `winners` is filled when it is made public. */
export const ResultItem = z.object({
  round: Whole,
  at: Instant,
  lines: z.array(
    z.object({
      number: Whole,
      category: z.string(),
      score: z.object({ over: Whole, under: Whole }),
      shown: Whole,
      rank: Whole,
      tied: z.array(Whole),
      broken: z.enum(['firstCriterion', 'lessTime', 'shared']).nullable(),
      award: z.string().nullable(),
    }),
  ),
  unranked: z.array(z.object({ number: Whole, category: z.string(), parts: z.array(z.string()) })),
  scores: z.array(z.object({ number: Whole, juror: z.string(), part: z.string(), total: Whole, seconds: Whole.nullable() })),
  winners: z.array(PublicLine).nullable(),
})
export type ResultItem = z.infer<typeof ResultItem>

export const ObjectionItem = z.object({
  objectionId: z.string(),
  contestId: ContestId,
  by: PersonId,
  at: Instant,
  round: Whole,
  content: z.string(),
  text: Sealed,
  phone: Sealed,
  answer: z.object({ at: Instant, upheld: z.boolean() }).nullable(),
  answerText: Sealed,
})
export type ObjectionItem = z.infer<typeof ObjectionItem>

export const CertificateItem = z.object({
  number: CertificateNumber,
  contestId: ContestId,
  entryId: EntryId,
  contestTitle: z.string(),
  category: z.string(),
  award: z.string(),
  organiser: z.string(),
  who: Sealed,
  workTitle: Sealed,
  awardedAt: Instant,
})
export type CertificateItem = z.infer<typeof CertificateItem>
