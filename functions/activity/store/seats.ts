import { WAITLIST_MOST } from '@shared/activity/plan'
import type { PoolName } from '@shared/activity/seats'
import { type SessionId, startOfLessons } from '@shared/activity/session'
import type { PersonId } from '@shared/identity/model'
import type { Digest } from '@shared/kernel/digest'
import type { Instant } from '@shared/kernel/instant'
import { type Clause, type Item, above, absent, atLeast, atMost, below, clause, either, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { BookingItem } from '../items'
import { index, isNew, isThere, keys } from '../store'

/**
 * Keys and conditions of seats. The pool is the gate: it is open, its window has begun and not ended by the caller's clock, it rests on
 * what the phone showed, nobody waits, and enough is left. Nothing is read before, so nothing can change in between.
 */

export const enoughLeft = (persons: number): Clause =>
  clause('enoughLeft', 'all of an order find a seat, or none', atLeast('left', persons))
const isOpen: Clause = clause('isOpen', 'the session is published and not called off', is('status', 'published'))
const hasOpened = (at: Instant): Clause => clause('hasOpened', 'booking has begun', atMost('opensAt', at))
const notClosed = (at: Instant): Clause =>
  clause('notClosed', 'booking has not ended; at the second of the deadline it has', above('closesAt', at))
const notBegun = (at: Instant): Clause => clause('notBegun', 'the session has not begun', above('startsAt', at))
const sameBasis = (basis: Digest): Clause => clause('sameBasis', 'time, place and rules are what the phone showed', is('basis', basis))
const nobodyWaits: Clause = clause('nobodyWaits', 'seats that come free go to those who wait', atMost('waiting', 0))
const tooFew = (persons: number): Clause =>
  clause('tooFew', 'one waits only for what cannot be had now', either(below('left', persons), above('waiting', 0)))
const hasRoom = (persons: number): Clause =>
  clause('hasRoom', 'further down the waitlist nobody comes in', atMost('waiting', WAITLIST_MOST - persons))

/** When and on what an order is made. */
export interface Asked {
  readonly at: Instant
  readonly basis: Digest
}
const inWindow = ({ at, basis }: Asked): Clause[] => [isThere, isOpen, hasOpened(at), notClosed(at), sameBasis(basis)]

type Part = Pick<BookingItem, 'sessionId' | 'pool' | 'shard' | 'persons'>
const poolKey = ({ sessionId, pool, shard }: Part) => keys.pool(sessionId, pool, shard)

/** Takes seats of one part of a pool. */
export const takeSeats = (part: Part, asked: Asked): Write => ({
  update: poolKey(part),
  add: { left: -part.persons },
  when: [...inWindow(asked), nobodyWaits, enoughLeft(part.persons)],
})

/** A person's place in the pot of a draw takes no seat; the window and what was shown are proved all the same. */
export const proveWindow = (part: Part, asked: Asked): Write => ({ check: poolKey(part), when: inWindow(asked) })

/** Gives seats back; the tick looks whether somebody waits for them, should the one who gives them back not come to it. */
export const giveSeats = (part: Part, at: Instant): Write => ({
  update: poolKey(part),
  set: { gpk: index.due.pool, gsk: at },
  add: { left: part.persons },
  when: [isThere],
})

/** Says on every part of a pool that more, or fewer, persons wait for it. */
export const waitForPool = (part: Part, shards: number, asked: Asked): Write[] =>
  Array.from({ length: shards }, (_, shard) => ({
    update: poolKey({ ...part, shard }),
    add: { waiting: part.persons },
    when: [...inWindow(asked), tooFew(part.persons), hasRoom(part.persons)],
  }))

export const leaveWaiting = (part: Part, shards: number, at: Instant): Write[] =>
  Array.from({ length: shards }, (_, shard) => ({
    update: poolKey({ ...part, shard }),
    // Whoever stood behind may fit into what is left.
    set: { gpk: index.due.pool, gsk: at },
    add: { waiting: -part.persons },
    when: [isThere],
  }))

/** Holds seats for the first of the waitlist, if they are there at this very moment. */
export const offerSeats = (part: Part, shards: number, at: Instant): Write[] =>
  Array.from({ length: shards }, (_, shard) => ({
    update: poolKey({ ...part, shard }),
    add: { waiting: -part.persons, ...(shard === part.shard && { left: -part.persons }) },
    when: [isThere, isOpen, notBegun(at), ...(shard === part.shard ? [enoughLeft(part.persons)] : [])],
  }))

/** The session is neither called off nor over. */
export const proveOpen = (part: Part, at: Instant): Write => ({ check: poolKey(part), when: [isThere, isOpen, notBegun(at)] })

/** Nobody waits for this part any more, or nobody who fits. */
export const poolSettled = (sessionId: SessionId, pool: PoolName, shard: number, seen: Item): Write => ({
  update: keys.pool(sessionId, pool, shard),
  remove: ['gpk', 'gsk'],
  when: [
    clause('leftIs', 'no seat came free since', is('left', Number(seen.left))),
    clause('waitingIs', 'and nobody came or went', is('waiting', Number(seen.waiting))),
  ],
})

// --- orders

export const putBooking = (item: BookingItem, event: DomainEvent): Write => ({
  put: {
    ...keys.booking(item.sessionId, item.bookingId),
    ...item,
    event,
    gpk: index.bookedBy(item.by),
    gsk: `${startOfLessons(item.lessons)}#${item.bookingId}`,
  },
  when: [isNew],
})

export const stateIs = (state: BookingItem['state']): Clause => clause('stateIs', 'the order stands as it was read', is('state', state))
export const heldStill = (at: Instant): Clause => clause('heldStill', 'the offer has not run out', above('holdUntil', at))
export const heldNoLonger = (at: Instant): Clause => clause('heldNoLonger', 'the offer has run out', atMost('holdUntil', at))

/** An order goes on from the state it was read in. */
export const moveBooking = (item: BookingItem, set: Item, when: readonly Clause[] = []): Write => ({
  update: keys.booking(item.sessionId, item.bookingId),
  set,
  when: [isThere, stateIs(item.state), ...when],
})

/** What one account books of a session is limited over all its orders together. */
export const countBooker = (sessionId: SessionId, person: PersonId, persons: number, most: number): Write => ({
  update: keys.booker(sessionId, person),
  add: { persons },
  when: [
    clause('orderHasRoom', 'one account books so many seats of a session', either(absent('persons'), atMost('persons', most - persons))),
  ],
})
export const uncountBooker = ({ sessionId, by, persons }: Pick<BookingItem, 'sessionId' | 'by' | 'persons'>): Write => ({
  update: keys.booker(sessionId, by),
  add: { persons: -persons },
  when: [],
})

/** Absences do not keep the account from booking. */
export const mayBook = (person: PersonId, at: Instant): Write => ({
  check: keys.standing(person),
  when: [
    clause(
      'notBlocked',
      'three absences in 90 days keep from booking for 30 (DOMAIN §7.1)',
      either(absent('blockedUntil'), is('blockedUntil', null), atMost('blockedUntil', at)),
    ),
  ],
})
