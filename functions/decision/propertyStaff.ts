import { Refusal } from '@shared/contract/errors'
import type { addPropertyStaff, listPropertyStaff, removePropertyStaff } from '@shared/decision/proxyContract'
import { type PlaceId, levelOf } from '@shared/kernel/place'
import { maskName, maskPhone } from '@shared/registry/mask'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { composers, watchers } from './access'
import { PropertyStaffItem } from './proxyItems'
import { endPropertyStaff, propertyStaffOf, putPropertyStaff } from './store/proxies'

/** @throws Refusal WRONG_PLACE, BAD_REQUEST when the place is no estate */
const mustBeEstate = (caller: Caller, roles: typeof watchers, place: PlaceId): void => {
  caller.mustHold(roles, place)
  if (levelOf(place) !== 'estate') throw new Refusal('BAD_REQUEST', {}, 'a property company looks after an estate')
}

const shown = ({ entryId, name, phone, addedAt }: PropertyStaffItem) => ({ entryId, name, phone, addedAt })
const eventAt = (type: string, estate: PlaceId, actor: string) =>
  eventOf({ type, subject: `staff:${estate}`, place: estate, actor, facts: {} })

export const listOfPropertyStaff: UseCase<typeof listPropertyStaff> = async ({ params: { placeId } }, caller) => {
  mustBeEstate(caller, watchers, placeId)
  return { items: (await propertyStaffOf(placeId)).filter(({ removedAt }) => removedAt === undefined).map(shown) }
}

/** Name and number are kept masked only; the number is recognised by its keyed hash. */
export const addToPropertyStaff: UseCase<typeof addPropertyStaff> = async ({ params: { placeId }, body }, caller) => {
  mustBeEstate(caller, composers, placeId)
  const entryId = lookupHash('phone', body.phone)
  const item = { entryId, name: maskName(body.name), phone: maskPhone(body.phone), addedAt: now(), addedBy: caller.personId }
  try {
    await putPropertyStaff(placeId, item, eventAt('decision.propertyStaffAdded', placeId, caller.personId))
    return shown(item)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return shown(PropertyStaffItem.parse(error.at(0)?.item))
  }
}

export const removeFromPropertyStaff: UseCase<typeof removePropertyStaff> = async ({ params: { placeId, entryId } }, caller) => {
  mustBeEstate(caller, composers, placeId)
  try {
    await endPropertyStaff(placeId, entryId, now(), eventAt('decision.propertyStaffRemoved', placeId, caller.personId))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('isListed')) throw new Refusal('NOT_FOUND')
  }
  return {}
}
