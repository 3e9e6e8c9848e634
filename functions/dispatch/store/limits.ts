import * as z from 'zod'
import { Limits } from '@shared/dispatch/timeout'
import type { PlaceId } from '@shared/kernel/place'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Key, Write } from '@functions/platform/table'
import { clause, is } from '@functions/platform/clause'
import { isNew, table } from '../store'

/** Limits that a community set for itself. */
export const LimitsItem = z.object({ limits: Limits, version: z.number().int() })
export type LimitsItem = z.infer<typeof LimitsItem>

const key = (community: PlaceId): Key => ({ pk: `LIMITS#${community}`, sk: 'LIMITS' })

export const readLimits = async (community: PlaceId): Promise<LimitsItem | null> => {
  const item = await table.get(key(community), false)
  return item && LimitsItem.parse(item)
}

export const limitsWrite = (community: PlaceId, version: number, limits: Limits, event: DomainEvent): Write => ({
  put: { ...key(community), limits, version: version + 1, event },
  when: version === 0 ? [isNew] : [clause('versionIs', 'nobody changed them since they were read', is('version', version))],
})
