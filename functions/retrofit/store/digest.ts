import * as z from 'zod'
import { Day } from '@shared/kernel/day'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { CaseActor } from '@shared/retrofit/state'
import { absent, clause, either, isNot } from '@functions/platform/clause'
import { ConditionFailed, type Key, type Write } from '@functions/platform/table'
import { QueueItem } from '../items'
import { table } from '../store'

/** Keys and conditions of the weekly digests and of the list of districts that have cases. */

const districts = 'DISTRICTS'
const districtKey = (district: PlaceId): Key => ({ pk: districts, sk: district })
const digestKey = (role: CaseActor, place: PlaceId, monday: Day): Key => ({ pk: `DIGEST#${role}#${place}`, sk: monday })

/** What waited for a role at a place when its week began. */
export const DigestItem = z.object({
  role: CaseActor,
  place: PlaceId,
  monday: Day,
  at: Instant,
  waiting: z.number().int(),
  /** The longest overdue first. */
  overdue: z.array(QueueItem),
})
export type DigestItem = z.infer<typeof DigestItem>

const District = z.object({ sk: PlaceId, digested: Day.optional() })

/** A district that has cases; written with each case that is opened. */
export const districtWrite = (district: PlaceId): Write => ({
  table: table.name,
  update: districtKey(district),
  set: { district },
  when: [],
})

/** Districts that have no digest of this Monday yet. */
export const districtsWithout = async (monday: Day): Promise<PlaceId[]> => {
  const found: PlaceId[] = []
  for await (const item of table.each({ pk: districts, consistent: true })) {
    const { sk, digested } = District.parse(item)
    if (digested === undefined || digested < monday) found.push(sk)
  }
  return found
}

/** Written once; a run that was cut off writes the same keys again. */
export const putDigest = async (digest: DigestItem): Promise<void> => {
  try {
    await table.write({
      put: { ...digestKey(digest.role, digest.place, digest.monday), ...digest },
      when: [clause('digestIsNew', 'a digest tells of the moment its week began', absent())],
    })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

export const markDigested = (district: PlaceId, monday: Day): Promise<void> =>
  table.write({
    update: districtKey(district),
    set: { digested: monday },
    when: [clause('notDigested', 'a district has one digest a week', either(absent('digested'), isNot('digested', monday)))],
  })

/** The latest digest of a role at a place, or null. */
export const latestDigest = async (role: CaseActor, place: PlaceId): Promise<DigestItem | null> => {
  const { items } = await table.query({ pk: `DIGEST#${role}#${place}`, descending: true, limit: 1 })
  return items[0] ? DigestItem.parse(items[0]) : null
}
