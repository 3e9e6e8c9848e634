import * as z from 'zod'
import { DecisionId } from '@shared/decision/model'
import { PersonId } from '@shared/identity/model'
import { Day } from '@shared/kernel/day'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { CaseEvent } from '@shared/retrofit/transitions'
import { CaseId, Ownership, Terms } from '@shared/retrofit/model'
import { CaseActor, CaseState } from '@shared/retrofit/state'

/** Shapes of what the retrofit table holds about a case itself. Keys are in store.ts. */

/** Somebody who takes part and pays (建设者): one owner set with its flats in the units of the lift. */
export const Builder = z.object({ ownerKey: OwnerKey, label: z.string(), flats: z.array(PlaceId) })
export type Builder = z.infer<typeof Builder>

/** The head of a case. `turn` counts its moves; `version` every write that a guard may look at, so that no step rests on what has changed. */
export const CaseItem = z.object({
  caseId: CaseId,
  title: z.string(),
  where: z.string(),
  units: z.array(PlaceId),
  labels: z.array(z.string()),
  estate: PlaceId,
  community: PlaceId,
  street: PlaceId,
  district: PlaceId,
  terms: Terms,
  ownership: Ownership,
  storeys: z.number().int().nullable(),
  state: CaseState,
  since: Instant,
  turn: z.number().int(),
  version: z.number().int(),
  suspendedFrom: CaseState.nullable(),
  /** How often consent was asked. Notice and agreement of an earlier round are void. */
  round: z.number().int(),
  /** Rises with every design that is presented, changed or drawn anew. */
  schemeVersion: z.number().int(),
  /** Rises with every step that voids a notice. */
  noticeRound: z.number().int(),
  /** Rises with every application; a corrected one is the same. */
  filingRound: z.number().int(),
  decisionId: DecisionId.nullable(),
  builders: z.array(Builder),
  /** Owner sets that act for the builders (建设者代表). */
  builderReps: z.array(OwnerKey),
  /** Staff in whose queue it stands. */
  queues: z.array(CaseActor),
  receivedOn: Day.nullable(),
  askedOn: Day.nullable(),
  filing: z.object({ number: z.string(), on: Day }).nullable(),
  acceptedOn: Day.nullable(),
  usedFrom: Day.nullable(),
  inspectedUntil: Day.nullable(),
  registration: z.object({ number: z.string(), on: Day }).nullable(),
  createdAt: Instant,
  createdBy: PersonId,
})
export type CaseItem = z.infer<typeof CaseItem>

/** One step, append-only. `event` is null for the opening; `facts` is what the step rested on, without personal data. */
export const StepItem = z.object({
  turn: z.number().int(),
  step: CaseEvent.nullable(),
  from: CaseState.nullable(),
  to: CaseState,
  at: Instant,
  as: CaseActor,
  /** Person id, or `system`. */
  by: z.string(),
  reason: z.string().nullable(),
  documents: z.array(Digest),
  round: z.number().int(),
  schemeVersion: z.number().int(),
  facts: z.record(z.string(), z.unknown()),
})
export type StepItem = z.infer<typeof StepItem>

/** A unit in the pool: the case it is in, if any, and how its homes feel about a lift. */
export const UnitItem = z.object({
  unit: PlaceId,
  caseId: CaseId.optional(),
  wants: z.number().int().default(0),
  against: z.number().int().default(0),
  undecided: z.number().int().default(0),
})
export type UnitItem = z.infer<typeof UnitItem>

/** A case in the queue of one role. */
export const QueueItem = z.object({
  caseId: CaseId,
  title: z.string(),
  where: z.string(),
  state: CaseState,
  since: Instant,
  due: Day.nullable(),
  provisional: z.boolean(),
})
export type QueueItem = z.infer<typeof QueueItem>
