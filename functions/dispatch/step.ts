import { Refusal } from '@shared/contract/errors'
import type { Department } from '@shared/dispatch/department'
import { type OrderFacts, noOrderFacts } from '@shared/dispatch/facts'
import { leastMembers } from '@shared/dispatch/menu'
import { type OrderDecided, decideOrder } from '@shared/dispatch/machine'
import { type OrderActor, type OrderState, isEnded } from '@shared/dispatch/state'
import { limitOf } from '@shared/dispatch/timeout'
import type { OrderEvent } from '@shared/dispatch/transitions'
import type { Instant } from '@shared/kernel/instant'
import type { TeamId } from '@shared/volunteer/ids'
import { freeClaim } from '@functions/volunteer/exports'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { clearFrom } from './clear'
import { listWrites } from './entries'
import type { OrderItem, StepItem } from './items'
import { sealReason } from './sealed'
import { headWrite, stepWrite } from './store'

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
