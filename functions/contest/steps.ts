import type { stepContest } from '@shared/contest/contestContract'
import { lacksOf, transitionOf, type ContestStep } from '@shared/contest/machine'
import { planLacks } from '@shared/contest/plan'
import { Refusal } from '@shared/contract/errors'
import { dayOf, endOf } from '@shared/kernel/day'
import { type Instant, plus } from '@shared/kernel/instant'
import { retention } from '@shared/privacy/retention'
import { workdaysAfter } from '@shared/kernel/workday'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { DomainEvent } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { mustOrganise, mustRead } from './access'
import { grantAwards } from './awards'
import { contestEvent } from './events'
import { countsOf, factsOf } from './facts'
import type { ContestItem } from './items'
import { reckonResult, winnersOf } from './reckon'
import { index, listingWrites, openCategories, statusWrites, table, updateHead } from './store'
import { awardWrite, showResult } from './store/results'
import { contestView, readResultItem } from './views'

interface Taken {
  readonly head: ContestItem
  readonly to: ContestItem['state']
  readonly at: Instant
  readonly reason: string
  readonly event: DomainEvent
}
type Writes = (taken: Taken) => Promise<Write[]> | Write[]

/** The publicity ends with its last working day; a year whose holidays nobody announced yet makes it provisional. */
export const publicityFrom = (at: Instant, days: number): NonNullable<ContestItem['publicity']> => {
  const { day, provisional } = workdaysAfter(dayOf(at), days)
  return { from: at, until: endOf(day), provisional }
}

/** The first write of each step moves the head, under the condition that it stands where the step begins. */
const writes: Record<ContestStep, Writes> = {
  publish: ({ head, to, event }) => [updateHead(head, { state: to, event }), ...openCategories(head), ...listingWrites(head)],
  openJury: ({ head, to, event }) => [updateHead(head, { state: to, round: head.round + 1, event }), ...statusWrites(head, to)],
  closeJury: ({ head, to, event }) => [updateHead(head, { state: to, event })],
  reopenJury: ({ head, to, reason, event }) => [
    updateHead(head, { state: to, round: head.round + 1, publicity: null, objectableUntil: null, reopened: reason, event }),
  ],
  publishResult: async ({ head, to, at, event }) => {
    const publicity = publicityFrom(at, head.publicityDays)
    return [
      updateHead(head, { state: to, publicity, objectableUntil: publicity.until, event }),
      showResult(head.contestId, head.round, await winnersOf(head)),
    ]
  },
  award: ({ head, to, at, event }) => [awardWrite(head, at, { state: to, awardedAt: at, event })],
  archive: ({ head, to, at, event }) => [
    updateHead(head, { state: to, event, gpk: index.clear, gsk: plus(at, retention.contestEntry.term) }),
  ],
  cancel: ({ head, to, at, reason, event }) => [
    updateHead(head, { state: to, cancelled: { at, reason }, event, gpk: index.clear, gsk: plus(at, retention.contestEntry.term) }),
    ...(head.state === 'draft' ? [] : statusWrites(head, to)),
  ],
}

/** What belongs to a step and is more than one transaction holds: done after it, and again by whoever repeats the step. */
const finish = async (step: ContestStep, head: ContestItem, actor: string): Promise<void> => {
  if (step === 'closeJury' && !(await readResultItem(head))) await reckonResult(head)
  if (step === 'award') await grantAwards(head, actor)
}

export const step: UseCase<typeof stepContest> = async ({ params: { contestId }, body: { step: asked, version, reason } }, caller) => {
  const head = await mustOrganise(caller, contestId)
  const at = now()
  const transition = transitionOf(head.state, asked)
  if (!transition) {
    // Sent again: what the step leads to stands already; what was interrupted after it is finished.
    if (head.version === version + 1 && transitionTo(asked) === head.state) {
      await finish(asked, head, caller.personId)
      return contestView(head, at)
    }
    throw new Refusal('CONTEST_STEP_NOT_NOW')
  }
  if (head.version !== version) throw new Refusal('EDITED_BY_OTHER')
  if (transition.reason && reason === null) throw new Refusal('CONTEST_REASON')
  const planned = asked === 'publish' ? planLacks(head, at) : []
  if (planned.length > 0) throw new Refusal('CONTEST_PLAN', { lacks: planned })
  const lacks = lacksOf(transition, await factsOf(head, await countsOf(head, at), at))
  if (lacks.length > 0) throw new Refusal('CONTEST_LACKS', { lacks })
  // What was scored and never reckoned, since a function died in between.
  if (asked === 'publishResult') await finish('closeJury', head, caller.personId)
  const event = contestEvent(asked, head, caller.personId, { round: head.round, ...(transition.reason && { reasonGiven: true }) })
  try {
    await table.transact(await writes[asked]({ head, to: transition.to, at, reason: reason ?? '', event }))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('allAnswered') || error.has('hasBegun')) throw new Refusal('CONTEST_LACKS', { lacks: ['objectionsOpen'] })
    throw new Refusal(error.has('stateIs') ? 'CONTEST_STEP_NOT_NOW' : 'EDITED_BY_OTHER')
  }
  const after = await mustRead(contestId)
  await finish(asked, after, caller.personId)
  return contestView(after, at)
}

const transitionTo = (asked: ContestStep): ContestItem['state'] | null => {
  const leads: Record<ContestStep, ContestItem['state']> = {
    ...{ publish: 'published', openJury: 'judging', closeJury: 'scored', reopenJury: 'judging', publishResult: 'publicity' },
    ...{ award: 'awarded', archive: 'archived', cancel: 'cancelled' },
  }
  return leads[asked]
}
