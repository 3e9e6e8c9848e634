import { absent, clause, is } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { type Key, Table } from '@functions/platform/table'
import type { Link } from '@shared/audit/chain'

/** The only place that knows keys and conditions of the audit table. */
export const table = new Table(setting('TABLE_AUDIT'))

// --- keys

export const logPartition = (subject: string): string => `LOG#${subject}`
/** Entries sort by sequence; 12 digits are enough for a million a second over a week. */
export const ENTRY = 'E#'
export const entryKey = (subject: string, sequence: number): Key => ({
  pk: logPartition(subject),
  sk: `${ENTRY}${String(sequence).padStart(12, '0')}`,
})
/** End of a log: sequence and hash of the last entry, and the place whose staff may read the log. */
export const endKey = (subject: string): Key => ({ pk: logPartition(subject), sk: 'END' })
/** Marks an event as written: an event delivered twice is in the log once. */
export const eventKey = (eventId: string): Key => ({ pk: `EVENT#${eventId}`, sk: 'EVENT' })

// --- clauses

export const unwritten = clause('unwritten', 'this event is in no log yet', absent())
export const unused = clause('unused', 'no entry has this number yet: entries are never written over', absent())
/** `end` is the last entry as read, null for a new log. */
export const endsWith = (end: Link | null) =>
  clause('endsWith', 'the log still ends with the entry that this one follows', end ? is('hash', end.hash) : absent())
