import * as z from 'zod'
import { type Link, isIntact } from '@shared/audit/chain'
import type { readLog as readLogEndpoint } from '@shared/audit/contract'
import { AuditEntry } from '@shared/audit/model'
import { Refusal } from '@shared/contract/errors'
import { StaffRole } from '@shared/contract/roles'
import { Digest } from '@shared/kernel/digest'
import { PlaceId, ancestorAt, covers } from '@shared/kernel/place'
import type { UseCase } from '@functions/platform/http'
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

export const readLog: UseCase<typeof readLogEndpoint> = async ({ query }, caller) => {
  const { subject, place } = query
  caller.mustHold(StaffRole.options, place)
  const found = await table.get(endKey(subject))
  if (!found) throw new Refusal('NOT_FOUND', {}, 'no such log')
  const end = End.parse(found)
  // The place of the subject decides, not the place that the caller names. What has no place belongs to the whole district.
  const home = end.place ?? ancestorAt(place, 'district') ?? place
  caller.mustHold(StaffRole.options, home)
  if (!covers(place, home)) throw new Refusal('NOT_FOUND', {}, 'log of another place')
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
  return { items, cursor: page.cursor, intact }
}
