import { keepers } from './caseContract'
import type { CaseActor, CaseState } from './state'

/** Where on the road, and by whom, something may be written down in a case. The server refuses by it; screens offer by it. */
export interface WritingRule {
  readonly actors: readonly CaseActor[]
  readonly states: readonly CaseState[]
}

const applicants = ['builder', 'communityWorker'] as const satisfies readonly CaseActor[]
/** Contracts are signed once somebody carries it out, and until the works are over. */
const contracting = [
  ...(['bodyAppointed', 'schemeReady', 'noticeRunning', 'noticeReported', 'agreed'] as const),
  ...(['correcting', 'filed', 'rejected', 'construction'] as const),
] as const satisfies readonly CaseState[]
/** From consent until the works are over: somebody may step in or out, a licence may be renewed. */
const preparing = ['consented', ...contracting] as const satisfies readonly CaseState[]
/** A lift that is there is inspected every year. */
const inUse = [
  ...(['accepted', 'registered', 'subsidyApplied', 'subsidyReviewed', 'subsidyPlanned', 'paid', 'operating'] as const),
] as const satisfies readonly CaseState[]
const before = ['districtReview', 'opinions'] as const satisfies readonly CaseState[]

export const writing = {
  /** What owners will be asked about: before they are asked, and between one asking and the next. */
  terms: { actors: keepers, states: ['wishing', 'coordinating'] },
  preCheck: { actors: keepers, states: ['wishing'] },
  builders: { actors: keepers, states: ['consulting', 'coordinating', ...preparing] },
  body: { actors: applicants, states: preparing },
  /** A design may be drawn anew until it hangs in public; then a change is a step of its own, which voids what rests on it. */
  design: { actors: applicants, states: ['consented', 'bodyAppointed', 'schemeReady'] },
  contract: { actors: applicants, states: contracting },
  /** Documents that are brought by hand; while the street looks at them they stay as they are. */
  pack: { actors: applicants, states: ['noticeReported', 'agreed', 'correcting', 'rejected'] },
  explanation: { actors: applicants, states: ['correcting'] },
  sheet: { actors: ['housingOfficer'], states: before },
  announcement: { actors: applicants, states: ['filed'] },
  acceptance: { actors: applicants, states: ['construction'] },
  inspection: { actors: [...applicants, 'marketOfficer'], states: ['construction', ...inUse] },
  registration: { actors: [...applicants, 'marketOfficer'], states: ['accepted'] },
  utility: {
    actors: keepers,
    states: ['bodyAppointed', 'schemeReady', 'noticeRunning', 'noticeReported', 'agreed', 'filed', 'construction'],
  },
} as const satisfies Record<string, WritingRule>
export type Writing = keyof typeof writing

/** A bureau's opinion is signed while the application lies with the district. */
export const opinionStates: readonly CaseState[] = before

/** Whether somebody who acts in these parts may write it down where the case stands. */
export const mayWrite = (what: Writing, { as, state }: { readonly as: readonly CaseActor[]; readonly state: CaseState }): boolean => {
  const { actors, states }: WritingRule = writing[what]
  return states.includes(state) && as.some((actor) => actors.includes(actor))
}
