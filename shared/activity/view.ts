import * as z from 'zod'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { Audience, ElderClass, Programme, ProgrammeId, ProgrammeKind, Venue } from './model'
import { PoolName } from './seats'
import { Allotment, SessionId, SessionState, Terms } from './session'

/** What somebody who looks can do now. `few`: at most a fifth is left; `walkIn`: no seats are kept for phones. */
export const Booking = z.enum(['draft', 'walkIn', 'notYet', 'open', 'few', 'waitlist', 'full', 'closed', 'cancelled', 'over'])
export type Booking = z.infer<typeof Booking>
export const bookingNames: Record<Booking, string> = {
  draft: '还没有发布',
  walkIn: '不用预约，直接来',
  notYet: '还没开始预约',
  open: '可以预约',
  few: '名额不多了',
  waitlist: '已约满，可以候补',
  full: '候补也满了',
  closed: '预约已截止',
  cancelled: '活动取消了',
  over: '已经结束',
}

export const PoolView = z.object({
  name: PoolName,
  seats: z.number().int(),
  left: z.number().int(),
  /** Persons on the waitlist. */
  waiting: z.number().int(),
})
export type PoolView = z.infer<typeof PoolView>

/** A session in a list. */
export const SessionCard = z.object({
  sessionId: SessionId,
  programmeId: ProgrammeId,
  kind: ProgrammeKind,
  title: z.string(),
  organiser: z.string(),
  audience: z.array(Audience),
  themeDay: z.string().nullable(),
  elderClass: ElderClass.nullable(),
  venue: Venue,
  place: PlaceId,
  lessons: z.array(z.object({ startsAt: Instant, endsAt: Instant })),
  opensAt: Instant,
  closesAt: Instant,
  state: SessionState,
  booking: Booking,
  allotment: Allotment,
  /** Seats for phones. */
  seats: z.number().int(),
  left: z.number().int(),
  waiting: z.number().int(),
  /** Seats that are kept for booking by telephone or at the counter, and are still free. */
  helpedLeft: z.number().int(),
})
export type SessionCard = z.infer<typeof SessionCard>

export const SessionView = SessionCard.extend({
  programme: Programme,
  /** To be sent back with a booking. */
  terms: Terms,
  basis: Digest,
  pools: z.array(PoolView),
  version: z.number().int(),
  freeCancelUntil: Instant,
  signInFrom: Instant,
  signInUntil: Instant,
  assistants: z.number().int(),
  cancelled: z.object({ at: Instant, reason: z.string() }).nullable(),
  moved: z.object({ at: Instant, reason: z.string(), confirmUntil: Instant }).nullable(),
  /** Of a lottery: digest of the seed, published before anybody applies; the seed itself once it was drawn. */
  draw: z.object({ seedDigest: Digest, seed: z.string().nullable(), drawnAt: Instant.nullable() }).nullable(),
})
export type SessionView = z.infer<typeof SessionView>
