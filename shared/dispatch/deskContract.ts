import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { TeamId } from '../volunteer/ids'
import { OfOrder, Reason, Turn, officers, orderWatchers, dispatchers, stepRefusals } from './access'
import { Department } from './department'
import { OrderReveal } from './order'
import { OrderCard, OrderView } from './view'

/** Whose board: a place for the community or street, a department for its office. */
const BoardQuery = PageQuery.extend({ place: PlaceId, department: Department.optional() })

export const orderBoard = endpoint({
  id: 'dispatch.orderBoard',
  method: 'GET',
  path: '/order-board',
  summary: 'Orders of a place, or those of it that a department has or had, the newest first; the desk sets them out by state.',
  access: orderWatchers,
  params: Nothing,
  query: BoardQuery,
  body: Nothing,
  reply: page(OrderCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const orderQueue = endpoint({
  id: 'dispatch.orderQueue',
  method: 'GET',
  path: '/order-queue',
  summary: 'What waits for the community, the street or a department, the nearest limit first.',
  access: orderWatchers,
  params: Nothing,
  query: BoardQuery,
  body: Nothing,
  reply: page(OrderCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const askRequester = endpoint({
  id: 'dispatch.askRequester',
  method: 'POST',
  path: '/orders/{orderId}/question',
  summary: 'Asks whoever ordered for what is missing.',
  access: dispatchers,
  params: OfOrder,
  query: Nothing,
  body: z.object({ turn: Turn, question: Reason }),
  reply: OrderView,
  refusals: stepRefusals,
  repeat: 'safe: same effect',
})

export const rejectOrder = endpoint({
  id: 'dispatch.rejectOrder',
  method: 'POST',
  path: '/orders/{orderId}/rejection',
  summary: 'Does not take an order on, with the reason and what to do instead; the record stays.',
  access: dispatchers,
  params: OfOrder,
  query: Nothing,
  body: z.object({ turn: Turn, reason: Reason }),
  reply: OrderView,
  refusals: stepRefusals,
  repeat: 'safe: same effect',
})

export const dispatchOrder = endpoint({
  id: 'dispatch.dispatchOrder',
  method: 'POST',
  path: '/orders/{orderId}/dispatch',
  summary: 'Offers an order to one or more departments; the first to take it has it. Dispatching anew needs a reason.',
  access: dispatchers,
  params: OfOrder,
  query: Nothing,
  body: z.object({ turn: Turn, departments: z.array(Department).min(1, '请选择部门').max(7), reason: z.string().trim().max(200) }),
  reply: OrderView,
  refusals: stepRefusals,
  repeat: 'safe: same effect',
})

export const takeOrder = endpoint({
  id: 'dispatch.takeOrder',
  method: 'POST',
  path: '/orders/{orderId}/department',
  summary: 'A department takes an order that was offered to it; of several, one.',
  access: officers,
  params: OfOrder,
  query: Nothing,
  body: z.object({ department: Department }),
  reply: OrderView,
  refusals: [...stepRefusals, 'ORDER_TAKEN'],
  repeat: 'safe: same effect',
})

export const refuseOrder = endpoint({
  id: 'dispatch.refuseOrder',
  method: 'POST',
  path: '/orders/{orderId}/department/refusal',
  summary: 'A department does not take an order that was offered to it, or gives back one that it took.',
  access: officers,
  params: OfOrder,
  query: Nothing,
  body: z.object({ turn: Turn, department: Department, reason: z.string().trim().max(200) }),
  reply: OrderView,
  refusals: stepRefusals,
  repeat: 'safe: same effect',
})

export const offerOrder = endpoint({
  id: 'dispatch.offerOrder',
  method: 'POST',
  path: '/orders/{orderId}/offers',
  summary: 'A department offers an order to teams by name, or to every team that qualifies (the hall).',
  access: officers,
  params: OfOrder,
  query: Nothing,
  body: z.object({ turn: Turn, department: Department, teams: z.array(TeamId).max(10, '一次最多派给 10 个队'), hall: z.boolean() }),
  reply: OrderView,
  refusals: [...stepRefusals, 'ORDER_TEAM'],
  repeat: 'safe: same effect',
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
