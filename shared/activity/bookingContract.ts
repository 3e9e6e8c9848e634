import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OfBooking, OfSession, Reason, activityWatchers, clientKey, organisers } from './access'
import { BookingView, PartyInput } from './booking'
import { Face } from './report'
import { PoolName } from './seats'
import { Terms } from './session'

/** Refusals of whatever takes seats. */
const seatRefusals = [
  'NOT_FOUND',
  'PARTY_WRONG',
  'PARTY_TOO_LARGE',
  'BOOKING_NOT_YET',
  'BOOKING_OVER',
  'SESSION_CHANGED',
  'SESSION_CANCELLED',
  'SEATS_SHORT',
  'SOMEBODY_WAITS',
  'NOBODY_WAITS',
  'WAITLIST_FULL',
  'ALREADY_BOOKED',
  'HOURS_TAKEN',
  'ORDER_LIMIT',
  'TERM_LIMIT',
  'BOOKING_BLOCKED',
  'BOOKING_REPLAYED',
] as const

const OrderBody = z.object({
  bookingKey: clientKey,
  party: PartyInput,
  /** As the session was shown. */
  terms: Terms,
})

export const book = endpoint({
  id: 'activity.book',
  method: 'POST',
  path: '/activities/{sessionId}/bookings',
  summary: 'Books seats for oneself, one’s family or a group, all or none; of a lottery it is an application.',
  access: 'signedIn',
  params: OfSession,
  query: Nothing,
  maxBody: 32 * 1024,
  body: OrderBody,
  reply: BookingView,
  refusals: seatRefusals,
  repeat: 'safe: client key',
})

export const bookHelped = endpoint({
  id: 'activity.bookHelped',
  method: 'POST',
  path: '/activities/{sessionId}/helped-bookings',
  summary: 'Staff book for somebody at the counter, on the telephone or at the door, out of the seats that are kept for it.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  maxBody: 32 * 1024,
  body: OrderBody.extend({ pool: PoolName.exclude(['online']), wait: z.boolean() }),
  reply: BookingView,
  refusals: seatRefusals,
  repeat: 'safe: client key',
})

export const joinWaitlist = endpoint({
  id: 'activity.joinWaitlist',
  method: 'POST',
  path: '/activities/{sessionId}/waitlist',
  summary: 'Joins the waitlist of a session without enough seats: first come, first served.',
  access: 'signedIn',
  params: OfSession,
  query: Nothing,
  maxBody: 32 * 1024,
  body: OrderBody,
  reply: BookingView,
  refusals: seatRefusals,
  repeat: 'safe: client key',
})

export const acceptOffer = endpoint({
  id: 'activity.acceptOffer',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/acceptance',
  summary: 'Takes the seats that the waitlist offers, while they are held.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: Nothing,
  reply: BookingView,
  refusals: ['NOT_FOUND', 'OFFER_OVER', 'SESSION_CANCELLED', 'ALREADY_BOOKED', 'HOURS_TAKEN', 'TERM_LIMIT', 'BOOKING_ENDED'],
  repeat: 'safe: same effect',
})

export const cancelBooking = endpoint({
  id: 'activity.cancelBooking',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/cancellation',
  summary: 'Gives seats back, or leaves the waitlist; whoever booked it, or staff for them.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: Nothing,
  reply: BookingView,
  refusals: ['NOT_FOUND', 'BOOKING_ENDED', 'SESSION_BEGUN'],
  repeat: 'safe: same effect',
})

export const confirmTime = endpoint({
  id: 'activity.confirmTime',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/confirmation',
  summary: 'Keeps the seats at the new time of a session.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: Nothing,
  reply: BookingView,
  refusals: ['NOT_FOUND', 'BOOKING_ENDED', 'SESSION_CHANGED', 'HOURS_TAKEN', 'ALREADY_BOOKED', 'OFFER_OVER'],
  repeat: 'safe: same effect',
})

