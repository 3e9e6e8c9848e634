import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { type PlaceId, ancestorAt, levelOf } from '@shared/kernel/place'
import { subsidyWatchers } from '@shared/subsidy/contract'
import type { listSubsidies } from '@shared/subsidy/planContract'
import type { listCorridors, listGrants } from '@shared/subsidy/streetContract'
import type { SubsidyLine } from '@shared/subsidy/model'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import type { FileItem } from './items'
import { pageByState, pageOfCorridors, pageOfGrants } from './store/lists'

const PAGE = 50

/** The district of a place in whose lists staff look: a district, street or community. @throws Refusal NOT_FOUND */
const districtOf = (place: PlaceId): PlaceId => {
  const district = ancestorAt(place, 'district')
  if (!district || !['district', 'street', 'community'].includes(levelOf(place))) throw new Refusal('NOT_FOUND')
  return district
}

const lineOf = ({ caseId, title, community, state, since, application, planYear, review, doubts, proven }: FileItem): SubsidyLine => ({
  ...{ caseId, title, community, state, since, planYear: planYear ?? review?.planYear ?? null },
  amount: application?.amount ?? null,
  outside: review?.outside ?? false,
  held: doubts > 0 || proven > 0,
})

export const list: UseCase<typeof listSubsidies> = async ({ params: { placeId }, query }, caller) => {
  caller.mustHold(subsidyWatchers, placeId)
  const found = await pageByState(districtOf(placeId), query.state, placeId, query.cursor, query.limit ?? PAGE)
  return { items: found.items.map(lineOf), cursor: found.cursor, now: now() }
}

export const grants: UseCase<typeof listGrants> = async ({ params: { placeId }, query }, caller) => {
  caller.mustHold(subsidyWatchers, placeId)
  return pageOfGrants(districtOf(placeId), query.state, placeId, query.cursor, query.limit ?? PAGE)
}

/** Corridors of a street, the one that is due first. */
export const corridors: UseCase<typeof listCorridors> = async ({ params: { placeId }, query }, caller) => {
  caller.mustHold(['streetOfficer', 'housingOfficer', 'auditor'], placeId)
  const at = now()
  const found = await pageOfCorridors(placeId, query.cursor, query.limit ?? PAGE)
  return { items: found.items.map((line) => ({ ...line, overdue: line.dueOn < dayOf(at) })), cursor: found.cursor, now: at }
}
