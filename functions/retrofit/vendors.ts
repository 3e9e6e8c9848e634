import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { type PlaceId, ancestorAt, levelOf } from '@shared/kernel/place'
import { keepers, caseWatchers } from '@shared/retrofit/caseContract'
import {
  VendorId,
  type VendorView,
  type dropVendor,
  type evaluateVendor,
  type listVendors,
  type recommendVendor,
} from '@shared/retrofit/vendorContract'
import type { CaseState } from '@shared/retrofit/state'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustReadCase } from './access'
import { table } from './store'
import { type EvaluationItem, type VendorItem, dropWrite, evaluationWrites, readVendors, vendorWrite } from './store/vendors'

/** @throws Refusal CASE_UNITS unless the place is a community */
const mustBeCommunity = (place: PlaceId): PlaceId => {
  if (levelOf(place) !== 'community') throw new Refusal('CASE_UNITS')
  return place
}

const viewOf = (vendor: VendorItem, said: readonly EvaluationItem[]): VendorView => {
  const own = said.filter((one) => one.vendorId === vendor.vendorId).sort((a, b) => (a.at < b.at ? 1 : -1))
  const points = own.reduce((sum, one) => sum + one.score, 0)
  return {
    ...vendor,
    expired: vendor.licence.validUntil < dayOf(now()),
    evaluations: own.length,
    meanTenths: own.length > 0 ? Math.round((points * 10) / own.length) : null,
    remarks: own.filter((one) => one.text !== '').map(({ score, text, at }) => ({ score, text, at })),
  }
}

/** By name and by nothing else: no place on the list can be bought (XL-26). */
export const list: UseCase<typeof listVendors> = async ({ query: { place } }, caller) => {
  const community = ancestorAt(place, 'community')
  if (!community) throw new Refusal('NOT_FOUND')
  if (!caller.holds(caseWatchers, community) && caller.ownedIn([community]).length === 0) throw new Refusal('WRONG_PLACE')
  const { vendors, said } = await readVendors(community)
  const listed = vendors.filter((vendor) => !vendor.dropped).sort((a, b) => a.name.localeCompare(b.name, 'zh'))
  return { items: listed.map((vendor) => viewOf(vendor, said)) }
}

const eventFor = (type: string, community: PlaceId, actor: string, vendorId: VendorId) =>
  eventOf({ type: `retrofit.${type}`, subject: `vendors:${community}`, place: community, actor, facts: { vendor: vendorId } })

export const recommend: UseCase<typeof recommendVendor> = async ({ body: { place, vendorKey, ...draft } }, caller) => {
  const community = mustBeCommunity(place)
  caller.mustHold(keepers, community)
  const vendorId = VendorId.parse(`s_${lookupHash('vendor', `${caller.personId}\n${community}\n${vendorKey}`, 26).toUpperCase()}`)
  const vendor = { ...draft, vendorId, at: now(), by: caller.personId }
  try {
    await table.write(vendorWrite(community, vendor, eventFor('vendorRecommended', community, caller.personId, vendorId)))
  } catch (error) {
    // Put there before: the same.
    if (!(error instanceof ConditionFailed)) throw error
  }
  return { vendorId }
}

export const drop: UseCase<typeof dropVendor> = async ({ params: { vendorId }, body: { place, reason } }, caller) => {
  const community = mustBeCommunity(place)
  caller.mustHold(keepers, community)
  try {
    await table.write(
      dropWrite(community, vendorId, { at: now(), reason }, eventFor('vendorDropped', community, caller.personId, vendorId)),
    )
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('isThere')) throw new Refusal('NOT_FOUND')
  }
  return {}
}

/** A lift that is accepted has shown how its builders were served. */
const served: readonly CaseState[] = [
  ...(['accepted', 'registered', 'subsidyApplied', 'subsidyReviewed', 'subsidyPlanned'] as const),
  ...(['paid', 'recovering', 'operating'] as const),
]

export const evaluate: UseCase<typeof evaluateVendor> = async ({ params: { caseId, vendorId }, body }, caller) => {
  const { head } = await mustReadCase(caller, caseId)
  const builder = head.builders.find(({ ownerKey }) => caller.ownerOf(ownerKey)?.standing === 'voter')
  if (!builder) throw new Refusal('CASE_NOT_YOURS', { state: head.state })
  if (!served.includes(head.state)) throw new Refusal('CASE_STEP_NOT_NOW', { state: head.state })
  try {
    await table.transact(evaluationWrites(head.community, { ...body, vendorId, caseId, ownerKey: builder.ownerKey, at: now() }))
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('NOT_FOUND')
    throw error
  }
  return {}
}
