import type { CaseFacts } from './facts'
import type { Lack } from './lack'
import type { CaseActor, CaseState } from './state'
import { type CaseEvent, type Transition, transitions } from './transitions'

/** The step `event` from `state`, or undefined where there is none. */
export const transitionOf = (state: CaseState, event: CaseEvent): Transition | undefined =>
  transitions.find((t) => t.event === event && t.from.includes(state))

/** What is missing before `transition` may be taken; empty when nothing is. */
export const lacksOf = (transition: Transition, facts: CaseFacts): Lack[] =>
  (transition.guard?.(facts) ?? []).filter((lack): lack is Lack => lack !== false)

export type Decided =
  | { readonly ok: true; readonly to: CaseState; readonly transition: Transition }
  | { readonly ok: false; readonly why: 'notFromHere' | 'notYou' | 'reasonMissing' }
  | { readonly ok: false; readonly why: 'lacking'; readonly lacks: readonly Lack[] }

export interface Step {
  readonly event: CaseEvent
  readonly actors: readonly CaseActor[]
  readonly reason?: string | undefined
}

/**
 * Whether a step may be taken, and where it leads. `actors` are all the parts in which the caller may act on this case;
 * `suspendedFrom` is where a suspended case stood.
 */
export const decide = (state: CaseState, step: Step, facts: CaseFacts, suspendedFrom: CaseState | null = null): Decided => {
  const transition = transitionOf(state, step.event)
  if (!transition) return { ok: false, why: 'notFromHere' }
  if (!transition.actors.some((actor) => step.actors.includes(actor))) return { ok: false, why: 'notYou' }
  if (transition.reason && !step.reason?.trim()) return { ok: false, why: 'reasonMissing' }
  const lacks = lacksOf(transition, facts)
  if (lacks.length > 0) return { ok: false, why: 'lacking', lacks }
  const to = transition.to === 'back' ? suspendedFrom : transition.to
  return to ? { ok: true, to, transition } : { ok: false, why: 'notFromHere' }
}

/** Steps that lead on from `state` in the ordinary course, first the one that is expected; for "whose turn is it". */
export const stepsFrom = (state: CaseState): Transition[] =>
  transitions.filter((t) => t.from.includes(state) && !['suspend', 'cancel', 'changeScheme', 'demandRecovery'].includes(t.event))
