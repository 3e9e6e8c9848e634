import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OfBooking, activityWatchers, organisers } from './access'
import { BookingId, BookingState } from './booking'
import { CallOutcome, CallReason } from './call'
import { SessionId } from './session'

/** Somebody to ring: names masked; the number is asked for apart, with a reason. */
export const CallView = z.object({
  sessionId: SessionId,
  bookingId: BookingId,
  place: PlaceId,
  placeName: z.string(),
  reason: CallReason,
  title: z.string(),
  startsAt: Instant,
  names: z.array(z.string()),
  persons: z.number().int(),
  booking: BookingState,
  since: Instant,
  outcome: CallOutcome.nullable(),
  calledAt: Instant.nullable(),
})
export type CallView = z.infer<typeof CallView>

export const listCalls = endpoint({
  id: 'activity.listCalls',
  method: 'GET',
  path: '/activity-calls',
  summary:
    'People to ring of the programmes of a place and below it: before a session, after one they missed, when its time changed or it was called off.',
  access: activityWatchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(CallView).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const noteCall = endpoint({
  id: 'activity.noteCall',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/calls',
  summary: 'Writes down what came of a call; whoever was not reached stays on the list.',
  access: organisers,
  params: OfBooking,
  query: Nothing,
  body: z.object({ reason: CallReason, outcome: CallOutcome }),
  reply: CallView.omit({ placeName: true }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const RevealFor = z.enum(['remind', 'absent', 'moved', 'calledOff', 'group', 'emergency'])
export type RevealFor = z.infer<typeof RevealFor>
export const revealForNames: Record<RevealFor, string> = {
  remind: '提醒来参加',
  absent: '问没来的原因',
  moved: '告诉改时间',
  calledOff: '告诉活动取消',
  group: '和团体联系人商量',
  emergency: '现场有急事',
}

export const revealBooker = endpoint({
  id: 'activity.revealBooker',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/phone-reveals',
  summary: 'The numbers of an order for whoever has to ring; every look needs a reason and is logged, and there are only so many an hour.',
  access: organisers,
  params: OfBooking,
  query: Nothing,
  body: z.object({ reason: RevealFor }),
  reply: z.object({ phones: z.array(z.object({ name: z.string(), phone: z.string() })), left: z.number().int() }),
  refusals: ['NOT_FOUND', 'REVEALS_USED_UP'],
  repeat: 'makes another',
})

export const callContract = { listCalls, noteCall, revealBooker }
