import { Refusal } from '@shared/contract/errors'
import type { Department } from '@shared/dispatch/department'
import { type OrderFacts, noOrderFacts } from '@shared/dispatch/facts'
import { leastMembers } from '@shared/dispatch/menu'
import { type OrderDecided, decideOrder } from '@shared/dispatch/machine'
import type { OrderId } from '@shared/dispatch/order'
import { type OrderActor, type OrderState, isEnded } from '@shared/dispatch/state'
import { limitOf } from '@shared/dispatch/timeout'
import type { OrderEvent } from '@shared/dispatch/transitions'
import type { OrderView } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import type { TeamId } from '@shared/volunteer/ids'
import { freeClaim, hoursMoved, volunteerRefusal } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { type OpenedOrder, mustHavePart, openOrder } from './access'
import { clearFrom } from './clear'
import { listWrites } from './entries'
import type { OrderItem, StepItem } from './items'
import { sealReason } from './sealed'
import { headWrite, readStep, stepWrite, table } from './store'
import { viewAfter } from './view'

/** What a step is made of besides the rule: what the guard looks at, fields of the head, further writes. */
export interface Making {
  readonly facts?: Partial<OrderFacts>
  readonly set?: Partial<OrderItem>
  readonly reason?: string
  readonly department?: Department | null
  readonly team?: TeamId | null
  /** For the log: nothing personal. */
  readonly tell?: Record<string, unknown>
  readonly writes?: (after: OrderItem) => readonly Write[] | Promise<readonly Write[]>
}

/** States in which a team holds one of its open claims. */
const holdsClaim = (state: OrderState): boolean => state === 'claimed' || state === 'scheduled' || state === 'inService'

/** Facts that follow from the head alone. */
export const standingFacts = (head: OrderItem, at: Instant): OrderFacts => ({
  ...noOrderFacts,
  hall: head.hall,
  teamsLeft: head.offers.filter((offer) => offer.state === 'asked' && offer.teamId !== head.team).length,
  departmentsLeft: head.departments.filter((one) => one.state === 'asked').length,
  contacted: head.contacted,
  expired: head.due !== null && head.due <= at,
  members: head.members.length,
  needed: leastMembers(head.needs),
  begun: head.appointment !== null && head.appointment.startsAt <= at,
  inside: head.members.filter(({ cameAt, leftAt, unknownEnd }) => cameAt !== null && leftAt === null && !unknownEnd).length,
  emergency: head.emergency !== null,
  posted: head.posted,
})

const refusalOf = (decided: Exclude<OrderDecided, { ok: true }>, head: OrderItem, event: OrderEvent): Refusal => {
  const facts = { state: head.state, event }
  switch (decided.why) {
    case 'notFromHere':
      return new Refusal('ORDER_STEP_NOT_NOW', facts)
    case 'notYou':
      return new Refusal('ORDER_NOT_YOURS', facts)
    case 'reasonMissing':
      return new Refusal('ORDER_REASON_MISSING', facts)
    case 'lacking':
      return new Refusal('ORDER_LACKS', { ...facts, lacks: decided.lacks })
  }
}

/** What leaving the team takes along: nobody of it goes any more. */
const withoutTeam: Partial<OrderItem> = {
  team: null,
  claimedBy: null,
  contacted: false,
  appointment: null,
  members: [],
  code: '',
  codeTries: 0,
}

const movedTo = (head: OrderItem, to: OrderState, actor: OrderActor, at: Instant, set: Partial<OrderItem>): OrderItem => {
  const moved = to !== head.state
  const backToOthers = holdsClaim(head.state) && (to === 'offered' || to === 'taken')
  const toCommunity = moved && (to === 'submitted' || to === 'dispatched')
  const next: OrderItem = {
    ...head,
    ...(backToOthers && withoutTeam),
    ...(toCommunity && { department: null, takenBy: null, hall: false, offers: [] }),
    ...(moved && to === 'taken' && head.state !== 'dispatched' && { hall: false, offers: [] }),
    ...(moved && to === 'claimed' && { appointment: null, members: [] }),
    ...(moved && { since: at, ...(actor !== 'system' && { escalation: null }) }),
    ...(moved && isEnded(to) && head.endedAt === null && { endedAt: at }),
    ...set,
    ...{ state: to, turn: head.turn + 1 },
  }
  const { urgent, contacted, appointment, limits } = next
  const restarts = moved || contacted !== head.contacted || JSON.stringify(appointment) !== JSON.stringify(head.appointment)
  const due = restarts ? limitOf({ state: to, urgent: urgent !== null, contacted, appointment }, at, limits) : head.due
  return { ...next, due: set.due === undefined ? due : set.due }
}

