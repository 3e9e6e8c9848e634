import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery } from '../contract/reply'
import { PersonId } from '../identity/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { TeamId } from '../volunteer/ids'
import { OfOrder, Turn, stepRefusals } from './access'
import { ContactOutcome } from './order'
import { OrderView } from './view'
import { cards, step } from './step'

/** What a volunteer who is to go may lack on the day. */
const memberRefusals = [
  'TEAM_NOT_MEMBER',
  'VOLUNTEER_NOT_ACTIVE',
  'VOLUNTEER_MINOR',
  'VOLUNTEER_SKILL',
  'VOLUNTEER_QUALIFICATION',
  'VOLUNTEER_INSURANCE',
] as const

export const orderHall = endpoint({
  id: 'dispatch.orderHall',
  path: '/order-hall',
  summary: 'Open orders of a district for every volunteer: kind, time, community and a rough place; the phone sorts by distance.',
  access: 'signedIn',
  ...cards,
  params: Nothing,
  query: PageQuery.extend({ district: PlaceId }),
  refusals: ['ORDER_VOLUNTEERS_ONLY'],
})

export const teamOrders = endpoint({
  id: 'dispatch.teamOrders',
  path: '/teams/{teamId}/orders',
  summary: 'The board of a team for its members: what is offered to it, what it has, what it did.',
  access: 'signedIn',
  ...cards,
  params: z.object({ teamId: TeamId }),
  query: PageQuery,
  refusals: ['ORDER_NOT_YOURS'],
})

export const myServices = endpoint({
  id: 'dispatch.myServices',
  path: '/me/services',
  summary: 'Orders that the caller is named to serve or served, the newest first.',
  access: 'signedIn',
  ...cards,
  params: Nothing,
  query: PageQuery,
  refusals: [],
})

export const claimOrder = endpoint({
  id: 'dispatch.claimOrder',
  path: '/orders/{orderId}/claim',
  summary:
    'A leader claims an order for the team: exactly one team gets it. The claim is a lease: the requester is to be reached within it. What the phone was shown comes along and is proved by the write.',
  access: 'signedIn',
  ...step,
  body: z.object({ teamId: TeamId, turn: Turn, community: PlaceId, contactMinutes: z.number().int().min(5).max(2880) }),
  refusals: [...stepRefusals, 'ORDER_CLAIMED', 'TEAM_CLAIMS_FULL', 'TEAM_NOT_LEADER', 'TEAM_NOT_MEMBER', 'TEAM_SUSPENDED'],
})

export const declineOffer = endpoint({
  id: 'dispatch.declineOffer',
  method: 'POST',
  path: '/orders/{orderId}/offers/{teamId}/refusal',
  summary: 'A team does not want an order that was offered to it by name; a reason may be given and need not be.',
  access: 'signedIn',
  params: OfOrder.extend({ teamId: TeamId }),
  query: Nothing,
  body: z.object({ turn: Turn, reason: z.string().trim().max(200) }),
  reply: OrderView,
  refusals: stepRefusals,
  repeat: 'safe: same effect',
})

export const stepBack = endpoint({
  id: 'dispatch.stepBack',
  path: '/orders/{orderId}/claim/return',
  summary: 'A team cannot do what it claimed: the order is open again, and the requester is told.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, reason: z.string().trim().max(200) }),
})

export const logContact = endpoint({
  id: 'dispatch.logContact',
  path: '/orders/{orderId}/contacts',
  summary: 'The team writes down that it rang; the first time the requester was reached ends the lease.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, outcome: ContactOutcome }),
})

export const scheduleOrder = endpoint({
  id: 'dispatch.scheduleOrder',
  path: '/orders/{orderId}/appointment',
  summary:
    'The team writes down the time that was agreed and who goes: enough of them, qualified, insured, and never the requester. Also changes time or people.',
  access: 'signedIn',
  ...step,
  body: z.object({
    turn: Turn,
    startsAt: Instant,
    endsAt: Instant,
    members: z.array(PersonId).min(1, '请选择谁去').max(10, '一次最多 10 人'),
  }),
  refusals: [...stepRefusals, 'ORDER_TIME', 'ORDER_PARTY', ...memberRefusals],
})

export const leaveService = endpoint({
  id: 'dispatch.leaveService',
  path: '/orders/{orderId}/members/me/leave',
  summary: 'A volunteer who was named cannot come: the place is open again, without any mark against them.',
  access: 'signedIn',
  ...step,
  body: z.object({ turn: Turn, reason: z.string().trim().max(200) }),
})

export const hallContract = {
  orderHall,
  teamOrders,
  myServices,
  claimOrder,
  declineOffer,
  stepBack,
  logContact,
  scheduleOrder,
  leaveService,
}
