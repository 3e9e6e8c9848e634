import { type OrderState, orderStages } from '@shared/dispatch/state'
import type { OrderCard } from '@shared/dispatch/view'

/** Columns of the board: the stretches of the road. What is disputed stands with the reviews, where it has to be settled. */
export const columns = orderStages.map(({ name, states }) => ({
  name,
  states: (name === '评单' ? [...states, 'disputed'] : [...states]) as readonly OrderState[],
}))

/** Nobody has to do anything any more; it stays on the board for a while, at the end of its column. */
const isPast = ({ state }: Pick<OrderCard, 'state'>): boolean => state === 'reviewed' || state === 'rejected' || state === 'cancelled'

/** What must be seen first: a call for help, then what was shown a level up, what is late, what is urgent. */
export const pressing = (card: OrderCard): number => {
  if (card.emergency) return 0
  if (isPast(card)) return 5
  if (card.escalation) return 1
  if (card.overdue) return 2
  return card.urgent ? 3 : 4
}

export const byPressing = (a: OrderCard, b: OrderCard): number =>
  pressing(a) - pressing(b) ||
  (isPast(a) ? b.since.localeCompare(a.since) : (a.due ?? '9999').localeCompare(b.due ?? '9999')) ||
  a.number.localeCompare(b.number)

/** Cards of each column, the most pressing first. */
export const inColumns = (cards: readonly OrderCard[]): { name: string; cards: OrderCard[] }[] =>
  columns.map(({ name, states }) => ({ name, cards: cards.filter(({ state }) => states.includes(state)).sort(byPressing) }))

/** Where the focus goes from a card by an arrow; null at the edge. Empty columns are passed over. */
export const neighbour = (grid: readonly (readonly OrderCard[])[], from: string, key: string): OrderCard | null => {
  const column = grid.findIndex((cards) => cards.some(({ orderId }) => orderId === from))
  const row = grid[column]?.findIndex(({ orderId }) => orderId === from) ?? -1
  if (column < 0) return null
  if (key === 'ArrowUp' || key === 'ArrowDown') return grid[column]?.[row + (key === 'ArrowDown' ? 1 : -1)] ?? null
  if (key === 'Home' || key === 'End') return (key === 'Home' ? grid[column]?.[0] : grid[column]?.at(-1)) ?? null
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return null
  for (let next = column + step; next >= 0 && next < grid.length; next += step) {
    const cards = grid[next] ?? []
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)] ?? null
  }
  return null
}
