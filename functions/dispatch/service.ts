import { Refusal } from '@shared/contract/errors'
import type { Position } from '@shared/dispatch/order'
import { kilometres } from '@shared/dispatch/suggest'
import type { checkIn, checkOut, endForSomebody, giveServiceFeedback, reportService } from '@shared/dispatch/serviceContract'
import type { PersonId } from '@shared/identity/model'
import { HOUR, type Instant, MINUTE, plus } from '@shared/kernel/instant'
import { beginServing, endServing, volunteerRefusal } from '@functions/volunteer/exports'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { ConditionFailed } from '@functions/platform/table'
import type { OpenedOrder } from './access'
import { changeOrder } from './change'
import type { MemberItem, OrderItem } from './items'
import { feedbackOf, sealFeedback, textOf, whereaboutsOf } from './personal'
import { sealHead } from './sealed'
import type { Making } from './step'
import { countTry } from './store/tries'

/** From when a volunteer may begin, and until when after the agreed end. */
const EARLIEST = HOUR
const LATEST = 2 * HOUR
/** Metres of a phone’s error and of a large housing estate. */
const NEAR_KM = 0.3
/** Wrong codes for one order; afterwards a worker rings. */
export const MOST_TRIES = 5

const mustBeNow = ({ appointment }: OrderItem, at: Instant): void => {
  if (!appointment) return
  if (at < plus(appointment.startsAt, -EARLIEST)) throw new Refusal('ORDER_EARLY', { from: plus(appointment.startsAt, -EARLIEST) })
  if (at > plus(appointment.endsAt, LATEST)) throw new Refusal('ORDER_LATE', { until: plus(appointment.endsAt, LATEST) })
}

const mustBeNear = (head: OrderItem, position: Position): void => {
  const there = whereaboutsOf(head).position
  if (!there) throw new Refusal('ORDER_NO_PLACE')
  if (kilometres(there, position) > NEAR_KM) throw new Refusal('ORDER_TOO_FAR')
}

/** Each wrong code counts, by the condition of a write, before it is told that it was wrong. */
const mustKnowCode = async (head: OrderItem, code: string): Promise<void> => {
  if (head.codeTries >= MOST_TRIES) throw new Refusal('ORDER_CODE_SPENT')
  if (textOf(head, 'code') === code) return
  if (!(await countTry(head.orderId, MOST_TRIES))) throw new Refusal('ORDER_CODE_SPENT')
  throw new Refusal('ORDER_CODE_WRONG', { left: MOST_TRIES - head.codeTries - 1 })
}

const withMember = (head: OrderItem, personId: PersonId, set: Partial<MemberItem>): MemberItem[] =>
  head.members.map((member) => (member.personId === personId ? { ...member, ...set } : member))

type Proof = Parameters<UseCase<typeof checkIn>>[0]['body']['proof']

const whoComes = (proof: Proof, { as }: OpenedOrder, caller: Caller): PersonId => {
  if (proof.way !== 'call') return caller.personId
  if (!as.includes('community')) throw new Refusal('ORDER_NOT_YOURS')
  return proof.personId
}

const checkInMaking = async (opened: OpenedOrder, proof: Proof, caller: Caller): Promise<Making | null> => {
  const { head } = opened
  const personId = whoComes(proof, opened, caller)
  const member = head.members.find((one) => one.personId === personId)
  if (head.state !== 'scheduled' && head.state !== 'inService') return {}
  if (!member) throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
  if (member.cameAt !== null) return null
  const at = now()
  mustBeNow(head, at)
  if (proof.way === 'place') mustBeNear(head, proof.position)
  if (proof.way === 'code') await mustKnowCode(head, proof.code)
  return {
    set: { members: withMember(head, personId, { cameAt: at, way: proof.way }) },
    ...{ team: head.team, tell: { way: proof.way, member: personId } },
    writes: () => beginServing(personId, head.orderId, at),
  }
}

const servingRefusal = (error: ConditionFailed): Refusal | null => {
  const code = error.at(0) ? null : volunteerRefusal(error)
  return code ? new Refusal(code) : null
}

export const come: UseCase<typeof checkIn> = ({ params: { orderId }, body: { proof } }, caller) =>
  changeOrder(caller, orderId, { event: 'checkIn', explain: servingRefusal }, (opened) => checkInMaking(opened, proof, caller))

/** A volunteer’s service ends at `leftAt`; null when nobody knows, and then the hours wait for the organiser. */
const ending = (head: OrderItem, personId: PersonId, leftAt: Instant | null, report: string): Making | null => {
  const member = head.members.find((one) => one.personId === personId)
  if (!member || member.cameAt === null) throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
  if (member.leftAt !== null || member.way === null) return null
  const inside = head.members.filter(
    (one) => one.personId !== personId && one.cameAt !== null && one.leftAt === null && !one.unknownEnd,
  ).length
  return {
    set: {
      members: withMember(head, personId, leftAt === null ? { unknownEnd: true } : { leftAt }),
      ...(report !== '' && { report: sealHead(head.orderId, 'report', report) }),
    },
    ...{ team: head.team, facts: { inside }, tell: { member: personId, known: leftAt !== null } },
    writes: () => endServing(personId, head.orderId),
  }
}

const closed = (head: OrderItem): boolean => head.state !== 'inService'

export const go: UseCase<typeof checkOut> = ({ params: { orderId }, body: { report } }, caller) =>
  changeOrder(caller, orderId, { event: 'checkOut', explain: servingRefusal }, ({ head }) => {
    const member = head.members.find((one) => one.personId === caller.personId)
    if (member?.leftAt) return null
    if (closed(head)) return {}
    return ending(head, caller.personId, now(), report)
  })

export const endFor: UseCase<typeof endForSomebody> = ({ params: { orderId }, body: { personId, leftAt, reason } }, caller) => {
  if (personId === caller.personId) throw new Refusal('ORDER_OWN_HOURS')
  return changeOrder(caller, orderId, { event: 'checkOut', explain: servingRefusal }, ({ head, as }) => {
    // A member ends their own; the leader and the community that of others.
    if (!as.includes('community') && !as.includes('team')) throw new Refusal('ORDER_NOT_YOURS', { state: head.state })
    const member = head.members.find((one) => one.personId === personId)
    if (member?.leftAt || member?.unknownEnd) return null
    if (closed(head)) return {}
    if (leftAt !== null && (leftAt > plus(now(), MINUTE) || (member?.cameAt && leftAt <= member.cameAt))) throw new Refusal('ORDER_TIME')
    const making = ending(head, personId, leftAt, '')
    return making && { ...making, reason }
  })
}

export const writeReport: UseCase<typeof reportService> = ({ params: { orderId }, body: { turn, report } }, caller) =>
  changeOrder(caller, orderId, { event: 'report', turn }, ({ head }) => ({
    set: { report: sealHead(orderId, 'report', report) },
    team: head.team,
  }))

export const feedBack: UseCase<typeof giveServiceFeedback> = ({ params: { orderId }, body: { turn, face, words } }, caller) =>
  changeOrder(caller, orderId, { event: 'feedback', turn }, ({ head }) => {
    const others = feedbackOf(head).filter(({ personId }) => personId !== caller.personId)
    const feedback = [...others, { personId: caller.personId, face, words, at: now() }]
    return { set: { feedback: sealFeedback(orderId, feedback) }, team: head.team, tell: { face } }
  })
