import { dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import type { CaseFacts } from '@shared/retrofit/facts'
import { voidSteps } from '@shared/retrofit/history'
import { lacksOf, stepsFrom, transitionOf } from '@shared/retrofit/machine'
import { type Transition, transitions } from '@shared/retrofit/transitions'
import type { CaseActor } from '@shared/retrofit/state'
import { dueOf, turnOf } from '@shared/retrofit/turn'
import type { CaseCard, CaseView, Due, NextStep, StepView } from '@shared/retrofit/view'
import { now } from '@functions/platform/clock'
import type { OpenedCase } from './access'
import type { CaseItem, StepItem } from './items'

const dueAt = (head: CaseItem, at: Instant): Due | null => {
  const due = dueOf(head)
  return due && { ...due, overdue: due.day < dayOf(at) }
}

export const cardOf = (head: CaseItem, at: Instant): CaseCard => {
  const { caseId, title, where, units, labels, community, estate, state, since, createdAt } = head
  return {
    ...{ caseId, title, where, community, estate, state, since, createdAt },
    units: units.map((unit, i) => ({ unit, label: labels[i] ?? unit })),
    // An application for the subsidy goes from desk to desk while the case stays where it is.
    waitsFor: state === 'subsidyApplied' ? head.queues : [...turnOf(state)],
    due: dueAt(head, at),
  }
}

const nextOf = (head: CaseItem, as: readonly CaseActor[], transition: Transition, facts: CaseFacts): NextStep => ({
  event: transition.event,
  name: transition.name,
  to: transition.to === 'back' ? head.suspendedFrom : transition.to,
  actors: [...transition.actors],
  mine: transition.actors.some((actor) => as.includes(actor)),
  needsReason: transition.reason ?? false,
  voids: transition.voids ?? null,
  lacks: lacksOf(transition, facts),
  source: transition.source,
})

/** Steps from here: first those that lead on, then those that leave the ordinary course. */
const nextSteps = ({ head, as }: OpenedCase, facts: CaseFacts): NextStep[] => {
  const onward = stepsFrom(head.state)
  const aside = transitions.filter((t) => t.from.includes(head.state) && !onward.includes(t))
  return [...onward, ...aside].map((transition) => nextOf(head, as, transition, facts))
}

const stepView = (step: StepItem, isVoid: boolean, asStaff: boolean): StepView => {
  const { turn, from, to, at, as, reason, documents, round, schemeVersion } = step
  const transition = from && step.step ? transitionOf(from, step.step) : undefined
  return {
    ...{ turn, from, to, at, as, reason, documents, round, schemeVersion, event: step.step },
    name: transition?.name ?? '立项',
    voids: transition?.voids ?? null,
    void: isVoid,
    facts: asStaff ? step.facts : {},
  }
}

const stepViews = (steps: readonly StepItem[], asStaff: boolean): StepView[] => {
  const taken = steps.map((s) => ({ event: s.step, voids: (s.from && s.step && transitionOf(s.from, s.step)?.voids) ?? null }))
  const isVoid = voidSteps(taken)
  return steps.map((step, i) => stepView(step, isVoid[i] ?? false, asStaff))
}

/** The case as its page shows it to this reader. */
export const viewOf = (opened: OpenedCase, steps: readonly StepItem[], facts: CaseFacts): CaseView => {
  const { head, as, owner } = opened
  const at = now()
  const { street, district, terms, ownership, storeys, turn, suspendedFrom, round, schemeVersion, noticeRound, decisionId } = head
  const { filing, acceptedOn, usedFrom, inspectedUntil, registration } = head
  return {
    ...cardOf(head, at),
    ...{ street, district, terms, ownership, storeys, turn, suspendedFrom, round, schemeVersion, noticeRound, decisionId },
    ...{ filing, acceptedOn, usedFrom, inspectedUntil, registration, owner, now: at },
    as,
    builders: head.builders.map(({ ownerKey, label, flats }) => ({ label, flats, rep: head.builderReps.includes(ownerKey) })),
    next: nextSteps(opened, facts),
    steps: stepViews(steps, !owner || as.some((actor) => actor !== 'builder')),
  }
}
