import type { CaseFacts } from '@shared/retrofit/facts'

const nothing: CaseFacts = {
  eligibility: 'unchecked',
  vote: null,
  coordinated: false,
  body: null,
  scheme: null,
  notice: null,
  agreement: null,
  contracts: { missing: 5, unlicensed: 1 },
  packMissing: 1,
  correctionsOpen: 1,
  opinions: { waiting: 1, against: 1 },
  sheets: { unsent: 1, waiting: 1 },
  construction: { announced: false, acceptancePassed: false, inspectionPassed: false },
  registration: null,
  subsidy: null,
  recovered: false,
}

const subsidy = { lacks: 1, communityPassed: false, streetPassed: false, corridorBroken: true, planYear: null, accountConfirmed: false }
const wrong: CaseFacts = {
  ...nothing,
  eligibility: 'ineligible',
  vote: { phase: 'closed', outcome: 'notPassed', final: false },
  body: { agreement: false, unanimous: false, licence: 'expired' },
  scheme: { lacks: 1, sameTerms: false },
  notice: { lacks: 1, over: false, withoutRecord: 1 },
  agreement: { lacks: 1, unsigned: 1 },
  correctionsOpen: 0,
  registration: { afterAcceptance: false, inFuture: true, subsidised: false },
  subsidy,
}

/** Facts with which every guard misses everything it can miss: nothing there, everything there and wrong, and a vote that still runs. */
export const barren: readonly CaseFacts[] = [
  nothing,
  wrong,
  { ...wrong, vote: { phase: 'running', outcome: null, final: false }, body: { agreement: true, unanimous: true, licence: 'missing' } },
]
