import type { CaseActor } from '@shared/retrofit/state'
import type { ReviewStage, SubsidyAct } from '@shared/subsidy/model'
import type { Opened } from './change'

const reviewers: Record<ReviewStage, CaseActor> = { community: 'communityWorker', street: 'streetOfficer', district: 'housingOfficer' }
const handsOver: readonly string[] = ['registered', 'subsidyReviewed', 'subsidyPlanned', 'paid']

/** What the caller may do with a subsidy now, so that a screen offers this and nothing else; the writes decide again. */
export const actsOn = ({ head, as, file, kept }: Opened): SubsidyAct[] => {
  const is = (...actors: CaseActor[]): boolean => actors.some((actor) => as.includes(actor))
  const { state, grant, payment } = { state: file.state, grant: kept.grant?.state, payment: file.payment }
  const reviews = (state === 'community' || state === 'street' || state === 'district') && is(reviewers[state])
  const offers: readonly (SubsidyAct | false)[] = [
    head.state === 'registered' && is('builder', 'communityWorker') && 'apply',
    reviews && 'passReview',
    reviews && 'returnApplication',
    state === 'planned' && is('financeOfficer') && 'pay',
    handsOver.includes(head.state) && is('builder', 'communityWorker') && 'handOver',
    ['paid', 'operating'].includes(head.state) &&
      payment !== null &&
      file.broughtBack < payment.amount &&
      is('housingOfficer', 'financeOfficer') &&
      'demandRecovery',
    state === 'recovering' && is('financeOfficer') && 'noteInstalment',
    head.terms.levelEntry && head.registration !== null && is('streetOfficer') && 'checkCorridor',
    file.application !== null && is('streetOfficer', 'housingOfficer', 'financeOfficer') && 'raiseFlag',
    file.doubts > 0 && is('housingOfficer') && 'settleFlag',
    head.acceptedOn !== null && (grant === undefined || grant === 'refused') && is('communityWorker') && 'claimGrant',
    grant === 'claimed' && is('streetOfficer') && 'decideGrant',
    grant === 'granted' && is('streetOfficer') && 'payGrant',
  ]
  return offers.filter((act): act is SubsidyAct => act !== false)
}
