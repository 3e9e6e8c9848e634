import type { CaseFacts } from '@shared/retrofit/facts'
import { isSubsidised } from '@shared/subsidy/eligibility'
import type { CaseItem } from '@functions/retrofit/exports'
import { noFacts } from '@functions/retrofit/exports'
import { dayOf } from '@shared/kernel/day'
import { now } from '@functions/platform/clock'
import type { FileItem } from './items'

/** What a guard looks at beyond the file itself. */
interface Now {
  /** Fields that the form lacks. */
  readonly lacks?: number
  readonly communityPassed?: boolean
  readonly streetPassed?: boolean
  readonly planYear?: number | null
  readonly accountConfirmed?: boolean
  readonly recovered?: boolean
}

/** The facts of a case that guards of subsidy steps look at; everything that other rooms know is absent. */
export const subsidyFacts = (head: CaseItem, file: FileItem, seen: Now = {}): CaseFacts => ({
  ...noFacts,
  registration: head.registration && {
    afterAcceptance: head.acceptedOn === null || head.registration.on >= head.acceptedOn,
    inFuture: head.registration.on > dayOf(now()),
    subsidised: isSubsidised(head.registration.on),
  },
  subsidy: {
    lacks: seen.lacks ?? 0,
    communityPassed: seen.communityPassed ?? false,
    streetPassed: seen.streetPassed ?? false,
    corridorBroken: file.corridor?.broken ?? false,
    planYear: seen.planYear ?? null,
    accountConfirmed: seen.accountConfirmed ?? false,
  },
  recovered: seen.recovered ?? false,
})
