import { Site, type SiteId } from '@shared/activity/site'
import type { PlaceId } from '@shared/kernel/place'
import type { Item } from '@functions/platform/clause'
import type { DomainEvent } from '@functions/platform/outbox'
import type { Write } from '@functions/platform/table'
import { isNew, isThere, table, versionIs } from '../store'
import { standsIn, standingAt } from './lists'

const keyOf = (id: SiteId) => ({ pk: `SITE#${id}`, sk: 'HEAD' })

export const readSite = async (id: SiteId): Promise<Site | null> => {
  const item = await table.get(keyOf(id))
  return item && Site.parse(item)
}

/** Sites of a place and below it. */
export const sitesAt = async (
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ items: Site[]; cursor: string | null }> => {
  const found = await table.query(standingAt('SITES', place, cursor, limit))
  return { items: found.items.map((item) => Site.parse(item)), cursor: found.cursor }
}

export const putSite = (item: Site, event: DomainEvent): Write => ({
  put: { ...keyOf(item.siteId), ...item, event, ...standsIn('SITES', item.place, item.siteId) },
  when: [isNew],
})

export const changeSite = (id: SiteId, version: number, set: Item): Write => ({
  update: keyOf(id),
  set: { ...set, version: version + 1 },
  when: [isThere, versionIs(version)],
})
