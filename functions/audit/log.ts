import * as z from 'zod'
import { type Link, isIntact } from '@shared/audit/chain'
import { type exportLog, logReaders, type readLog as readLogEndpoint } from '@shared/audit/contract'
import { AuditEntry } from '@shared/audit/model'
import { Refusal } from '@shared/contract/errors'
import type { StaffRole } from '@shared/contract/roles'
import { Digest } from '@shared/kernel/digest'
import { PlaceId, ancestorAt, covers } from '@shared/kernel/place'
import type { Caller } from '@functions/platform/caller'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { append } from './exports'
import { ENTRY, endKey, entryKey, logPartition, table } from './store'

const End = z.object({ sequence: z.number().int(), hash: Digest, place: PlaceId.nullable() })

/** The entry before a page, which its first entry must follow. */
const before = async (first: AuditEntry): Promise<Link | null> => {
  if (first.sequence === 1) return null
  const item = await table.get(entryKey(first.subject, first.sequence - 1))
  return item ? AuditEntry.parse(item) : null
}

/** True when no entry is missing at the end of the log. `end` was read before the entries, which may have grown since. */
const reaches = (entries: readonly AuditEntry[], end: Link): boolean => {
  const last = entries.at(-1)
  const same = entries.find((e) => e.sequence === end.sequence)
  return last !== undefined && last.sequence >= end.sequence && (same === undefined || same.hash === end.hash)
}

/**
 * The end of a log that the caller may read in one of `roles`, and the place that it belongs to.
 * @throws Refusal WRONG_PLACE, NOT_FOUND
 */
export const endFor = async (
  caller: Caller,
  roles: readonly StaffRole[],
  { subject, place }: { readonly subject: string; readonly place: PlaceId },
): Promise<{ end: Link; home: PlaceId }> => {
  caller.mustHold(roles, place)
  const found = await table.get(endKey(subject))
  if (!found) throw new Refusal('NOT_FOUND', {}, 'no such log')
  const { sequence, hash, place: at } = End.parse(found)
  // The place of the subject decides, not the place that the caller names. What has no place belongs to the whole district.
  const home = at ?? ancestorAt(place, 'district') ?? place
  caller.mustHold(roles, home)
  if (!covers(place, home)) throw new Refusal('NOT_FOUND', {}, 'log of another place')
  return { end: { sequence, hash }, home }
}

export const readLog: UseCase<typeof readLogEndpoint> = async ({ query }, caller) => {
  const { subject } = query
  const { end } = await endFor(caller, logReaders(subject), query)
  const page = await table.query({
    pk: logPartition(subject),
    prefix: ENTRY,
    limit: query.limit ?? 50,
    cursor: query.cursor,
    consistent: true,
  })
  const items = page.items.map((i) => AuditEntry.parse(i))
  const [first] = items
  const intact = isIntact(items, first ? await before(first) : null) && (page.cursor !== null || reaches(items, end))
  return { items, cursor: page.cursor, intact, end }
}

const takers: readonly StaffRole[] = ['auditor', 'streetOfficer']

/** The copy ends where the log ended; that it was taken is the entry after, written before anything is answered. */
export const exportLogUseCase: UseCase<typeof exportLog> = async ({ body }, caller) => {
  const { end, home } = await endFor(caller, takers, body)
  const number = `CZ-${newCode(8)}`
  const event = eventOf({
    type: 'audit.logExported',
    subject: body.subject,
    place: home,
    actor: caller.personId,
    facts: { number, entries: end.sequence, hash: end.hash },
  })
  await append(event)
  return { number, at: event.at, end }
}
