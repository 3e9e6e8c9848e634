import * as z from 'zod'
import type { PersonId } from '@shared/identity/model'
import type { Instant } from '@shared/kernel/instant'
import { REVEALS_AN_HOUR } from '@shared/registry/reveal'
import { type Item, absent, below, clause, either } from './clause'
import type { DomainEvent } from './outbox'
import { ConditionFailed, type Key, type Table } from './table'

/**
 * Keys and conditions of revealed phone numbers, in the table of whichever context holds the numbers:
 * `REVEALS#<person>/H#<hour>` how many, and `/R#<id>` one of them. The limit counts each context for itself.
 */

/** One reveal, with what the number belongs to. The note may speak of people, so it is sealed; the event beside it has none of it. */
export interface Reveal extends Item {
  readonly revealId: string
  readonly reason: string
  readonly note: string
  readonly at: Instant
}

export const revealNoteContext = (revealId: string): string => `${revealId}.note`

const partition = (person: PersonId): string => `REVEALS#${person}`
/** `2026-11-23T10`: the hour of the clock that a reveal counts in. */
const hourOf = (at: Instant): string => at.slice(0, 13)
const hourKey = (person: PersonId, at: Instant): Key => ({ pk: partition(person), sk: `H#${hourOf(at)}` })

const isNew = clause('isNew', 'a reveal is noted once', absent())
const notUsedUp = clause('notUsedUp', 'the worker has reveals left in this hour', either(absent('count'), below('count', REVEALS_AN_HOUR)))

/** Notes a reveal and counts it against the hour, both or neither. False: the hour is used up. */
export const noteReveal = async (table: Table, person: PersonId, reveal: Reveal, event: DomainEvent): Promise<boolean> => {
  try {
    await table.transact([
      { put: { pk: partition(person), sk: `R#${reveal.revealId}`, ...reveal, event }, when: [isNew] },
      { update: hourKey(person, reveal.at), add: { count: 1 }, when: [notUsedUp] },
    ])
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

/** Reveals left to a person in the hour of `at`, for the screen; the limit itself is the condition of the write. */
export const revealsLeft = async (table: Table, person: PersonId, at: Instant): Promise<number> => {
  const item = await table.get(hourKey(person, at))
  return Math.max(0, REVEALS_AN_HOUR - z.coerce.number().catch(0).parse(item?.count))
}
