import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { ancestorAt, levelOf } from '@shared/kernel/place'
import type { listLandIncomes, setLandIncome } from '@shared/subsidy/planContract'
import { placesOf } from '@functions/registry/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { mustSeeDistrict } from './district'
import { table } from './store'
import { landWrite, pageOfLand, readLand } from './store/district'

/** Rules 十(二): 商品房补贴资金由对应土地出让收益的政府财政承担. Subsidies that were reviewed keep what held then. */
export const setLand: UseCase<typeof setLandIncome> = async ({ params: { placeId }, body: { bearer } }, caller) => {
  caller.mustHold(['housingOfficer'], placeId)
  const district = ancestorAt(placeId, 'district')
  const [estate] = await placesOf([placeId])
  if (!district || !estate || levelOf(placeId) !== 'estate') throw new Refusal('NOT_FOUND')
  const before = await readLand(district, placeId)
  if (before?.bearer === bearer) return before
  const land = { estate: placeId, name: estate.name, bearer, since: dayOf(now()) }
  const event = eventOf({
    ...{ type: 'subsidy.landIncomeSet', subject: `staff:${district}`, place: placeId, actor: caller.personId },
    facts: { estate: placeId, bearer, before: before?.bearer ?? null },
  })
  await table.write(landWrite(district, land, event))
  return land
}

export const listLand: UseCase<typeof listLandIncomes> = async ({ params: { placeId }, query }, caller) => {
  mustSeeDistrict(caller, placeId, ['housingOfficer', 'financeOfficer', 'auditor'])
  return pageOfLand(placeId, query.cursor, query.limit ?? 50)
}
