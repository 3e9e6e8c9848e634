import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { Reason, Turn, stepRefusals } from './access'
import { Face, Position, Words } from './order'
import { step } from './step'

/** By the requester's four digits; by being there at the time; or, for an elder without a phone, by a worker who rang. */
const Proof = z.discriminatedUnion('way', [
  z.object({ way: z.literal('code'), code: z.string().regex(/^\d{4}$/, '请填 4 位数字') }),
  z.object({ way: z.literal('place'), position: Position }),
  z.object({ way: z.literal('call'), personId: PersonId }),
])

export const checkIn = endpoint({
  id: 'dispatch.checkIn',
  path: '/orders/{orderId}/check-ins',
  summary:
    'A volunteer who was named begins: by the requester’s service code, by place and time, or by a worker who rang. Nobody is in two services at once.',
  access: 'signedIn',
  ...step,
  body: z.object({ proof: Proof }),
  refusals: [
    ...stepRefusals,
    'ORDER_CODE_WRONG',
    'ORDER_CODE_SPENT',
    'ORDER_TOO_FAR',
    'ORDER_NO_PLACE',
    'ORDER_EARLY',
    'ORDER_LATE',
    'SERVING_ALREADY',
  ],
})

export const checkOut = endpoint({
  id: 'dispatch.checkOut',
  path: '/orders/{orderId}/check-outs',
  summary: 'A volunteer ends their service; the last one’s ends the service. `report` is a few words on what was done.',
  access: 'signedIn',
  ...step,
  body: z.object({ report: Words }),
  refusals: [...stepRefusals, 'SERVING_NOT'],
})

export const endForSomebody = endpoint({
  id: 'dispatch.endForSomebody',
  path: '/orders/{orderId}/missing-check-outs',
  summary: 'The leader or a worker ends the service of a volunteer who forgot to, with the true time and how they know; never their own.',
  access: 'signedIn',
  ...step,
  body: z.object({ personId: PersonId, leftAt: Instant.nullable(), reason: Reason }),
  refusals: [...stepRefusals, 'ORDER_TIME', 'ORDER_OWN_HOURS', 'SERVING_NOT'],
})

export const reportService = endpoint({
  id: 'dispatch.reportService',
  path: '/orders/{orderId}/report',
  summary: 'What was done, in a few words, by the team.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, report: Words.min(2, '请写几句做了什么') }),
})

export const giveServiceFeedback = endpoint({
  id: 'dispatch.giveServiceFeedback',
  path: '/orders/{orderId}/feedback',
  summary: 'How a volunteer found it; read by community and department, not by the requester.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, face: Face, words: Words }),
})

export const serviceContract = { checkIn, checkOut, endForSomebody, reportService, giveServiceFeedback }
