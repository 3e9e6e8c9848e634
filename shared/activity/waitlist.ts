import { type Instant, MINUTE, plus } from '../kernel/instant'

/** How long an offered seat is held (DOMAIN §7.1), and never longer than until the session begins. */
export const holdMinutes = 30

export interface Waiting {
  readonly id: string
  /** First come, first served; two of the same millisecond by their ids. */
  readonly joinedAt: Instant
  readonly persons: number
}

export const inTurn = (waiting: readonly Waiting[]): Waiting[] =>
  [...waiting].sort((a, b) => (a.joinedAt === b.joinedAt ? (a.id < b.id ? -1 : 1) : a.joinedAt < b.joinedAt ? -1 : 1))

/** How many persons stand before `id`; null when it is not waiting. */
export const personsBefore = (waiting: readonly Waiting[], id: string): number | null => {
  const queue = inTurn(waiting)
  const at = queue.findIndex((w) => w.id === id)
  return at < 0 ? null : queue.slice(0, at).reduce((sum, { persons }) => sum + persons, 0)
}

/**
 * To whom `seats` free seats are offered now: in turn, and nobody is passed over. A group that is larger than what is free waits for
 * more, and so do those behind it: were it passed over, singles would take every seat before a family gets one.
 */
export const nextOffers = (waiting: readonly Waiting[], seats: number): Waiting[] => {
  const offered: Waiting[] = []
  let left = seats
  for (const next of inTurn(waiting)) {
    if (next.persons > left) break
    offered.push(next)
    left -= next.persons
  }
  return offered
}

export const heldUntil = (offeredAt: Instant, startsAt: Instant): Instant => {
  const until = plus(offeredAt, holdMinutes * MINUTE)
  return until < startsAt ? until : startsAt
}
