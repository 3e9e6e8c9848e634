import { type ServiceKind } from '@shared/dispatch/menu'
import type { Position } from '@shared/dispatch/order'
import { kilometres } from '@shared/dispatch/suggest'
import type { OrderCard } from '@shared/dispatch/view'
import { isEnded } from '@shared/dispatch/state'
import { type Day, addDays, dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import type { Language } from '@shared/volunteer/skill'

export interface HallFilter {
  readonly when: 'all' | 'today' | 'week'
  readonly kind: ServiceKind | null
  readonly language: Language | null
}
export const everything: HallFilter = { when: 'all', kind: null, language: null }

/** Whether an order can be served by that day: one of its times is before it, or any time will do. */
const fits = ({ wanted, urgent }: Pick<OrderCard, 'wanted' | 'urgent'>, last: Day): boolean =>
  urgent !== null || wanted.length === 0 || wanted.some(({ day }) => day <= last)

/** Whether a volunteer who asked for this wants to see the order. */
export const passes = (card: OrderCard, { when, kind, language }: HallFilter, now: Instant): boolean =>
  (kind === null || card.kind === kind) &&
  (language === null || card.languages.includes(language)) &&
  (when === 'all' || fits(card, when === 'today' ? dayOf(now) : addDays(dayOf(now), 6)))

export interface PlacedOrder {
  readonly card: OrderCard
  /** Kilometres; null when either place is not known. */
  readonly away: number | null
}

/** Urgent first; then the nearest, then what waits longest. Ties by number, so that a list never jumps. */
export const byNearness = (cards: readonly OrderCard[], from: Position | null): PlacedOrder[] =>
  cards
    .map((card): PlacedOrder => ({ card, away: from && card.rough ? kilometres(from, card.rough) : null }))
    .sort(
      (a, b) =>
        Number(b.card.urgent !== null) - Number(a.card.urgent !== null) ||
        (a.away ?? Infinity) - (b.away ?? Infinity) ||
        (a.card.since < b.card.since ? -1 : a.card.since > b.card.since ? 1 : a.card.number < b.card.number ? -1 : 1),
    )

/** The board of a team: what it may take on, what it has, what is over. */
export const boardOf = (cards: readonly OrderCard[]) => ({
  offered: cards.filter(({ state }) => state === 'offered'),
  held: cards.filter(({ state }) => state !== 'offered' && !isEnded(state)),
  over: cards.filter(({ state }) => isEnded(state)),
})

/** A person's orders: what goes on, with what they must do first, and what is over. */
export const ownOrders = <T extends Pick<OrderCard, 'state' | 'createdAt'>>(cards: readonly T[]): { going: T[]; over: T[] } => {
  const asks = (card: T): boolean => card.state === 'needInfo' || card.state === 'done' || card.state === 'confirmed'
  const closed = (card: T): boolean => card.state === 'reviewed' || card.state === 'cancelled' || card.state === 'rejected'
  return {
    going: cards.filter((card) => !closed(card)).sort((a, b) => Number(asks(b)) - Number(asks(a)) || (a.createdAt < b.createdAt ? 1 : -1)),
    over: cards.filter(closed),
  }
}
