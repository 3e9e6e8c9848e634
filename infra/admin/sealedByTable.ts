import { activitySealed } from '@functions/activity/sealed'
import { contestSealed } from '@functions/contest/sealed'
import { decisionSealed } from '@functions/decision/sealed'
import { dispatchSealed } from '@functions/dispatch/sealed'
import { documentSealed } from '@functions/document/sealed'
import { fundingSealed } from '@functions/funding/sealed'
import { identitySealed } from '@functions/identity/sealed'
import { noticeSealed } from '@functions/notice/sealed'
import { outreachSealed } from '@functions/outreach/sealed'
import { retrofitSealed } from '@functions/retrofit/sealed'
import type { SealedFields } from '@functions/platform/sealed'
import { registrySealed } from '@functions/registry/sealed'
import { subsidySealed } from '@functions/subsidy/sealed'
import { volunteerSealed } from '@functions/volunteer/sealed'

const none: SealedFields = () => ({})

/** Every table of the product, with its sealed fields; a test holds the names against infra/tables.yml. */
export const sealedByTable: Readonly<Record<string, SealedFields>> = {
  identity: identitySealed,
  registry: registrySealed,
  content: none,
  decision: decisionSealed,
  outreach: outreachSealed,
  document: documentSealed,
  retrofit: retrofitSealed,
  notice: noticeSealed,
  funding: fundingSealed,
  subsidy: subsidySealed,
  activity: activitySealed,
  dispatch: dispatchSealed,
  volunteer: volunteerSealed,
  contest: contestSealed,
  audit: none,
}
