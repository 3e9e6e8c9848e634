import { type Day, addDays } from '../kernel/day'
import { type Holidays, type LastDay, announced, workdayFrom, workdaysAfter } from '../kernel/workday'
import type { CaseActor, CaseState } from './state'

/** Working days of the street's first review, from the day a complete application came in, and of each bureau's opinion (Xinwu rules 六(二)1, 2). */
export const reviewDays = 5
/** Calendar days from putting a lift into use to its registration at the latest (Xinwu rules 六(四); special equipment law §33). */
export const registrationDays = 30

/** Who is asked to act next, in the order of who acts first. `system`: nobody, something is awaited. */
const turns: Record<CaseState, readonly CaseActor[]> = {
  wishing: ['communityWorker'],
  consulting: ['system'],
  coordinating: ['communityWorker', 'streetOfficer'],
  consented: ['builder', 'communityWorker'],
  bodyAppointed: ['builder', 'communityWorker'],
  schemeReady: ['builder', 'communityWorker'],
  noticeRunning: ['communityWorker'],
  noticeReported: ['builder', 'communityWorker'],
  agreed: ['builder', 'communityWorker'],
  submitted: ['streetOfficer'],
  correcting: ['builder', 'communityWorker'],
  streetReview: ['streetOfficer'],
  districtReview: ['housingOfficer'],
  opinions: ['housingOfficer'],
  filed: ['builder', 'communityWorker'],
  rejected: ['builder', 'communityWorker'],
  construction: ['builder', 'communityWorker'],
  accepted: ['builder', 'communityWorker', 'marketOfficer'],
  registered: ['builder', 'communityWorker'],
  subsidyApplied: ['communityWorker'],
  subsidyReviewed: ['housingOfficer'],
  subsidyPlanned: ['financeOfficer'],
  paid: ['builder', 'communityWorker'],
  recovering: ['financeOfficer'],
  operating: ['communityWorker'],
  suspended: ['communityWorker'],
  cancelled: [],
}
export const turnOf = (state: CaseState): readonly CaseActor[] => turns[state]

/** Days of a case from which its terms run; null while they have not come. */
export interface CaseDays {
  readonly state: CaseState
  /** When the application that stands now came in complete. */
  readonly receivedOn: Day | null
  /** When the bureaus were asked. */
  readonly askedOn: Day | null
  /** When the lift was put into use. */
  readonly usedFrom: Day | null
  /** Until when the last inspection is good. */
  readonly inspectedUntil: Day | null
}

/** A month before it runs out, the next inspection is to be applied for (special equipment law §40). */
export const inspectionDueOn = (inspectedUntil: Day): Day => {
  const [year = 0, month = 1, day = 1] = inspectedUntil.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate()
  const due = new Date(Date.UTC(year, month - 2, Math.min(day, last)))
  return addDays(inspectedUntil, Math.round((due.getTime() - Date.UTC(year, month - 1, day)) / 86_400_000))
}

/** The last day for what comes next, or null where no rule sets one. */
export const dueOf = (days: CaseDays, holidays: Holidays = announced): LastDay | null => {
  switch (days.state) {
    case 'submitted':
    case 'streetReview':
      return days.receivedOn && workdaysAfter(days.receivedOn, reviewDays, holidays)
    case 'opinions':
      return days.askedOn && workdaysAfter(days.askedOn, reviewDays, holidays)
    case 'accepted':
      return days.usedFrom && workdayFrom(addDays(days.usedFrom, registrationDays), holidays)
    case 'operating':
      return days.inspectedUntil && { day: inspectionDueOn(days.inspectedUntil), provisional: false }
    default:
      return null
  }
}
