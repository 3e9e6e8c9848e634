import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { TeamId } from '../volunteer/ids'
import { OfOrder, Reason, Turn, dispatchers, orderStaff, orderWatchers, stepRefusals } from './access'
import { Department } from './department'
import { OrderId, WantedTime } from './order'
import { suggestReasons } from './suggest'
import { Limits } from './timeout'
import { OrderView } from './view'
import { step } from './step'

export const settleDispute = endpoint({
  id: 'dispatch.settleDispute',
  path: '/orders/{orderId}/dispute/settlement',
  summary:
    'Staff who did not serve settle a dispute: the service stands (its hours are posted), or it does not count. `again` opens a follow-up order.',
  access: orderStaff,
  ...step,
  body: z.object({ turn: Turn, outcome: z.enum(['stands', 'void']), reason: Reason, again: z.boolean() }),
})

export const mergeOrder = endpoint({
  id: 'dispatch.mergeOrder',
  path: '/orders/{orderId}/merge',
  summary: 'Ends an order that asks for the same as another one of the same person, which goes on.',
  access: dispatchers,
  ...step,
  body: z.object({ turn: Turn, into: OrderId }),
})

export const splitOrder = endpoint({
  id: 'dispatch.splitOrder',
  path: '/orders/{orderId}/series',
  summary: 'Makes a series of an order that takes several visits: one more order for each time.',
  access: dispatchers,
  ...step,
  body: z.object({ turn: Turn, times: z.array(WantedTime).min(1, '请选择后面几次的时间').max(7, '一次最多再加 7 次') }),
  refusals: [...stepRefusals, 'ORDER_TIME'],
})

/** A team that looks after somebody for long (结对). `who` is a masked name. */
export const PairView = z.object({
  pairId: z.string(),
  community: PlaceId,
  who: z.string(),
  team: z.object({ teamId: TeamId, name: z.string() }),
  since: Instant,
  endedAt: Instant.nullable(),
})
export type PairView = z.infer<typeof PairView>

