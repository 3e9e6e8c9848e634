import type { ErrorCode } from '@shared/contract/errors'
import type { ConditionFailed } from '@functions/platform/table'

/** What a failed clause of `store/serve.ts` means to the person. */
const codes: Readonly<Record<string, ErrorCode>> = {
  memberActive: 'TEAM_NOT_MEMBER',
  memberLeads: 'TEAM_NOT_LEADER',
  volunteerActive: 'VOLUNTEER_NOT_ACTIVE',
  isAdult: 'VOLUNTEER_MINOR',
  hasSkill: 'VOLUNTEER_SKILL',
  qualified: 'VOLUNTEER_QUALIFICATION',
  insured: 'VOLUNTEER_INSURANCE',
  worksHere: 'WRONG_PLACE',
  teamActive: 'TEAM_SUSPENDED',
  claimLeft: 'TEAM_CLAIMS_FULL',
  servesNowhere: 'SERVING_ALREADY',
  servesHere: 'SERVING_NOT',
}

/** The refusal for a transaction of another context that a volunteer's or a team's condition stopped; null when it was none of them. */
export const volunteerRefusal = (error: ConditionFailed): ErrorCode | null => {
  for (const { clauses } of error.failures) for (const name of clauses) if (codes[name]) return codes[name]
  return null
}
