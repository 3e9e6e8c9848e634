import { Refusal } from '@shared/contract/errors'
import type { askRequester, dispatchOrder, offerOrder, refuseOrder, rejectOrder, takeOrder } from '@shared/dispatch/deskContract'
import { covers } from '@shared/kernel/place'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { Caller } from '@functions/platform/caller'
import { teamsAt } from '@functions/volunteer/exports'
import { actsFor } from './access'
import { changeOrder } from './change'
import type { OrderItem } from './items'
import { sealHead } from './sealed'
import type { Department } from '@shared/dispatch/department'

export const ask: UseCase<typeof askRequester> = ({ params: { orderId }, body: { turn, question } }, caller) =>
  changeOrder(caller, orderId, { event: 'ask', turn }, () => ({
    reason: question,
    set: { question: sealHead(orderId, 'question', question), askedAt: now(), answer: '' },
  }))

export const reject: UseCase<typeof rejectOrder> = ({ params: { orderId }, body: { turn, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'reject', turn }, () => ({ reason }))

export const dispatch: UseCase<typeof dispatchOrder> = ({ params: { orderId }, body: { turn, departments, reason } }, caller) => {
  const asked = [...new Set(departments)]
  const set: Partial<OrderItem> = {
    departments: asked.map((department) => ({ department, state: 'asked' })),
    dispatchedBy: caller.personId,
  }
  const making = { set, reason, facts: { named: asked.length }, tell: { departments: asked } }
  // From where it stands it is clear which of the two it is; sent again, it is known by its turn.
  return changeOrder(caller, orderId, { event: 'dispatch', turn }, ({ head }) => {
    if (head.state !== 'submitted') throw new Again()
    return making
  }).catch((error: unknown) => {
    if (error instanceof Again) return changeOrder(caller, orderId, { event: 'redispatch', turn }, () => making)
    throw error
  })
}

/** The order was dispatched before. */
class Again extends Error {}

/** @throws Refusal WRONG_PLACE unless the caller acts for the department at this order's district */
const mustActFor = (caller: Caller, department: Department, head: OrderItem): void => {
  if (!actsFor(caller, department, head)) throw new Refusal('WRONG_PLACE')
}
const stateOf = (head: OrderItem, department: Department, state: 'asked' | 'refused' | 'took'): OrderItem['departments'] =>
  head.departments.map((one) => (one.department === department ? { ...one, state } : one))
const isAsked = (head: OrderItem, department: Department): boolean =>
  head.departments.some((one) => one.department === department && one.state === 'asked')

export const take: UseCase<typeof takeOrder> = ({ params: { orderId }, body: { department } }, caller) =>
  changeOrder(caller, orderId, { event: 'take' }, ({ head }) => {
    mustActFor(caller, department, head)
    if (head.department === department) return null
    if (head.department !== null) throw new Refusal('ORDER_TAKEN', { department: head.department })
    return {
      set: { department, takenBy: caller.personId, departments: stateOf(head, department, 'took') },
      ...{ facts: { asked: isAsked(head, department) }, department },
    }
  })

export const refuse: UseCase<typeof refuseOrder> = ({ params: { orderId }, body: { turn, department, reason } }, caller) =>
  changeOrder(caller, orderId, { event: 'refuse', turn }, ({ head }) => {
    mustActFor(caller, department, head)
    if (head.state === 'taken') throw new GivesBack()
    const departments = stateOf(head, department, 'refused')
    const departmentsLeft = departments.filter(({ state }) => state === 'asked').length
    return {
      set: { departments, ...(departmentsLeft === 0 && { escalation: { level: 'community', since: now(), why: '派给的部门都没有领单' } }) },
      ...{ reason, department, facts: { asked: isAsked(head, department), departmentsLeft } },
    }
  }).catch((error: unknown) => {
    if (!(error instanceof GivesBack)) throw error
    return changeOrder(caller, orderId, { event: 'giveBack', turn }, ({ head }) => {
      mustActFor(caller, department, head)
      return {
        set: {
          departments: stateOf(head, department, 'refused'),
          escalation: { level: 'community', since: now(), why: '部门退回了这一单' },
        },
        ...{ reason, department },
      }
    })
  })

/** The department has it already: it gives it back. */
class GivesBack extends Error {}

export const offer: UseCase<typeof offerOrder> = ({ params: { orderId }, body: { turn, department, teams, hall } }, caller) =>
  changeOrder(caller, orderId, { event: 'offer', turn }, async ({ head }) => {
    mustActFor(caller, department, head)
    const wanted = [...new Set(teams)]
    const there = wanted.length > 0 ? await teamsAt(head.community) : []
    if (wanted.some((id) => !there.some(({ teamId, place }) => teamId === id && covers(place, head.community))))
      throw new Refusal('ORDER_TEAM')
    const before = head.offers.filter(({ teamId }) => !wanted.includes(teamId))
    return {
      set: { offers: [...before, ...wanted.map((teamId) => ({ teamId, state: 'asked' as const }))], hall: hall || head.hall },
      ...{ department, facts: { named: wanted.length + (hall ? 1 : 0) }, tell: { teams: wanted, hall } },
    }
  })