export interface Step {
  readonly event: OrderEvent
  readonly actors: readonly OrderActor[]
  readonly personId: string
}

/** Decides a step and gives all its writes, the head first. @throws Refusal of the rule */
export const stepWrites = async (head: OrderItem, step: Step, making: Making): Promise<{ after: OrderItem; writes: Write[] }> => {
  const at = now()
  const { event, actors, personId } = step
  const { facts = {}, set = {}, reason = '', tell = {}, department = null, team = null } = making
  const decided = decideOrder(head.state, { event, actors, reason }, { ...standingFacts(head, at), ...facts })
  if (!decided.ok) throw refusalOf(decided, head, event)
  const { to, transition, as } = decided
  const after = movedTo(head, to, as, at, set)
  const item: StepItem = {
    ...{ orderId: head.orderId, turn: after.turn, step: event, name: transition.name, from: head.state, to, at, as, by: personId },
    ...{ department, team, reason: sealReason(head.orderId, after.turn, reason.trim()) },
  }
  const happened = eventOf({
    type: `dispatch.${event}`,
    subject: `order:${head.orderId}`,
    place: head.community,
    actor: personId,
    facts: {
      ...{ number: head.number, kind: head.kind, from: head.state, to, as, turn: after.turn, department, ...tell },
      ...{ team: team ?? after.team ?? head.team, wasTeam: head.team },
    },
  })
  const lets = head.team && holdsClaim(head.state) && !(after.team === head.team && holdsClaim(to)) ? [freeClaim(head.team)] : []
  return {
    after,
    writes: [
      headWrite(head, after, clearFrom(after)),
      stepWrite(head.orderId, item, happened),
      ...listWrites(head, after),
      ...lets,
      ...((await making.writes?.(after)) ?? []),
    ],
  }
}

/** How often a step that met another writing is decided anew. */
const TRIES = 6

/** True when the order, or hours that the step rests on, changed between reading and writing. */
const movedMeanwhile = (error: ConditionFailed): boolean => error.at(0) !== undefined || hoursMoved(error)

export interface Act {
  readonly event: OrderEvent
  /** The turn that whoever acts has seen; left out where the act does not depend on it. */
  readonly turn?: number
  /** What a failed write of the step's own means. */
  readonly explain?: (lost: ConditionFailed) => Refusal | null
}

const wasTaken = async (head: OrderItem, turn: number, event: OrderEvent, personId: string): Promise<boolean> => {
  if (head.turn <= turn) return false
  const step = await readStep(head.orderId, turn + 1)
  return step?.step === event && step.by === personId
}

/**
 * Takes a step: decides from what stands and writes head, step, lists and whatever comes with it in one transaction, under the condition
 * that the order still stands as it was read; whoever loses decides anew, a bounded number of times. The same step from the same turn sent
 * again by the same person is answered with the order as it is. `make` gives null when there is nothing to do any more.
 * @throws Refusal NOT_FOUND, WRONG_PLACE, ORDER_MOVED, those of the rule and of `explain`, BUSY
 */
export const changeOrder = async (
  caller: Caller,
  orderId: OrderId,
  act: Act,
  make: (opened: OpenedOrder) => Making | null | Promise<Making | null>,
): Promise<OrderView> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const opened = await openOrder(caller, orderId)
    const { head, as } = opened
    // Whoever let an order go has no part in it any more, and is answered all the same when it is sent again.
    if (act.turn !== undefined && (await wasTaken(head, act.turn, act.event, caller.personId))) return viewAfter(caller, orderId)
    mustHavePart(opened)
    if (act.turn !== undefined && head.turn !== act.turn) throw new Refusal('ORDER_MOVED', { state: head.state })
    const making = await make(opened)
    if (making === null) return viewAfter(caller, orderId)
    const { writes } = await stepWrites(head, { event: act.event, actors: as, personId: caller.personId }, making)
    try {
      await table.transact(writes)
      return await viewAfter(caller, orderId)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      const refusal = act.explain?.(error)
      if (refusal) throw refusal
      if (movedMeanwhile(error)) continue
      const code = volunteerRefusal(error)
      throw code ? new Refusal(code) : error
    }
  }
  throw new Refusal('BUSY', {}, 'the order keeps changing')
}
