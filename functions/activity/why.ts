import { Refusal } from '@shared/contract/errors'
import { ConditionFailed } from '@functions/platform/table'
import { BookingItem } from './items'
import type { Order } from './order'
import { holdsHourOf } from './store/guests'

const numberIn = (item: Readonly<Record<string, unknown>> | null, name: string): number => Number(item?.[name] ?? 0)
const textIn = (item: Readonly<Record<string, unknown>> | null, name: string): string => String(item?.[name] ?? '')

/** The pool says no: from the session as a whole down to the last seat. */
const ofPool = (clauses: readonly string[], item: Readonly<Record<string, unknown>> | null): Refusal | null => {
  const no = (name: string): boolean => clauses.includes(name)
  if (item === null) return new Refusal('NOT_FOUND')
  if (no('isOpen')) return new Refusal('SESSION_CANCELLED')
  if (no('sameBasis')) return new Refusal('SESSION_CHANGED')
  if (no('hasOpened')) return new Refusal('BOOKING_NOT_YET', { opensAt: textIn(item, 'opensAt') })
  if (no('notClosed') || no('notBegun')) return new Refusal('BOOKING_OVER', { closesAt: textIn(item, 'closesAt') })
  if (no('nobodyWaits')) return new Refusal('SOMEBODY_WAITS', { left: numberIn(item, 'left'), waiting: numberIn(item, 'waiting') })
  if (no('enoughLeft')) return new Refusal('SEATS_SHORT', { left: numberIn(item, 'left') })
  if (no('tooFew')) return new Refusal('NOBODY_WAITS', { left: numberIn(item, 'left') })
  return no('hasRoom') ? new Refusal('WAITLIST_FULL', { waiting: numberIn(item, 'waiting') }) : null
}

/**
 * Why an order was not taken, from what its failed write handed back: no second reading. An order that stands already is given back,
 * since the phone did not hear of it; the same key with another content is refused.
 * @throws Refusal, or the error itself when no clause of an order failed
 */
export const standsOrWhy = (error: unknown, { item }: Pick<Order, 'item'>): BookingItem => {
  if (!(error instanceof ConditionFailed)) throw error
  const there = error.failures.find((f) => f.clauses.includes('isNew'))?.item
  if (there) {
    const stands = BookingItem.safeParse(there)
    if (stands.success && stands.data.content === item.content) return stands.data
    throw new Refusal('BOOKING_REPLAYED')
  }
  for (const { clauses, item: seen } of error.failures) {
    const refusal = ofPoolOrPerson(clauses, seen, item)
    if (refusal) throw refusal
  }
  throw error
}

const poolClauses = [
  'isThere',
  'isOpen',
  'hasOpened',
  'notClosed',
  'notBegun',
  'sameBasis',
  'nobodyWaits',
  'enoughLeft',
  'tooFew',
  'hasRoom',
]

/** What one failed write of an order means for whoever made it. */
export const ofPoolOrPerson = (
  clauses: readonly string[],
  seen: Readonly<Record<string, unknown>> | null,
  { sessionId, lessons }: Pick<BookingItem, 'sessionId' | 'lessons'>,
): Refusal | null => {
  if (clauses.some((name) => poolClauses.includes(name))) return ofPool(clauses, seen)
  if (clauses.includes('hourFree')) return new Refusal(seen && holdsHourOf(seen, lessons, sessionId) ? 'ALREADY_BOOKED' : 'HOURS_TAKEN')
  if (clauses.includes('orderHasRoom')) return new Refusal('ORDER_LIMIT')
  if (clauses.includes('termHasRoom')) return new Refusal('TERM_LIMIT')
  return clauses.includes('notBlocked') ? new Refusal('BOOKING_BLOCKED', { until: textIn(seen, 'blockedUntil') }) : null
}
