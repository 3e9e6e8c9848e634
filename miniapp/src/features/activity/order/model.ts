import * as z from 'zod'
import { BookingId, PartyInput } from '@shared/activity/booking'
import { SessionId, Terms } from '@shared/activity/session'
import { PersonId } from '@shared/identity/model'
import { Instant, MINUTE, msOf } from '@shared/kernel/instant'

/** What was sent, word for word: sent again it is the same order. */
const Sent = z.object({
  bookingKey: z.string(),
  personId: PersonId,
  sessionId: SessionId,
  /** `wait` joins the waitlist. */
  way: z.enum(['book', 'wait']),
  title: z.string(),
  names: z.array(z.string()),
  at: Instant,
})
/** Without an answer: nobody knows whether the server has it. */
const Waiting = Sent.extend({ state: z.literal('waiting'), party: PartyInput, terms: Terms })
const Refused = Sent.extend({ state: z.literal('refused'), sentence: z.string() })
const Arrived = Sent.extend({ state: z.literal('arrived'), bookingId: BookingId })

/** An order that this phone keeps until somebody has seen what became of it. */
export const KeptOrder = z.discriminatedUnion('state', [Waiting, Refused, Arrived])
export type KeptOrder = z.infer<typeof KeptOrder>
export type WaitingOrder = z.infer<typeof Waiting>

export const refusedOrder = (order: WaitingOrder, sentence: string): KeptOrder => ({ ...Sent.parse(order), state: 'refused', sentence })
export const arrivedOrder = (order: WaitingOrder, bookingId: BookingId): KeptOrder => ({
  ...Sent.parse(order),
  state: 'arrived',
  bookingId,
})

/** For so long an order goes out again by itself; later the person may have made other plans, and is asked. */
export const BY_ITSELF = 30 * MINUTE
export const goesByItself = (order: Pick<WaitingOrder, 'at'>, now: Instant): boolean => msOf(now) - msOf(order.at) < BY_ITSELF
