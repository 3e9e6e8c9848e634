import type { CaseFacts } from '@shared/retrofit/facts'
import { agreementFacts } from '@functions/funding/exports'
import { noticeFacts } from '@functions/notice/exports'
import { subsidyStanding } from '@functions/subsidy/exports'
import type { CaseItem } from './items'

type Knows = Partial<Pick<CaseFacts, 'notice' | 'agreement' | 'subsidy' | 'recovered'>>

/**
 * What the context of this stretch knows of the next step: notice, money or subsidy, at most one of them. For showing what is missing;
 * a step of theirs is decided in their own transaction.
 */
export const factsElsewhere = async (head: CaseItem): Promise<Knows> => {
  switch (head.state) {
    case 'schemeReady':
    case 'noticeRunning':
      return { notice: await noticeFacts(head) }
    case 'noticeReported':
      return { agreement: await agreementFacts(head) }
    case 'registered':
    case 'subsidyApplied':
    case 'subsidyReviewed':
    case 'subsidyPlanned':
    case 'recovering':
      return subsidyStanding(head)
    default:
      return {}
  }
}
