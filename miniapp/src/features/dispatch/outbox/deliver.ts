import { onlineManager } from '@tanstack/react-query'
import { placeOrder } from '@shared/dispatch/orderContract'
import type { OrderView } from '@shared/dispatch/view'
import { type ApiError, asApiError, call } from '@/api'
import { queryClient } from '@/api/query'
import { staysWaiting } from '@/outbox/staysWaiting'
import { useWhenever } from '@/outbox/useWhenever'
import { useSession } from '@/session/store'
import { keys } from '../queries'
import { type KeptOrder, forgetOrder, keepOrder, noteSending, useOrderOutbox } from './store'

export type OrderDelivery =
  | { readonly kind: 'placed'; readonly order: OrderView }
  | { readonly kind: 'waiting'; readonly error: ApiError }
  | { readonly kind: 'refused'; readonly error: ApiError }

const send = async (kept: KeptOrder): Promise<OrderDelivery> => {
  try {
    const order = await call(placeOrder, { body: kept.body })
    queryClient.setQueryData(keys.one(order.orderId), order)
    void queryClient.invalidateQueries({ queryKey: keys.mine })
    forgetOrder(kept.orderKey)
    return { kind: 'placed', order }
  } catch (thrown) {
    const error = asApiError(thrown)
    return staysWaiting(error) ? { kind: 'waiting', error } : { kind: 'refused', error }
  }
}

const flights = new Map<string, Promise<OrderDelivery>>()

/** Sends an order that is kept. However many ask at once, one request is under way. Never throws. */
export const deliverOrder = (kept: KeptOrder): Promise<OrderDelivery> => {
  const under = flights.get(kept.orderKey)
  if (under !== undefined) return under
  noteSending(kept.orderKey, true)
  const flight = send(kept).finally(() => {
    flights.delete(kept.orderKey)
    noteSending(kept.orderKey, false)
  })
  flights.set(kept.orderKey, flight)
  return flight
}

/** The first sending, with the person watching: a refusal is told at once, so only what waits stays. */
export const deliverOrderNow = async (kept: KeptOrder): Promise<OrderDelivery> => {
  keepOrder(kept)
  const delivery = await deliverOrder(kept)
  if (delivery.kind === 'refused') forgetOrder(kept.orderKey)
  return delivery
}

const deliverAll = async (): Promise<void> => {
  const me = useSession.getState().session?.me.personId
  for (const kept of useOrderOutbox.getState().kept) {
    if (kept.personId !== me || kept.refused !== null || !onlineManager.isOnline()) continue
    const delivery = await deliverOrder(kept)
    if (delivery.kind === 'refused') keepOrder({ ...kept, refused: { code: delivery.error.code, sentence: delivery.error.sentence } })
  }
}

/** Sends orders that wait as soon as there is a network. */
export const useOrderDeliveries = (): void => useWhenever(deliverAll)
