import { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { above, absent, clause, either, exists, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { newUlid } from '@functions/platform/ids'
import { type Key, Table } from '@functions/platform/table'

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
export const voterKey = (ownerKey: string): Key => ({ pk: `VOTER#${ownerKey}`, sk: 'VOTER' })
export const inviteKey = (code: string): Key => ({ pk: `INVITE#${code}`, sk: 'INVITE' })
export const ticketKey = (ticketId: string): Key => ({ pk: `TICKET#${ticketId}`, sk: 'TICKET' })
/** Counts the administrators of a whole district. */
export const administratorsKey = (district: PlaceId): Key => ({ pk: `ADMINS#${district}`, sk: 'COUNT' })

/** Names person and appointment, so that the id alone leads to the item. */
export const newGrantId = (personId: PersonId): string => `${personId}_${newUlid()}`
export const personOfGrant = (grantId: string): PersonId | null => {
  const [, person] = /^(.+)_[0-9A-Z]{26}$/.exec(grantId) ?? []
  return PersonId.safeParse(person).data ?? null
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

// --- clauses

export const fresh = clause('fresh', 'nothing stands there yet', absent())

export const person = {
  known: clause('known', 'there is such a person', exists()),
}

export const session = {
  known: clause('known', 'there is such a session', exists()),
  going: clause('going', 'nobody ended the session', absent('endedAt')),
  inUse: (now: Instant) => clause('inUse', 'the session was used within the last 30 days', above('expiresAt', now)),
  atTurn: (turn: number) => clause('atTurn', 'the token shown is the latest one given out', is('turn', turn)),
}

export const voter = {
  neverBound: clause('neverBound', 'nobody has ever been bound to this voter', absent()),
  freeOrMine: (personId: PersonId) =>
    clause('freeOrMine', 'one person per voter: nobody is bound, or the caller is', either(absent('personId'), is('personId', personId))),
  atGeneration: (generation: number) =>
    clause('atGeneration', 'nobody was bound or released since this was read', is('generation', generation)),
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
}

export const ticket = {
  known: clause('known', 'there is such a ticket', exists()),
  waiting: clause('waiting', 'nobody has approved the ticket', absent('approvedBy')),
  inTime: (now: Instant) => clause('inTime', 'the ticket has not expired', above('expiresAt', now)),
}
