import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type { Digest } from '@shared/kernel/digest'
import type { Instant } from '@shared/kernel/instant'
import type { CaseFacts } from '@shared/retrofit/facts'
import { type Decided, decide } from '@shared/retrofit/machine'
import { type CaseEvent, type Transition } from '@shared/retrofit/transitions'
import type { CaseActor, CaseState } from '@shared/retrofit/state'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import type { CaseItem, StepItem } from './items'
import { queuedByState, queuesOf } from './queue'
import { headWrite, releaseUnit, stepWrite } from './store'

/** A step that somebody takes. `facts` are written into the log of the case: no personal data. */
export interface CaseStep {
  readonly event: CaseEvent
  /** All the parts in which the caller may act on this case (`actorsOf`). */
  readonly actors: readonly CaseActor[]
  /** Person id, or `system`. */
  readonly personId: string
  readonly reason?: string | undefined
  /** Digests of the documents the step rests on. */
  readonly documents?: readonly Digest[]
  readonly facts?: Readonly<Record<string, unknown>>
}

export interface Moved {
  readonly to: CaseState
  /** The case as it will stand. */
  readonly head: CaseItem
  /** To be put into one transaction with whatever the step rests on; the head comes first. */
  readonly writes: Write[]
}

/** Nothing is known of the case: every guard misses something. To be spread and filled. */
export const noFacts: CaseFacts = {
  eligibility: 'unchecked',
  vote: null,
  coordinated: false,
  body: null,
  scheme: null,
  notice: null,
  agreement: null,
  contracts: { missing: 5, unlicensed: 0 },
  packMissing: 1,
  correctionsOpen: 0,
  opinions: { waiting: 1, against: 0 },
  sheets: { unsent: 0, waiting: 0 },
  construction: { announced: false, acceptancePassed: false, inspectionPassed: false },
  registration: null,
  subsidy: null,
  recovered: false,
}

const refusalOf = (decided: Exclude<Decided, { ok: true }>, head: CaseItem, step: CaseStep): Refusal => {
  const facts = { state: head.state, event: step.event }
  switch (decided.why) {
    case 'notFromHere':
      return new Refusal('CASE_STEP_NOT_NOW', facts)
    case 'notYou':
      return new Refusal('CASE_NOT_YOURS', facts)
    case 'reasonMissing':
      return new Refusal('CASE_REASON_MISSING', facts)
    case 'lacking':
      return new Refusal('CASE_LACKS', { ...facts, lacks: decided.lacks })
  }
}

/** What a step changes of the head besides where it stands. */
const effectsOf = (head: CaseItem, { event, voids }: Transition, at: Instant): Partial<CaseItem> => ({
  ...(voids === 'consent' && { round: head.round + 1, decisionId: null }),
  ...(voids && { noticeRound: head.noticeRound + 1 }),
  ...(['presentScheme', 'changeScheme', 'redesign'].includes(event) && { schemeVersion: head.schemeVersion + 1 }),
  // Asked anew after a vote that missed.
  ...(event === 'startConsulting' && head.state === 'coordinating' && { round: head.round + 1 }),
  ...((event === 'submit' || event === 'resubmit') && { receivedOn: dayOf(at) }),
  ...(event === 'submit' && { filingRound: head.filingRound + 1, askedOn: null }),
  ...(event === 'askOpinions' && { askedOn: dayOf(at) }),
  ...(event === 'suspend' && { suspendedFrom: head.state }),
  ...(event === 'resume' && { suspendedFrom: null }),
})

const actedAs = (transition: Transition, step: CaseStep): CaseActor =>
  transition.actors.find((actor) => step.actors.includes(actor)) ?? 'system'

/**
 * Takes a step: decides by state, actor, reason and guard, and gives the writes that do it under the condition that the case still stands
 * as it was read. `set` are fields of the head that come with the step.
 * @throws Refusal CASE_STEP_NOT_NOW, CASE_NOT_YOURS, CASE_REASON_MISSING, CASE_LACKS
 */
export const moveWith = (head: CaseItem, step: CaseStep, facts: CaseFacts, set: Partial<CaseItem>): Moved => {
  const decided = decide(head.state, step, facts, head.suspendedFrom)
  if (!decided.ok) throw refusalOf(decided, head, step)
  const { to, transition } = decided
  const at = now()
  const changed: Partial<CaseItem> = {
    ...effectsOf(head, transition, at),
    ...set,
    ...{ state: to, since: at, turn: head.turn + 1, queues: queuesOf(to) },
  }
  const after: CaseItem = { ...head, ...changed }
  const { turn, round, schemeVersion } = after
  const item: StepItem = {
    ...{ turn, round, schemeVersion, at, to, step: step.event, from: head.state },
    ...{ as: actedAs(transition, step), by: step.personId, reason: step.reason?.trim() ?? null },
    ...{ documents: [...(step.documents ?? [])], facts: { ...step.facts } },
  }
  const event = eventOf({
    type: `retrofit.${step.event}`,
    subject: `case:${head.caseId}`,
    place: head.community,
    actor: step.personId,
    facts: { ...step.facts, from: head.state, to, round, schemeVersion, as: item.as, documents: item.documents },
  })
  const released = to === 'cancelled' ? head.units.map((unit) => releaseUnit(unit, head.caseId)) : []
  return {
    to,
    head: after,
    writes: [headWrite(head, changed), stepWrite(head.caseId, item, event), ...queuedByState(head, after), ...released],
  }
}

/** As `moveWith`, for other contexts, which leave the head's own fields alone. */
export const moveCase = (head: CaseItem, step: CaseStep, facts: CaseFacts): Omit<Moved, 'head'> => {
  const { to, writes } = moveWith(head, step, facts, {})
  return { to, writes }
}

/** True when a transaction with writes of `moveCase` failed because the case moved on or was changed meanwhile: read it and decide anew. */
export const caseHasMoved = (error: unknown): error is ConditionFailed =>
  error instanceof ConditionFailed && ['stateIs', 'turnIs', 'versionIs'].some((name) => error.has(name))
