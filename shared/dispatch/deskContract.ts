import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery } from '../contract/reply'
import { PlaceId } from '../kernel/place'
import { TeamId } from '../volunteer/ids'
import { OfOrder, Reason, Turn, officers, orderWatchers, dispatchers, stepRefusals } from './access'
import { Department } from './department'
import { OrderReveal } from './order'
import { cards, step } from './step'

/** Whose board: a place for the community or street, a department for its office. */
const BoardQuery = PageQuery.extend({ place: PlaceId, department: Department.optional() })

export const orderBoard = endpoint({
  id: 'dispatch.orderBoard',
  path: '/order-board',
  summary: 'Orders of a place, or those of it that a department has or had, the newest first; the desk sets them out by state.',
  access: orderWatchers,
  ...cards,
  params: Nothing,
  query: BoardQuery,
  refusals: [],
})

export const orderQueue = endpoint({
  id: 'dispatch.orderQueue',
  path: '/order-queue',
  summary: 'What waits for the community, the street or a department, the nearest limit first.',
  access: orderWatchers,
  ...cards,
  params: Nothing,
  query: BoardQuery,
  refusals: [],
})

export const askRequester = endpoint({
  id: 'dispatch.askRequester',
  path: '/orders/{orderId}/question',
  summary: 'Asks whoever ordered for what is missing.',
  access: dispatchers,
  ...step,
  body: z.object({ turn: Turn, question: Reason }),
})

export const rejectOrder = endpoint({
  id: 'dispatch.rejectOrder',
  path: '/orders/{orderId}/rejection',
  summary: 'Does not take an order on, with the reason and what to do instead; the record stays.',
  access: dispatchers,
  ...step,
  body: z.object({ turn: Turn, reason: Reason }),
})

export const dispatchOrder = endpoint({
  id: 'dispatch.dispatchOrder',
  path: '/orders/{orderId}/dispatch',
  summary: 'Offers an order to one or more departments; the first to take it has it. Dispatching anew needs a reason.',
  access: dispatchers,
  ...step,
  body: z.object({ turn: Turn, departments: z.array(Department).min(1, '请选择部门').max(7), reason: z.string().trim().max(200) }),
})

export const takeOrder = endpoint({
  id: 'dispatch.takeOrder',
  path: '/orders/{orderId}/department',
  summary: 'A department takes an order that was offered to it; of several, one.',
  access: officers,
  ...step,
  body: z.object({ department: Department }),
  refusals: [...stepRefusals, 'ORDER_TAKEN'],
})

export const refuseOrder = endpoint({
  id: 'dispatch.refuseOrder',
  path: '/orders/{orderId}/department/refusal',
  summary: 'A department does not take an order that was offered to it, or gives back one that it took.',
  access: officers,
  ...step,
  body: z.object({ turn: Turn, department: Department, reason: z.string().trim().max(200) }),
})

export const offerOrder = endpoint({
  id: 'dispatch.offerOrder',
  path: '/orders/{orderId}/offers',
  summary: 'A department offers an order to teams by name, or to every team that qualifies (the hall).',
  access: officers,
  ...step,
  body: z.object({ turn: Turn, department: Department, teams: z.array(TeamId).max(10, '一次最多派给 10 个队'), hall: z.boolean() }),
  refusals: [...stepRefusals, 'ORDER_TEAM'],
})

export const revealRequester = endpoint({
  id: 'dispatch.revealRequester',
  method: 'POST',
  path: '/orders/{orderId}/phone-reveals',
  summary:
    'Name and number of whoever the order is for, for staff of the community and the leader of the team that has it; each look says why and is logged.',
  access: 'signedIn',
  params: OfOrder,
  query: Nothing,
  body: z.object({ reason: OrderReveal }),
  reply: z.object({ phones: z.array(z.object({ name: z.string(), phone: z.string() })), left: z.number().int() }),
  refusals: ['NOT_FOUND', 'ORDER_NOT_YOURS', 'REVEALS_USED_UP'],
  repeat: 'makes another',
})

export const deskContract = {
  orderBoard,
  orderQueue,
  askRequester,
  rejectOrder,
  dispatchOrder,
  takeOrder,
  refuseOrder,
  offerOrder,
  revealRequester,
}
