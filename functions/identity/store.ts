import { PersonId } from '@shared/identity/model'
import { type Instant, SECOND, msOf } from '@shared/kernel/instant'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { type Clause, type Item, above, absent, clause, either, exists, is, isNot } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { newUlid } from '@functions/platform/ids'
import { type Key, Table } from '@functions/platform/table'
import type { VoterItem } from './items'

const six = (n: number): string => String(n).padStart(6, '0')

/** The only place that knows keys and conditions of the identity table. */
export const table = new Table(setting('TABLE_IDENTITY'))

// --- keys

/** A person's partition holds the person, homes and appointments: a renewal reads it in one query. */
export const personPartition = (personId: PersonId): string => `PERSON#${personId}`
export const personKey = (personId: PersonId): Key => ({ pk: personPartition(personId), sk: 'PERSON' })
export const homeKey = (personId: PersonId, ownerKey: string): Key => ({ pk: personPartition(personId), sk: `HOME#${ownerKey}` })
export const grantKey = (personId: PersonId, grantId: string): Key => ({ pk: personPartition(personId), sk: `GRANT#${grantId}` })
export const openidKey = (openidHash: string): Key => ({ pk: `OPENID#${openidHash}`, sk: 'OPENID' })
export const sessionKey = (sessionId: string): Key => ({ pk: `SESSION#${sessionId}`, sk: 'SESSION' })
/** Sessions of one person in the index, for the export of one's own data. */
export const sessionIndex = (personId: PersonId, sessionId: string): { gpk: string; gsk: string } => ({
  gpk: `OF#${personId}`,
  gsk: sessionId,
})
export const sessionsOf = (personId: PersonId): { pk: string } => ({ pk: sessionIndex(personId, '').gpk })
export const noticeKey = (personId: PersonId, version: string): Key => ({ pk: personPartition(personId), sk: `NOTICE#${version}` })
export const voterKey = (ownerKey: string): Key => ({ pk: `VOTER#${ownerKey}`, sk: 'VOTER' })
/** The owner set that an item under `voterKey` is about. */
export const ownerKeyIn = (item: Item): string => String(item.pk).slice('VOTER#'.length)
/** One binding of a voter's history. */
export const recordKey = (ownerKey: string, generation: number): Key => ({ pk: voterKey(ownerKey).pk, sk: `B#${six(generation)}` })
export const helperKey = (ownerKey: string, personId: PersonId): Key => ({ pk: voterKey(ownerKey).pk, sk: `H#${personId}` })
export const requestPartition = (personId: PersonId): string => `REQUESTS#${personId}`
export const requestKey = (personId: PersonId, id: string): Key => ({ pk: requestPartition(personId), sk: `R#${id}` })
/** Says when the number and the note of a request go; stands in the index until they have gone. */
export const clearingKey = (personId: PersonId, requestId: string): Key => ({
  pk: requestPartition(personId),
  sk: `CLEAR#${requestId.slice(-26)}`,
})
export const clearingDue = { pk: 'DUE#CLEAR', index: 'byKey' } as const
export const clearingDueAt = (at: Instant): { gpk: string; gsk: string } => ({ gpk: clearingDue.pk, gsk: at })
/** Says whether a person has an open request for a flat. */
export const openRequestKey = (personId: PersonId, unit: PlaceId, room: string): Key => ({
  pk: requestPartition(personId),
  sk: `OPEN#${unit}#${room}`,
})
export const bindingCodeKey = (code: string): Key => ({ pk: `BINDCODE#${code}`, sk: 'CODE' })
export const inviteKey = (code: string): Key => ({ pk: `INVITE#${code}`, sk: 'INVITE' })
export const ticketKey = (ticketId: string): Key => ({ pk: `TICKET#${ticketId}`, sk: 'TICKET' })
/** Counts the administrators of a whole district. */
export const administratorsKey = (district: PlaceId): Key => ({ pk: `ADMINS#${district}`, sk: 'COUNT' })

/** Names a person and something of theirs (an appointment, a request), so that the id alone leads to the item. */
export const newOwnId = (personId: PersonId): string => `${personId}_${newUlid()}`
export const personOfOwnId = (id: string): PersonId | null => {
  const [, person] = /^(.+)_[0-9A-Z]{26}$/.exec(id) ?? []
  return PersonId.safeParse(person).data ?? null
}

