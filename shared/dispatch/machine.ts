import type { OrderFacts } from './facts'
import type { OrderLack } from './lack'
import type { OrderActor, OrderState } from './state'
import { type OrderEvent, type OrderTransition, orderTransitions } from './transitions'

export type OrderDecided =
  | { readonly ok: true; readonly to: OrderState; readonly transition: OrderTransition; readonly as: OrderActor }
  | { readonly ok: false; readonly why: 'notFromHere' | 'notYou' | 'reasonMissing' }
  | { readonly ok: false; readonly why: 'lacking'; readonly lacks: readonly OrderLack[] }

export interface OrderStep {
  readonly event: OrderEvent
  /** All the parts in which the caller may act on this order. */
  readonly actors: readonly OrderActor[]
  readonly reason?: string | undefined
}

/** Every way of `event` from `state`, whoever takes it. */
export const waysOf = (state: OrderState, event: OrderEvent): OrderTransition[] =>
  orderTransitions.filter((way) => way.event === event && way.from.includes(state))

export const orderLacksOf = (way: OrderTransition, facts: OrderFacts): OrderLack[] =>
  (way.guard?.(facts) ?? []).filter((lack): lack is OrderLack => lack !== false)

/**
 * Whether a step may be taken, and where it leads. Of several parts the caller plays, the one the way names first counts; ways that ask
 * less of the caller (no reason) come first in the list.
 */
export const decideOrder = (state: OrderState, { event, actors, reason }: OrderStep, facts: OrderFacts): OrderDecided => {
  const ways = waysOf(state, event)
  if (ways.length === 0) return { ok: false, why: 'notFromHere' }
  const way = ways.find((one) => one.actors.some((actor) => actors.includes(actor)) && (one.when?.holds(facts) ?? true))
  const as = way?.actors.find((actor) => actors.includes(actor))
  if (!way || !as) return { ok: false, why: 'notYou' }
  if (way.reason && !reason?.trim()) return { ok: false, why: 'reasonMissing' }
  const lacks = orderLacksOf(way, facts)
  if (lacks.length > 0) return { ok: false, why: 'lacking', lacks }
  return { ok: true, to: way.to === 'same' ? state : way.to, transition: way, as }
}

/** Steps that somebody in these parts may think of from here; guards are looked at when the step is taken. */
export const eventsFor = (state: OrderState, actors: readonly OrderActor[]): OrderEvent[] => [
  ...new Set(
    orderTransitions
      .filter((way) => way.from.includes(state) && way.actors.some((actor) => actors.includes(actor)))
      .map((way) => way.event),
  ),
]
