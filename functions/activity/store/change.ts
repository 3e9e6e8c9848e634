import { basisOf, startOfLessons } from '@shared/activity/session'
import { type Item, clause, is } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import type { SessionItem } from '../items'
import { isThere, keys, listingWrites, poolKeys, updateSession } from '../store'

/** Writes by which a published session as a whole changes: the head first, and with it every part of every pool, the gates. */

const gates = (session: SessionItem, set: Item): Write[] => poolKeys(session).map((key) => ({ update: key, set, when: [isThere] }))

/** Calls a session off: nothing can be booked from this write on. */
export const callOffWrites = (session: SessionItem, set: Item, event: DomainEvent): Write[] => [
  updateSession(session.sessionId, session.version, { ...set, state: 'cancelled', event }),
  // A draft has no gates yet.
  ...(session.state === 'draft' ? [] : gates(session, { status: 'cancelled' })),
]

/** Changes time and windows: what phones showed until then books nothing any more. */
export const moveWrites = (session: SessionItem, after: SessionItem, set: Item, event: DomainEvent): Write[] => [
  updateSession(session.sessionId, session.version, { ...set, event }),
  ...gates(session, { basis: basisOf(after.terms), startsAt: startOfLessons(after.terms.lessons), closesAt: after.closesAt }),
  ...listingWrites(after),
]

/** The session is as it was read: what is confirmed is its present time. */
export const proveSession = (session: SessionItem): Write => ({
  check: keys.session(session.sessionId),
  when: [isThere, clause('versionIs', 'its time did not change again', is('version', session.version))],
})