/** Where the requests at a place and below it stand in the index, the open ones apart from those that are over. */
export const requestsAt = (place: PlaceId, state: 'open' | 'over'): { pk: string; prefix: string } => ({
  pk: `REQUESTS#${ancestorAt(place, 'district') ?? place}#${state}`,
  prefix: `${place}.`,
})
export const requestIndex = (unit: PlaceId, state: 'open' | 'over', requestId: string): { gpk: string; gsk: string } => {
  const { pk, prefix } = requestsAt(unit, state)
  return { gpk: pk, gsk: `${prefix}#${requestId.slice(-26)}` }
}

/** Where the appointments at a place and below it stand in the index. The dot ends the name, so that `a.b` does not find `a.b2`. */
export const appointmentsAt = (place: PlaceId): { pk: string; prefix: string } => ({
  pk: `AT#${ancestorAt(place, 'district') ?? place}`,
  prefix: `${place}.`,
})
export const grantIndex = (place: PlaceId, grantId: string): { gpk: string; gsk: string } => {
  const { pk, prefix } = appointmentsAt(place)
  return { gpk: pk, gsk: `${prefix}#${grantId}` }
}

/** When DynamoDB clears an item by itself (in seconds, as it wants it); reading goes by the item's own `expiresAt`, which is exact. */
export const clearedAt = (at: Instant, later: number): { clearAt: number } => ({ clearAt: Math.ceil((msOf(at) + later) / SECOND) })

// --- clauses

export const fresh = clause('fresh', 'nothing stands there yet', absent())

export const person = {
  known: clause('known', 'there is such a person', exists()),
  open: clause('open', 'the account has not been closed', absent('closedAt')),
}

export const openid = {
  free: clause('free', 'the openid is new, or its person has closed the account', absent('personId')),
  mine: (personId: PersonId) => clause('mine', 'the openid is that of the person who leaves', is('personId', personId)),
}

export const notice = {
  news: (agreed: boolean) => clause('news', 'this answer was not given before: the first moment of it stays', isNot('agreed', agreed)),
}

export const session = {
  known: clause('known', 'there is such a session', exists()),
  going: clause('going', 'nobody ended the session', absent('endedAt')),
  inUse: (now: Instant) => clause('inUse', 'the session was used within the last 30 days', above('expiresAt', now)),
  atTurn: (turn: number) => clause('atTurn', 'the token shown is the latest one given out', is('turn', turn)),
}

export const voter = {
  neverBound: clause('neverBound', 'nobody has ever been bound to this voter', absent()),
}

/** Nobody changed who has a part in this voter since it was read: neither the people nor the one who is bound. */
export const voterUnchanged = (before: Pick<VoterItem, 'personId' | 'turn'> | null): Clause[] =>
  before
    ? [
        clause(
          'atTurn',
          'nobody changed the people of this voter since they were read',
          before.turn === 0 ? either(absent('turn'), is('turn', 0)) : is('turn', before.turn),
        ),
        clause(
          'sameBound',
          'the person bound is the one that was read, or nobody still',
          before.personId ? is('personId', before.personId) : absent('personId'),
        ),
      ]
    : [voter.neverBound]

export const request = {
  known: clause('known', 'there is such a request', exists()),
  open: clause('open', 'nobody has decided the request or taken it back', is('state', 'open')),
  over: clause('over', 'the request is not open any more', isNot('state', 'open')),
  noneOpen: clause('noneOpen', 'one open request per person and flat', either(absent(), is('open', false))),
}

export const bindingCode = {
  known: clause('known', 'there is such a code', exists()),
  unused: clause('unused', 'nobody has used the code: it is for one person', absent('usedBy')),
  inTime: (now: Instant) => clause('inTime', 'the code has not expired', above('expiresAt', now)),
}

export const invite = {
  known: clause('known', 'there is such an invitation', exists()),
  open: clause('open', 'nobody has accepted the invitation: it appoints exactly one person', absent('acceptedBy')),
  inTime: (now: Instant) => clause('inTime', 'the invitation has not expired', above('expiresAt', now)),
}

export const grant = {
  standing: clause('standing', 'the appointment has not been revoked', absent('revokedAt')),
  known: clause('known', 'there is such an appointment', exists()),
}

export const administrators = {
  anotherOne: clause('anotherOne', 'the district keeps an administrator', above('active', 1)),
  /** For somebody who was appointed several times over. */
  anotherBut: (leaving: number) => clause('anotherBut', 'the district keeps an administrator', above('active', leaving)),
}

export const ticket = {
  known: clause('known', 'there is such a ticket', exists()),
  waiting: clause('waiting', 'nobody has approved the ticket', absent('approvedBy')),
  inTime: (now: Instant) => clause('inTime', 'the ticket has not expired', above('expiresAt', now)),
}
