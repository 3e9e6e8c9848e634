import type { CaseView } from '@shared/retrofit/view'
import { toCasePart, toMeetings, toResult, toVendors, toVote } from '@/navigation'
import type { Way } from './ways'

/** Goes there. */
export const openWay = ({ to }: Way, { caseId, decisionId }: Pick<CaseView, 'caseId' | 'decisionId'>): void => {
  if (to === 'vendors') return toVendors(caseId)
  if (to !== 'vote' && to !== 'result' && to !== 'meetings') return toCasePart(to, caseId)
  if (decisionId === null) return
  if (to === 'vote') toVote(decisionId)
  else if (to === 'result') toResult(decisionId)
  else toMeetings(decisionId)
}
