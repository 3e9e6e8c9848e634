import { dayOf } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { bureauRoles } from '@shared/contract/roles'
import { digestDay } from '@shared/retrofit/digest'
import type { CaseActor } from '@shared/retrofit/state'
import type { readDigest } from '@shared/retrofit/stepContract'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { logger } from '@functions/platform/log'
import { ConditionFailed } from '@functions/platform/table'
import type { QueueItem } from './items'
import { listByPlace, pageOfQueue, readHeads } from './store'
import { districtsWithout, latestDigest, markDigested, putDigest } from './store/digest'

const PAGE = 100
/** Overdue cases that a digest names; there should be none. */
const MOST_NAMED = 50

/** Where each role sits that has cases in a district. */
const seatsIn = async (district: PlaceId): Promise<{ role: CaseActor; place: PlaceId }[]> => {
  const [communities, streets] = [new Set<PlaceId>(), new Set<PlaceId>()]
  let cursor: string | undefined
  do {
    const page = await listByPlace(district, cursor, PAGE)
    for (const { community, street } of await readHeads(page.ids)) {
      communities.add(community)
      streets.add(street)
    }
    cursor = page.cursor ?? undefined
  } while (cursor)
  return [
    ...[...communities].map((place) => ({ role: 'communityWorker' as const, place })),
    ...[...streets].map((place) => ({ role: 'streetOfficer' as const, place })),
    ...bureauRoles.map((role) => ({ role, place: district })),
  ]
}

const everythingIn = async (role: CaseActor, place: PlaceId): Promise<QueueItem[]> => {
  const items: QueueItem[] = []
  let cursor: string | undefined
  do {
    const page = await pageOfQueue(role, place, cursor, PAGE)
    items.push(...page.items)
    cursor = page.cursor ?? undefined
  } while (cursor)
  return items
}

const digestFor = async (district: PlaceId): Promise<void> => {
  const at = now()
  const [today, monday] = [dayOf(at), digestDay(at)]
  for (const { role, place } of await seatsIn(district)) {
    const items = await everythingIn(role, place)
    const overdue = items.filter((item) => item.due !== null && item.due < today).slice(0, MOST_NAMED)
    await putDigest({ role, place, monday, at, waiting: items.length, overdue })
  }
  await markDigested(district, monday).catch((error: unknown) => {
    // Another run was quicker with the same.
    if (!(error instanceof ConditionFailed)) throw error
  })
}

/** A work of the tick: once a week, from Monday nine o'clock, what waits for each role and what is overdue. One district a minute. */
export const runDigests = async (): Promise<{ done: number; failed: number }> => {
  const [district] = await districtsWithout(digestDay(now()))
  if (!district) return { done: 0, failed: 0 }
  try {
    await digestFor(district)
    return { done: 1, failed: 0 }
  } catch (error) {
    logger.error('digest', { district, error: error instanceof Error ? error : String(error) })
    return { done: 0, failed: 1 }
  }
}

export const digest: UseCase<typeof readDigest> = async ({ query: { role, place } }, caller) => {
  caller.mustHold([role], place)
  const found = await latestDigest(role, place)
  return {
    digest: found && {
      monday: found.monday,
      at: found.at,
      waiting: found.waiting,
      overdue: found.overdue.map(({ due, provisional, ...line }) => ({ ...line, due: due && { day: due, provisional, overdue: true } })),
    },
  }
}
