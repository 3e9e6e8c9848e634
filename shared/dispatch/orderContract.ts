import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery } from '../contract/reply'
import { OfOrder, Reason, Turn, clientKey, dispatchers, stepRefusals } from './access'
import { Face, OrderChannel, OrderText, WantedTime, Words, saysSomething } from './order'
import { OrderView, SameOrder } from './view'
import { cards, step } from './step'

const Said = OrderText.refine(saysSomething, { path: ['words'], message: '请写几句要帮什么忙，或录一段话' })

/** `anyway`: the requester has seen the open order that looks the same and wants this one besides. */
const Placing = z.object({ orderKey: clientKey, order: Said, anyway: z.boolean() })
const placeRefusals = [
  'NOT_FOUND',
  'ORDER_SIMILAR',
  'ORDER_COMMUNITY',
  'ORDER_TIME',
  'ORDER_ITEM',
  'ORDER_TOO_MANY',
  'ORDER_REPLAYED',
  'FILE_MISSING',
] as const

export const placeOrder = endpoint({
  id: 'dispatch.placeOrder',
  method: 'POST',
  path: '/orders',
  summary: 'Orders a service in words or from the menu, for oneself or for somebody of the family.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Placing.extend({ forWhom: z.enum(['self', 'relative']) }),
  reply: OrderView,
  refusals: placeRefusals,
  repeat: 'safe: client key',
})

export const placeForSomebody = endpoint({
  id: 'dispatch.placeForSomebody',
  method: 'POST',
  path: '/helped-orders',
  summary: 'A worker orders for somebody on the telephone or at the counter.',
  access: dispatchers,
  params: Nothing,
  query: Nothing,
  body: Placing.extend({ channel: OrderChannel.extract(['call', 'counter']) }),
  reply: OrderView,
  refusals: placeRefusals,
  repeat: 'safe: client key',
})

export const similarOrders = endpoint({
  id: 'dispatch.similarOrders',
  method: 'POST',
  path: '/helped-orders/similar',
  summary: 'Open orders of a telephone number, so that a worker who takes a call sees what is under way.',
  access: dispatchers,
  params: Nothing,
  query: Nothing,
  body: OrderText.pick({ community: true, phone: true }),
  reply: z.object({ items: z.array(SameOrder) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const myOrders = endpoint({
  id: 'dispatch.myOrders',
  path: '/me/orders',
  summary: 'Orders that the caller placed, for themselves or for somebody, the newest first.',
  access: 'signedIn',
  ...cards,
  params: Nothing,
  query: PageQuery,
  refusals: [],
})

export const readOrder = endpoint({
  id: 'dispatch.readOrder',
  method: 'GET',
  path: '/orders/{orderId}',
  summary: 'An order as this reader may see it at this stage, followed like a parcel.',
  access: 'signedIn',
  params: OfOrder,
  query: Nothing,
  body: Nothing,
  reply: OrderView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const answerQuestion = endpoint({
  id: 'dispatch.answerQuestion',
  path: '/orders/{orderId}/answer',
  summary: 'Answers what the community asked; staff may write down an answer by telephone.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, answer: Words.min(1, '请写答复') }),
})

export const changeTime = endpoint({
  id: 'dispatch.changeTime',
  path: '/orders/{orderId}/time',
  summary: 'Changes the times that would suit; an agreed time is agreed anew.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, wanted: z.array(WantedTime).max(3) }),
  refusals: [...stepRefusals, 'ORDER_TIME'],
})

export const cancelOrder = endpoint({
  id: 'dispatch.cancelOrder',
  path: '/orders/{orderId}/cancellation',
  summary: 'Calls an order off before the service begins; whoever has it is told. Staff give a reason.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, reason: z.string().trim().max(200) }),
})

export const confirmOrder = endpoint({
  id: 'dispatch.confirmOrder',
  path: '/orders/{orderId}/confirmation',
  summary:
    'Confirms that the service was given: the requester, or staff after a telephone call or once the term is over. Hours are posted with it.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, how: z.enum(['requester', 'call', 'term']) }),
})

export const reviewOrder = endpoint({
  id: 'dispatch.reviewOrder',
  path: '/orders/{orderId}/review',
  summary: 'One of three faces for the service, by the requester or by staff who rang; `again` opens a follow-up order.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, face: Face, words: Words, byCall: z.boolean(), again: z.boolean() }),
})

export const disputeOrder = endpoint({
  id: 'dispatch.disputeOrder',
  path: '/orders/{orderId}/dispute',
  summary: 'Says that something was not as it is written down: it did not happen, or otherwise.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, reason: Reason }),
})

export const noteMissed = endpoint({
  id: 'dispatch.noteMissed',
  path: '/orders/{orderId}/missed',
  summary:
    'Somebody did not come at the agreed time: the volunteers (the seat reopens), or the requester was not there (a new time is agreed).',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, who: z.enum(['team', 'requester']) }),
})

export const orderContract = {
  placeOrder,
  placeForSomebody,
  similarOrders,
  myOrders,
  readOrder,
  answerQuestion,
  changeTime,
  cancelOrder,
  confirmOrder,
  reviewOrder,
  disputeOrder,
  noteMissed,
}
