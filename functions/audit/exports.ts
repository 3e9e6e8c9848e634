import * as z from 'zod'
import { entryAfter } from '@shared/audit/chain'
import { counterOf } from '@shared/audit/participation'
import { Digest } from '@shared/kernel/digest'
import { PlaceId, covers, lineage } from '@shared/kernel/place'
import type { Item } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import { type RetryPolicy, retrying } from '@functions/platform/retry'
import { ConditionFailed } from '@functions/platform/table'
import { endKey, endsWith, entryKey, eventKey, table, unused, unwritten } from './store'

const End = z.object({ sequence: z.number().int().positive(), hash: Digest, place: PlaceId.nullable() })
type End = z.infer<typeof End>
const endOf = (item: Item | null | undefined): End | null => (item ? End.parse(item) : null)

/** The place whose staff may read a log: the smallest one that holds everything in it. Null: the whole district. */
const placeOfLog = (end: End | null, place: PlaceId | null): PlaceId | null => {
  if (!end) return place
  const { place: before } = end
  return (place && before && lineage(place).findLast((p) => covers(p, before))) ?? null
}

/** Another event was appended to the same log at the same moment: try again after it. */
class Overtaken extends Error {}
const policy: RetryPolicy = { attempts: 20, base: 5, cap: 200 }

/**
 * Appends an event to the log of its subject, exactly once by event id: entry, end of the log and the event's mark are one transaction.
 * The end also counts the voters from whom a first ballot came, by day and way, so that nobody has to read ballots for a picture of it.
 * Appending an event that is in the log already changes nothing.
 * @throws Error when other writers kept overtaking it; append it again later
 */
export const append = async (event: DomainEvent): Promise<void> => {
  const { id: eventId, subject, type, at, place, actor, facts } = event
  const counter = counterOf(event)
  let end = endOf(await table.get(endKey(subject)))
  const attempt = async (): Promise<void> => {
    const entry = entryAfter(end, { subject, eventId, type, at, place, actor, facts })
    const { sequence, hash } = entry
    try {
      await table.transact([
        { put: { ...eventKey(eventId), subject, sequence }, when: [unwritten] },
        { put: { ...entryKey(subject, sequence), ...entry }, when: [unused] },
        {
          update: endKey(subject),
          set: { sequence, hash, place: placeOfLog(end, place) },
          ...(counter !== null && { add: { [counter]: 1 } }),
          when: [endsWith(end)],
        },
      ])
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      if (error.at(0)) return
      end = endOf(error.at(2)?.item)
      throw new Overtaken(error.message)
    }
  }
  await retrying(attempt, (error) => error instanceof Overtaken, policy)
}
