import * as z from 'zod'
import { FileId } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { Day } from '@shared/kernel/day'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { Fen } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import { CaseId, Ownership } from '@shared/retrofit/model'
import { RewardRule, StreetOutcome } from '@shared/subsidy/assessment'
import { Bearer, BearerShare } from '@shared/subsidy/bearer'
import { Application, CheckId, CorridorFound, FlagId, FlagKind, FlagState, Grant, Opinion, SubsidyState } from '@shared/subsidy/model'
import { PlanLine } from '@shared/subsidy/plan'
import { Recovery } from '@shared/subsidy/recovery'

/** Shapes of what the subsidy table holds. Keys are in store.ts. */

/** An application as it is kept: the account it names is sealed beside it. */
export const StoredApplication = Application.omit({ account: true })
export type StoredApplication = z.infer<typeof StoredApplication>

/**
 * The subsidy of one lift as it stands now; `turn` counts its changes. Everything about one lift changes by a write of this item under the
 * condition that nobody changed it since it was read, together with the record of what happened.
 */
export const FileItem = z.object({
  caseId: CaseId,
  title: z.string(),
  where: z.string(),
  district: PlaceId,
  street: PlaceId,
  community: PlaceId,
  estate: PlaceId,
  ownership: Ownership,
  state: SubsidyState,
  /** Day of the last change of state. */
  since: Day,
  turn: z.number().int(),
  round: z.number().int(),
  application: StoredApplication.nullable(),
  /** Sealed `PayeeAccount`: as the application named it, later as it was paid to. */
  account: z.string().nullable(),
  landIncome: Bearer.nullable(),
  bearers: z.array(BearerShare).nullable(),
  review: z.object({ on: Day, planYear: z.number().int(), outside: z.boolean() }).nullable(),
  planYear: z.number().int().nullable(),
  payment: z.object({ paidOn: Day, voucher: z.string(), amount: Fen }).nullable(),
  /** Doubts that are being looked into, and doubts that were confirmed: with either nothing is paid. */
  doubts: z.number().int(),
  proven: z.number().int(),
  corridor: z.object({ broken: z.boolean(), promisedOn: Day.nullable(), lastOn: Day.nullable(), dueOn: Day }).nullable(),
  recovery: Recovery.omit({ reason: true }).nullable(),
  /** Sealed. */
  recoveryReason: z.string().nullable(),
  /** What earlier demands brought back. */
  broughtBack: Fen,
  /** Who acted last, and a digest of what: the same act sent again is answered, not refused. */
  last: z.object({ by: PersonId, act: Digest }).nullable(),
})
export type FileItem = z.infer<typeof FileItem>

export const OpinionItem = Opinion.extend({ by: PersonId })
export type OpinionItem = z.infer<typeof OpinionItem>

/** `note` is sealed. */
export const CheckItem = z.object({
  checkId: CheckId,
  on: Day,
  found: CorridorFound,
  note: z.string(),
  photos: z.array(FileId),
  /** When it was noted: of two looks on one day the later note is the later look. */
  at: Instant,
  by: PersonId,
  body: Digest,
})
export type CheckItem = z.infer<typeof CheckItem>

/** `text` and `finding` are sealed. */
export const FlagItem = z.object({
  flagId: FlagId,
  kind: FlagKind,
  text: z.string(),
  on: Day,
  state: FlagState,
  settledOn: Day.nullable(),
  finding: z.string().nullable(),
  at: Instant,
  by: PersonId,
  body: Digest,
})
export type FlagItem = z.infer<typeof FlagItem>

export const GrantItem = Grant.extend({ district: PlaceId, street: PlaceId })
export type GrantItem = z.infer<typeof GrantItem>

export const CorridorItem = z.object({
  caseId: CaseId,
  title: z.string(),
  community: PlaceId,
  broken: z.boolean(),
  lastOn: Day.nullable(),
  dueOn: Day,
})

/** A plan that was made final. */
export const PlanItem = z.object({
  year: z.number().int(),
  number: z.string(),
  on: Day,
  by: PersonId,
  digest: Digest,
  lines: z.array(PlanLine),
})
export type PlanItem = z.infer<typeof PlanItem>

/** Money that left the treasury for one lift, under the year in which it did. */
export const PaidItem = z.object({
  caseId: CaseId,
  title: z.string(),
  where: z.string(),
  community: PlaceId,
  amount: Fen,
  bearers: z.array(BearerShare),
  paidOn: Day,
  voucher: z.string(),
  planYear: z.number().int(),
})
export type PaidItem = z.infer<typeof PaidItem>

export const BackItem = z.object({ caseId: CaseId, amount: Fen, paidOn: Day, voucher: z.string() })

export const LandItem = z.object({ estate: PlaceId, name: z.string(), bearer: Bearer, since: Day })
export type LandItem = z.infer<typeof LandItem>

export const AssessmentItem = z.object({
  year: z.number().int(),
  nodeOn: Day,
  rule: RewardRule,
  targets: z.array(z.object({ street: PlaceId, target: z.number().int() })),
  version: z.number().int(),
  closedOn: Day.nullable(),
  /** Final figures of a closed year. */
  outcome: z.array(StreetOutcome).nullable(),
})
export type AssessmentItem = z.infer<typeof AssessmentItem>

/** A lift that was registered for use. */
export const DoneItem = z.object({ caseId: CaseId, street: PlaceId, registeredOn: Day })
