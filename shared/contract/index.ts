import { activityContract } from '../activity/contract'
import { auditContract } from '../audit/contract'
import { contentContract } from '../content/contract'
import { contestContract } from '../contest/contract'
import { decisionContract } from '../decision/contract'
import { dispatchContract } from '../dispatch/contract'
import { documentContract } from '../document/contract'
import { fundingContract } from '../funding/contract'
import { identityContract } from '../identity/contract'
import { noticeContract } from '../notice/contract'
import { outreachContract } from '../outreach/contract'
import { printContract } from '../print/contract'
import { privacyContract } from '../privacy/contract'
import { registryContract } from '../registry/contract'
import { retrofitContract } from '../retrofit/contract'
import { subsidyContract } from '../subsidy/contract'
import { volunteerContract } from '../volunteer/contract'
import type { Endpoint } from './endpoint'

/** Every endpoint of the product, by context: one Lambda function and one table each. */
export const contract = {
  identity: identityContract,
  registry: registryContract,
  content: contentContract,
  decision: decisionContract,
  outreach: outreachContract,
  document: documentContract,
  subsidy: subsidyContract,
  funding: fundingContract,
  notice: noticeContract,
  print: printContract,
  privacy: privacyContract,
  audit: auditContract,
  retrofit: retrofitContract,
  activity: activityContract,
  dispatch: dispatchContract,
  volunteer: volunteerContract,
  contest: contestContract,
} as const

export const endpoints: readonly Endpoint[] = Object.values(contract).flatMap((c) => Object.values<Endpoint>(c))
