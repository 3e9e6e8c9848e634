import type { BookingView } from '@shared/activity/booking'
import { book, joinWaitlist } from '@shared/activity/bookingContract'
import { type ApiError, asApiError, call } from '@/api'
import { queryClient } from '@/api/query'
import { staysWaiting } from '@/outbox/staysWaiting'
import { keepBooking } from '../kept'
import { keys } from '../queries'
import { type WaitingOrder, arrivedOrder, refusedOrder } from './model'
import { forgetOrder, keepOrder, noteSending } from './store'

export type Delivery =
  | { readonly kind: 'arrived'; readonly booking: BookingView }
  | { readonly kind: 'waiting'; readonly error: ApiError }
  | { readonly kind: 'refused'; readonly error: ApiError }

const send = async (order: WaitingOrder): Promise<Delivery> => {
  const { sessionId, bookingKey, party, terms } = order
  try {
    const booking = await call(order.way === 'wait' ? joinWaitlist : book, { params: { sessionId }, body: { bookingKey, party, terms } })
    keepBooking(booking)
    keepOrder(arrivedOrder(order, booking.bookingId))
    void queryClient.invalidateQueries({ queryKey: keys.mine })
    return { kind: 'arrived', booking }
  } catch (thrown) {
    const error = asApiError(thrown)
    if (staysWaiting(error)) return { kind: 'waiting', error }
    keepOrder(refusedOrder(order, error.sentence))
    return { kind: 'refused', error }
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.session(sessionId) })
    void queryClient.invalidateQueries({ queryKey: keys.sessions })
  }
}

const flights = new Map<string, Promise<Delivery>>()

/** Sends an order that is kept; however many ask at once, one request is under way. Never throws. */
export const deliver = (order: WaitingOrder): Promise<Delivery> => {
  const under = flights.get(order.bookingKey)
  if (under !== undefined) return under
  noteSending(order.bookingKey, true)
  const flight = send(order).finally(() => {
    flights.delete(order.bookingKey)
    noteSending(order.bookingKey, false)
  })
  flights.set(order.bookingKey, flight)
  return flight
}

/** The first sending, with the person watching: nothing stays kept but an order that waits. */
export const deliverNow = async (order: WaitingOrder): Promise<Delivery> => {
  keepOrder(order)
  const delivery = await deliver(order)
  if (delivery.kind !== 'waiting') forgetOrder(order.bookingKey)
  return delivery
}
