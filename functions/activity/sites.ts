import { isDeepStrictEqual } from 'node:util'
import { organisers } from '@shared/activity/access'
import { Site, SiteId, SiteText } from '@shared/activity/site'
import type { addSite, editSite, listSites } from '@shared/activity/siteContract'
import { Refusal } from '@shared/contract/errors'
import { placesOf } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { table } from './store'
import { changeSite, putSite, readSite, sitesAt } from './store/sites'

const PAGE = 50

export const list: UseCase<typeof listSites> = ({ query: { place, cursor, limit } }) => sitesAt(place, cursor, limit ?? PAGE)

const siteEvent = (type: string, { siteId, place, kind, level, closed }: Site, actor: string) =>
  eventOf({ type, subject: `site:${siteId}`, place, actor, facts: { kind, level, closed } })

/** What a failed write found in its way. */
const there = (error: unknown): Site => {
  const item = error instanceof ConditionFailed ? error.at(0)?.item : null
  if (!item) throw error
  return Site.parse(item)
}

export const add: UseCase<typeof addSite> = async ({ body: { siteKey, place, text } }, caller) => {
  caller.mustHold(organisers, place)
  const [here] = await placesOf([place])
  if (!here) throw new Refusal('NOT_FOUND')
  // The same key from the same person is the same site.
  const siteId = SiteId.parse(`st_${lookupHash('site', `${caller.personId}\n${siteKey}`, 26).toUpperCase()}`)
  const site: Site = { ...text, siteId, place, placeName: here.name, version: 1 }
  try {
    await table.write(putSite(site, siteEvent('activity.siteAdded', site, caller.personId)))
    return site
  } catch (error) {
    return there(error)
  }
}

export const edit: UseCase<typeof editSite> = async ({ params: { siteId }, body: { version, text } }, caller) => {
  const before = await readSite(siteId)
  if (!before) throw new Refusal('NOT_FOUND')
  caller.mustHold(organisers, before.place)
  const after: Site = { ...before, ...text, version: version + 1 }
  try {
    await table.write(changeSite(siteId, version, { ...text, event: siteEvent('activity.siteEdited', after, caller.personId) }))
    return after
  } catch (error) {
    const stands = there(error)
    // Sent twice: it stands as wanted.
    if (isDeepStrictEqual(SiteText.parse(stands), SiteText.parse(text)) && stands.version === version + 1) return stands
    throw new Refusal('EDITED_BY_OTHER')
  }
}
