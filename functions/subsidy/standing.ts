import type { CaseFacts } from '@shared/retrofit/facts'
import { leftOf } from '@shared/subsidy/recovery'
import type { CaseItem } from '@functions/retrofit/exports'
import { moneyOf } from './account'
import { newFile } from './begin'
import { subsidyFacts } from './facts'
import type { FileItem } from './items'
import { readFile } from './store'
import { readPlanItem } from './store/district'
import { lacksOf } from './view'

/** The plan the lift belongs to, once that is final: from then on the housing bureau may take the lift into it. */
const finalPlanOf = async ({ district, review }: FileItem): Promise<number | null> =>
  review && (await readPlanItem(district, review.planYear)) ? review.planYear : null

/**
 * What the subsidy says to the guard of the next step. Of an application that is still to be sent it tells what stands in its way outside
 * the form; the form is filled in with the step itself.
 */
export const subsidyStanding = async (head: CaseItem): Promise<Pick<CaseFacts, 'subsidy' | 'recovered'>> => {
  const [kept, money] = await Promise.all([readFile(head.caseId), moneyOf(head)])
  const file = kept.file ?? newFile(head)
  const planYear = file.planYear ?? (head.state === 'subsidyReviewed' ? await finalPlanOf(file) : null)
  const apart = lacksOf(head, file, money).filter((lack) => lack === 'filing' || lack === 'noBuilders')
  const { subsidy, recovered } = subsidyFacts(head, file, {
    lacks: apart.length,
    communityPassed: file.state === 'street' || file.state === 'district',
    streetPassed: file.state === 'district',
    accountConfirmed: money.confirmed,
    planYear,
    recovered: file.recovery !== null && leftOf(file.recovery) === 0,
  })
  return { subsidy, recovered }
}
