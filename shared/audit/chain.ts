import { digestOf } from '../kernel/digest'
import type { AuditEntry } from './model'

/** The end of a log: what the next entry follows. */
export type Link = Pick<AuditEntry, 'sequence' | 'hash'>
/** An act that is not in a log yet. */
export type Act = Omit<AuditEntry, 'sequence' | 'previous' | 'hash'>

/** The entry that appends `act` after `end` (null: it is the first). Its hash is the SHA-256 of all its other fields as canonical JSON. */
export const entryAfter = (end: Link | null, act: Act): AuditEntry => {
  const { subject, eventId, type, at, place, actor, facts } = act
  const body = { subject, sequence: (end?.sequence ?? 0) + 1, eventId, type, at, place, actor, facts, previous: end?.hash ?? null }
  return { ...body, hash: digestOf(body) }
}

/** True when the entry is unaltered and comes right after `end`. */
export const follows = (entry: AuditEntry, end: Link | null): boolean => {
  const { hash, ...body } = entry
  return entry.sequence === (end?.sequence ?? 0) + 1 && entry.previous === (end?.hash ?? null) && digestOf(body) === hash
}

/** True when every entry follows from the one before, the first one from `end`. */
export const isIntact = (entries: readonly AuditEntry[], end: Link | null): boolean =>
  entries.every((entry, i) => follows(entry, i === 0 ? end : (entries[i - 1] ?? null)))
