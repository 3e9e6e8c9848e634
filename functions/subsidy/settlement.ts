import { addFen } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import { ancestorAt } from '@shared/kernel/place'
import { type StreetSettlement, type BearerTotals, settlementOf } from '@shared/subsidy/plan'
import type { readSettlement } from '@shared/subsidy/planContract'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustSeeDistrict } from './district'
import { namesOf } from './names'
import { readBack, readPaid } from './store/district'

/** What was paid in a year, street by street, and what came back in it. Rules 十(二): 年底按照区与园街财政事权和支出责任进行结算. */
export const settlementIn = async (
  district: PlaceId,
  year: number,
): Promise<{ streets: StreetSettlement[]; totals: BearerTotals; returned: ReturnType<typeof addFen> }> => {
  const [paid, back] = await Promise.all([readPaid(district, year), readBack(district, year)])
  const nameOf = await namesOf(paid.flatMap(({ community }) => ancestorAt(community, 'street') ?? []))
  return { ...settlementOf(paid, nameOf), returned: addFen(back.map(({ amount }) => amount)) }
}

export const settlement: UseCase<typeof readSettlement> = async ({ params: { placeId, year } }, caller) => {
  mustSeeDistrict(caller, placeId, ['housingOfficer', 'financeOfficer', 'auditor'])
  return { year, ...(await settlementIn(placeId, year)), now: now() }
}
