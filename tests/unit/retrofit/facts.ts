import * as fc from 'fast-check'
import type { CaseFacts } from '@shared/retrofit/facts'
import { type Lack } from '@shared/retrofit/lack'
import { CaseEvent } from '@shared/retrofit/transitions'
import { CaseActor } from '@shared/retrofit/state'

/** Everything is there and in order: no guard misses anything. */
export const allGood: CaseFacts = {
  eligibility: 'eligible',
  vote: { phase: 'closed', outcome: 'passed', final: true },
  coordinated: true,
  body: { agreement: true, unanimous: true, licence: 'valid' },
  scheme: { lacks: 0, sameTerms: true },
  notice: { lacks: 0, over: true, withoutRecord: 0 },
  agreement: { lacks: 0, unsigned: 0 },
  contracts: { missing: 0, unlicensed: 0 },
  packMissing: 0,
  correctionsOpen: 0,
  opinions: { waiting: 0, against: 0 },
  sheets: { unsent: 0, waiting: 0 },
  construction: { announced: true, acceptancePassed: true, inspectionPassed: true },
  registration: { afterAcceptance: true, inFuture: false, subsidised: true },
  subsidy: {
    ...{ lacks: 0, communityPassed: true, streetPassed: true, corridorBroken: false, planYear: 2027, accountConfirmed: true },
  },
  recovered: true,
}

const few = fc.nat({ max: 2 })
const outcomes = ['passed', 'notPassed', 'noValidDecision', 'specialConsentMissing', null] as const

/** Any facts there could be, most of them bad. */
export const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  eligibility: fc.constantFrom('eligible', 'ineligible', 'refer', 'unchecked'),
  vote: fc.option(fc.record({ phase: fc.constantFrom('running', 'closed'), outcome: fc.constantFrom(...outcomes), final: fc.boolean() })),
  coordinated: fc.boolean(),
  body: fc.option(
    fc.record({
      agreement: fc.boolean(),
      unanimous: fc.boolean(),
      licence: fc.constantFrom('notNeeded', 'valid', 'missing', 'expired'),
    }),
  ),
  scheme: fc.option(fc.record({ lacks: few, sameTerms: fc.boolean() })),
  notice: fc.option(fc.record({ lacks: few, over: fc.boolean(), withoutRecord: few })),
  agreement: fc.option(fc.record({ lacks: few, unsigned: few })),
  contracts: fc.record({ missing: few, unlicensed: few }),
  packMissing: few,
  correctionsOpen: few,
  opinions: fc.record({ waiting: few, against: few }),
  sheets: fc.record({ unsent: few, waiting: few }),
  construction: fc.record({ announced: fc.boolean(), acceptancePassed: fc.boolean(), inspectionPassed: fc.boolean() }),
  registration: fc.option(fc.record({ afterAcceptance: fc.boolean(), inFuture: fc.boolean(), subsidised: fc.boolean() })),
  subsidy: fc.option(
    fc.record({
      lacks: few,
      communityPassed: fc.boolean(),
      streetPassed: fc.boolean(),
      corridorBroken: fc.boolean(),
      planYear: fc.constantFrom(null, 2027),
      accountConfirmed: fc.boolean(),
    }),
  ),
  recovered: fc.boolean(),
})

export const anyStep = fc.record({
  event: fc.constantFrom(...CaseEvent.options),
  actors: fc.subarray([...CaseActor.options]),
  reason: fc.option(fc.constantFrom('', '  ', '业主要求'), { nil: undefined }),
  facts: fc.oneof({ weight: 3, arbitrary: fc.constant(allGood) }, { weight: 1, arbitrary: anyFacts }),
})

/** Facts that are in order but for what is given. */
export const but = (changes: Partial<CaseFacts>): CaseFacts => ({ ...allGood, ...changes })
export type Lacking = readonly [facts: CaseFacts, lack: Lack]
