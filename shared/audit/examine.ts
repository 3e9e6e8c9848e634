import { type Link, follows } from './chain'
import type { AuditEntry } from './model'

/** Why a log does not hold: an entry says something else than its hash; one is gone; one stands where another belongs. */
export type Break = 'altered' | 'missing' | 'swapped'

/** What somebody finds who recomputes every hash of a whole log. `at`: number of the entry at which it breaks. */
export type Finding =
  | { readonly intact: true; readonly count: number }
  | { readonly intact: false; readonly count: number; readonly at: number; readonly why: Break }

/** `entry` stands at place `due` and does not follow. Altered in place, or is another entry before or after it? */
const whyNot = (entry: AuditEntry, due: number, later: readonly AuditEntry[]): Break => {
  if (entry.sequence === due) return 'altered'
  return entry.sequence > due && !later.some(({ sequence }) => sequence === due) ? 'missing' : 'swapped'
}

/**
 * Recomputes the chain of a whole log from its first entry. `end` is the last link as the server keeps it beside the entries,
 * so that entries dropped at the end are missed too; entries that came after it was read do no harm.
 */
export const examine = (entries: readonly AuditEntry[], end: Link): Finding => {
  let last: Link | null = null
  for (const [i, entry] of entries.entries()) {
    const due = i + 1
    if (!follows(entry, last)) return { intact: false, count: i, at: due, why: whyNot(entry, due, entries.slice(due)) }
    if (entry.sequence === end.sequence && entry.hash !== end.hash) return { intact: false, count: i, at: due, why: 'altered' }
    last = entry
  }
  const count = entries.length
  return count >= end.sequence ? { intact: true, count } : { intact: false, count, at: count + 1, why: 'missing' }
}
