import * as z from 'zod'
import { DecisionId } from '../decision/model'
import { Day } from '../kernel/day'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { Lack } from './lack'
import { CaseEvent } from './transitions'
import { CaseId, Ownership, Terms } from './model'
import { CaseActor, CaseState } from './state'

/** A last day as people are told it: `provisional` while the holidays on the way are not announced (预计). */
export const Due = z.object({ day: Day, provisional: z.boolean(), overdue: z.boolean() })
export type Due = z.infer<typeof Due>

/** Somebody who takes part and pays: one owner set with its flats in the units of the lift. */
export const BuilderView = z.object({ label: z.string(), flats: z.array(PlaceId), rep: z.boolean() })
export type BuilderView = z.infer<typeof BuilderView>

/** A step that was taken, never changed again. `voids` says what it made void. */
export const StepView = z.object({
  turn: z.number().int(),
  /** Null: the case was opened. */
  event: CaseEvent.nullable(),
  name: z.string(),
  from: CaseState.nullable(),
  to: CaseState,
  at: Instant,
  as: CaseActor,
  reason: z.string().nullable(),
  documents: z.array(Digest),
  round: z.number().int(),
  schemeVersion: z.number().int(),
  voids: z.enum(['notice', 'consent']).nullable(),
  /** A later step made it void: 已作废. */
  void: z.boolean(),
  /** What the step rested on, in plain figures; for staff. */
  facts: z.record(z.string(), z.unknown()),
})
export type StepView = z.infer<typeof StepView>

/** A step that leads on from here, with what it still lacks, whichever context knows that. */
export const NextStep = z.object({
  event: CaseEvent,
  name: z.string(),
  to: CaseState.nullable(),
  actors: z.array(CaseActor),
  /** The caller may take it, once nothing lacks. */
  mine: z.boolean(),
  needsReason: z.boolean(),
  voids: z.enum(['notice', 'consent']).nullable(),
  lacks: z.array(Lack),
  source: z.string(),
})
export type NextStep = z.infer<typeof NextStep>

export const CaseCard = z.object({
  caseId: CaseId,
  title: z.string(),
  /** `示范街道 · 云梯社区 · 禾苑小区` */
  where: z.string(),
  units: z.array(z.object({ unit: PlaceId, label: z.string() })),
  community: PlaceId,
  estate: PlaceId,
  state: CaseState,
  since: Instant,
  createdAt: Instant,
  /** Whose turn it is. */
  waitsFor: z.array(CaseActor),
  due: Due.nullable(),
})
export type CaseCard = z.infer<typeof CaseCard>

/** A case as its page shows it; panels of every room take it. */
export const CaseView = CaseCard.extend({
  now: Instant,
  street: PlaceId,
  district: PlaceId,
  terms: Terms,
  ownership: Ownership,
  /** Storeys above ground, as the pre-check found them. */
  storeys: z.number().int().nullable(),
  /** Number of moves; sent back with a step, so that nobody acts on what has moved on. */
  turn: z.number().int(),
  suspendedFrom: CaseState.nullable(),
  round: z.number().int(),
  schemeVersion: z.number().int(),
  noticeRound: z.number().int(),
  decisionId: DecisionId.nullable(),
  builders: z.array(BuilderView),
  /** Number of the filing notice (开工备案通知单). */
  filing: z.object({ number: z.string(), on: Day }).nullable(),
  acceptedOn: Day.nullable(),
  usedFrom: Day.nullable(),
  inspectedUntil: Day.nullable(),
  registration: z.object({ number: z.string(), on: Day }).nullable(),
  /** In which parts the caller acts on it. */
  as: z.array(CaseActor),
  /** The caller owns a flat in its units. */
  owner: z.boolean(),
  next: z.array(NextStep),
  steps: z.array(StepView),
})
export type CaseView = z.infer<typeof CaseView>