export const myBookings = endpoint({
  id: 'activity.myBookings',
  method: 'GET',
  path: '/me/bookings',
  summary: 'The caller’s bookings, the latest session first, and whether absences stand in the way of booking.',
  access: 'signedIn',
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  reply: page(BookingView).extend({
    now: Instant,
    blockedUntil: Instant.nullable(),
    faults: z.array(
      z.object({
        kind: z.enum(['absent', 'cancelledLate']),
        at: Instant,
        title: z.string(),
        sessionId: OfSession.shape.sessionId,
        bookingId: OfBooking.shape.bookingId,
        appeal: z.enum(['none', 'open', 'granted', 'refused']),
      }),
    ),
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readBooking = endpoint({
  id: 'activity.readBooking',
  method: 'GET',
  path: '/activities/{sessionId}/bookings/{bookingId}',
  summary: 'One order with its codes, for whoever made it and for staff.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    booking: BookingView,
    /** How they said it was. */
    feedback: Face.nullable(),
    now: Instant,
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const agreeToCome = endpoint({
  id: 'activity.agreeToCome',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/agreement',
  summary: 'Whoever was booked by a relative says that they will come, on the phone that was handed to them or to staff.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: Nothing,
  reply: BookingView,
  refusals: ['NOT_FOUND', 'BOOKING_ENDED'],
  repeat: 'safe: same effect',
})

export const listBookings = endpoint({
  id: 'activity.listBookings',
  method: 'GET',
  path: '/activities/{sessionId}/bookings',
  summary: 'Every order of a session, the waitlist in its order, names masked, for staff.',
  access: activityWatchers,
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(BookingView), now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const decideGroup = endpoint({
  id: 'activity.decideGroup',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/decision',
  summary: 'Staff agree to a group that waits for it, or give its seats back with a reason.',
  access: organisers,
  params: OfBooking,
  query: Nothing,
  body: z.discriminatedUnion('agree', [z.object({ agree: z.literal(true) }), z.object({ agree: z.literal(false), reason: Reason })]),
  reply: BookingView,
  refusals: ['NOT_FOUND', 'BOOKING_ENDED'],
  repeat: 'safe: same effect',
})

export const appealFault = endpoint({
  id: 'activity.appealFault',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/appeal',
  summary: 'Explains an absence that is held against the caller; staff look at it.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: z.object({ text: z.string().trim().min(4, '请写明原因').max(300) }),
  reply: z.object({ appeal: z.enum(['open', 'granted', 'refused']) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const listAppeals = endpoint({
  id: 'activity.listAppeals',
  method: 'GET',
  path: '/activity-appeals',
  summary:
    'Absences of the programmes of a place and below it that somebody explained and nobody has decided yet, of each place the oldest first, for staff.',
  access: organisers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(
    z.object({
      sessionId: OfSession.shape.sessionId,
      bookingId: OfBooking.shape.bookingId,
      place: PlaceId,
      placeName: z.string(),
      title: z.string(),
      kind: z.enum(['absent', 'cancelledLate']),
      at: Instant,
      names: z.array(z.string()),
      text: z.string(),
    }),
  ),
  refusals: [],
  repeat: 'safe: reads only',
})

export const decideAppeal = endpoint({
  id: 'activity.decideAppeal',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/appeal/decision',
  summary: 'Staff pardon an absence that was explained, or let it stand.',
  access: organisers,
  params: OfBooking,
  query: Nothing,
  body: z.object({ pardon: z.boolean() }),
  reply: z.object({ appeal: z.enum(['open', 'granted', 'refused']) }),
  refusals: ['NOT_FOUND', 'APPEAL_DECIDED'],
  repeat: 'safe: same effect',
})

export const bookingContract = {
  book,
  bookHelped,
  joinWaitlist,
  acceptOffer,
  cancelBooking,
  confirmTime,
  myBookings,
  readBooking,
  agreeToCome,
  listBookings,
  decideGroup,
  appealFault,
  listAppeals,
  decideAppeal,
}
