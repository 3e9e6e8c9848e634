import { Refusal } from '@shared/contract/errors'
import { StaffRole } from '@shared/contract/roles'
import { childOf, levelOf, lineage } from '@shared/kernel/place'
import type { addPlace, browsePlace, directory } from '@shared/registry/contract'
import type { Place } from '@shared/registry/model'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { addPlace as store, childrenOf, findPlaces, findRolls } from './store'

/** A place as its keepers go through them: the way down to it and one page of what lies inside. @throws Refusal WRONG_PLACE, NOT_FOUND */
export const browsePlaceUseCase: UseCase<typeof browsePlace> = async ({ params, query }, caller) => {
  caller.mustHold(StaffRole.options, params.placeId)
  const [way, children] = await Promise.all([findPlaces(lineage(params.placeId)), childrenOf(params.placeId, query)])
  if (way.at(-1)?.placeId !== params.placeId) throw new Refusal('NOT_FOUND')
  const rolls = await findRolls(children.items.filter((place) => place.level === 'unit').map((place) => place.placeId))
  const withTotals = children.items.map((place) => ({ ...place, totals: rolls.get(place.placeId)?.totals ?? null }))
  return { lineage: way, children: { items: withTotals, cursor: children.cursor } }
}

const keepers = ['administrator', 'streetOfficer', 'communityWorker'] as const
/** What holds places that people add by hand; everything below an estate comes with the roll. */
const holders: readonly Place['level'][] = ['district', 'street', 'community']

/**
 * Adds a street, community or estate. Code and name are both taken once among their siblings; sending the same place again
 * answers the same place. @throws Refusal WRONG_PLACE, BAD_REQUEST, NOT_FOUND, PLACE_EXISTS with the place that stands there
 */
export const addPlaceUseCase: UseCase<typeof addPlace> = async ({ params, body }, caller) => {
  caller.mustHold(keepers, params.placeId)
  if (!holders.includes(levelOf(params.placeId)))
    throw new Refusal('BAD_REQUEST', { level: levelOf(params.placeId) }, 'buildings, units and flats come with the roll')
  const placeId = childOf(params.placeId, body.code)
  const place: Place = { placeId, level: levelOf(placeId), name: body.name, phone: body.phone }
  const refused = await store(
    params.placeId,
    place,
    eventOf({
      type: 'registry.placeAdded',
      subject: `staff:${params.placeId}`,
      place: placeId,
      actor: caller.personId,
      facts: { placeId, name: place.name },
    }),
  )
  if (refused === null) return place
  if (refused.why === 'noParent') throw new Refusal('NOT_FOUND')
  if (refused.why === 'nameTaken') throw new Refusal('PLACE_EXISTS', { placeId: refused.placeId })
  if (refused.stored.name !== place.name || refused.stored.phone !== place.phone)
    throw new Refusal('PLACE_EXISTS', { placeId, name: refused.stored.name })
  return refused.stored
}

/** Names alone: which buildings and units there are is for everybody to see in the street; who lives there is not. */
export const directoryUseCase: UseCase<typeof directory> = async ({ query }) => childrenOf(query.inside ?? null, query)