export const listPairs = endpoint({
  id: 'dispatch.listPairs',
  method: 'GET',
  path: '/service-pairs',
  summary: 'Long-term pairings of a community.',
  access: orderWatchers,
  params: Nothing,
  query: z.object({ community: PlaceId }),
  body: Nothing,
  reply: z.object({ items: z.array(PairView), now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const pairUp = endpoint({
  id: 'dispatch.pairUp',
  method: 'POST',
  path: '/orders/{orderId}/pairing',
  summary: 'From now on this team looks after whoever this order is for; both have agreed. Another team takes the place of the one before.',
  access: dispatchers,
  params: OfOrder,
  query: Nothing,
  body: z.object({ teamId: TeamId }),
  reply: PairView,
  refusals: ['NOT_FOUND', 'ORDER_TEAM'],
  repeat: 'safe: same effect',
})

export const endPairing = endpoint({
  id: 'dispatch.endPairing',
  method: 'POST',
  path: '/service-pairs/{community}/{pairId}/end',
  summary: 'Ends a long-term pairing.',
  access: dispatchers,
  params: z.object({ community: PlaceId, pairId: z.string().regex(/^[0-9a-v]{32}$/) }),
  query: Nothing,
  body: Nothing,
  reply: PairView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const handToPair = endpoint({
  id: 'dispatch.handToPair',
  path: '/orders/{orderId}/pairing/offer',
  summary: 'Offers an order to the team that looks after this person for long; it may decline like any other.',
  access: orderStaff,
  ...step,
  body: z.object({ turn: Turn, department: Department }),
  refusals: [...stepRefusals, 'ORDER_NO_PAIR'],
})

export const callForHelp = endpoint({
  id: 'dispatch.callForHelp',
  method: 'POST',
  path: '/orders/{orderId}/emergency',
  summary: 'The emergency button of whoever serves or is served: the community is called to act at once, and its number is shown.',
  access: 'signedIn',
  params: OfOrder,
  query: Nothing,
  body: Nothing,
  reply: z.object({ order: OrderView, call: z.object({ name: z.string(), phone: z.string().nullable() }) }),
  refusals: stepRefusals,
  repeat: 'safe: same effect',
})

export const answerEmergency = endpoint({
  id: 'dispatch.answerEmergency',
  path: '/orders/{orderId}/emergency/answer',
  summary: 'The community writes down what it did about a call for help.',
  access: dispatchers,
  ...step,
  body: z.object({ turn: Turn, reason: Reason }),
})

export const Suggested = z.object({
  team: z.object({ teamId: TeamId, name: z.string() }),
  points: z.number().int(),
  reasons: z.array(z.object({ reason: z.enum(suggestReasons), points: z.number().int(), sentence: z.string() })),
  warning: z.string().nullable(),
})
export type Suggested = z.infer<typeof Suggested>

export const suggestTeams = endpoint({
  id: 'dispatch.suggestTeams',
  method: 'GET',
  path: '/orders/{orderId}/suggestions',
  summary: 'Teams that suit an order, the best first, with the reasons in words; it decides nothing.',
  access: orderStaff,
  params: OfOrder,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(Suggested), now: Instant }),
  refusals: ['NOT_FOUND', 'ORDER_NOT_YOURS'],
  repeat: 'safe: reads only',
})

export const readLimits = endpoint({
  id: 'dispatch.readLimits',
  method: 'GET',
  path: '/order-limits',
  summary: 'How long each step may take in a community; version 0 means that the usual limits hold.',
  access: orderWatchers,
  params: Nothing,
  query: z.object({ community: PlaceId }),
  body: Nothing,
  reply: z.object({ limits: Limits, version: z.number().int() }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const setLimits = endpoint({
  id: 'dispatch.setLimits',
  method: 'PUT',
  path: '/order-limits/{community}',
  summary: 'A community sets its limits, for orders placed from now on.',
  access: dispatchers,
  params: z.object({ community: PlaceId }),
  query: Nothing,
  body: z.object({ limits: Limits, version: z.number().int().nonnegative() }),
  reply: readLimits.reply,
  refusals: ['EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const boardVersion = endpoint({
  id: 'dispatch.boardVersion',
  method: 'GET',
  path: '/order-version',
  summary: 'A number that grows whenever a list of orders changes: a screen asks for it every few seconds and reads the list only then.',
  access: 'signedIn',
  params: Nothing,
  query: z.object({ place: PlaceId, board: z.enum(['place', 'hall', ...Department.options]), team: TeamId.optional() }),
  body: Nothing,
  reply: z.object({ version: z.number().int() }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const identityCard = endpoint({
  id: 'dispatch.identityCard',
  method: 'GET',
  path: '/orders/{orderId}/identity-card',
  summary: 'The card that a volunteer shows at the door, with a code that changes every minute.',
  access: 'signedIn',
  params: OfOrder,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    name: z.string(),
    badge: z.string(),
    team: z.string(),
    number: z.string(),
    code: z.string(),
    validUntil: Instant,
    from: Instant,
    until: Instant,
    /** A link to the portrait that the community has checked. */
    portrait: z.string().nullable(),
  }),
  refusals: ['NOT_FOUND', 'ORDER_NOT_YOURS', 'ORDER_STEP_NOT_NOW'],
  repeat: 'safe: reads only',
})

export const verifyCard = endpoint({
  id: 'dispatch.verifyCard',
  method: 'GET',
  path: '/service-cards/{code}',
  summary:
    'Whether a card is genuine, for which order and until when: for anybody who scans it at the door. A code of some minutes ago is said to be old.',
  access: 'anyone',
  params: z.object({ code: z.string().regex(/^[0-9A-Za-z]{16}-[0-9A-Za-z]{6}$/) }),
  query: Nothing,
  body: Nothing,
  reply: z.object({
    is: z.enum(['genuine', 'old', 'notNow', 'unknown']),
    card: z
      .object({
        name: z.string(),
        badge: z.string(),
        team: z.string(),
        number: z.string(),
        from: Instant,
        until: Instant,
        portrait: z.string().nullable(),
      })
      .nullable(),
    call: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const besideContract = {
  settleDispute,
  mergeOrder,
  splitOrder,
  listPairs,
  pairUp,
  endPairing,
  handToPair,
  callForHelp,
  answerEmergency,
  suggestTeams,
  readLimits,
  setLimits,
  boardVersion,
  identityCard,
  verifyCard,
}
