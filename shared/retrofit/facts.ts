import * as z from 'zod'
import { Outcome } from '../decision/model'

/**
 * What is true of a case, as its guards look at it: derived from the case's own items and from what the votes, the notice and the money say.
 * No guard looks at anything else, so a test can try every one of them.
 */
export const CaseFacts = z.object({
  /** Outcome of the pre-check (Xinwu rules 二). */
  eligibility: z.enum(['eligible', 'ineligible', 'refer', 'unchecked']),
  /** The vote the case stands on now; null while none is linked. */
  vote: z
    .object({
      phase: z.enum(['running', 'closed']),
      outcome: Outcome.nullable(),
      /** The inquiry period after its result is over. */
      final: z.boolean(),
    })
    .nullable(),
  /** A coordination meeting with minutes was held since the vote that missed consent. */
  coordinated: z.boolean(),
  body: z
    .object({ agreement: z.boolean(), unanimous: z.boolean(), licence: z.enum(['notNeeded', 'valid', 'missing', 'expired']) })
    .nullable(),
  /** What a design lacks before it may be shown (`SchemeLack`); null while there is none. */
  scheme: z.object({ lacks: z.number().int().nonnegative(), sameTerms: z.boolean() }).nullable(),
  notice: z
    .object({
      /** What it lacks of the content and places that the rules name. */
      lacks: z.number().int().nonnegative(),
      over: z.boolean(),
      /** Written objections received in time whose negotiation has no record. */
      withoutRecord: z.number().int().nonnegative(),
    })
    .nullable(),
  /** Clauses that miss or do not add up, and builders who have not signed. */
  agreement: z.object({ lacks: z.number().int().nonnegative(), unsigned: z.number().int().nonnegative() }).nullable(),
  /** Trades without a contract, and contractors without a valid licence on the day. */
  contracts: z.object({ missing: z.number().int().nonnegative(), unlicensed: z.number().int().nonnegative() }),
  /** Documents of the application pack that are not there. */
  packMissing: z.number().int().nonnegative(),
  /** Items of the one correction notice that were not dealt with. */
  correctionsOpen: z.number().int().nonnegative(),
  opinions: z.object({ waiting: z.number().int().nonnegative(), against: z.number().int().nonnegative() }),
  /** Contact sheets (工作联系单) that are owed by a trigger and not sent, and that were sent and not answered. */
  sheets: z.object({ unsent: z.number().int().nonnegative(), waiting: z.number().int().nonnegative() }),
  construction: z.object({
    /** Report to the market regulator before installing, and notice of works (施工告知, special equipment law §23). */
    announced: z.boolean(),
    acceptancePassed: z.boolean(),
    inspectionPassed: z.boolean(),
  }),
  registration: z.object({ afterAcceptance: z.boolean(), inFuture: z.boolean(), subsidised: z.boolean() }).nullable(),
  subsidy: z
    .object({
      lacks: z.number().int().nonnegative(),
      communityPassed: z.boolean(),
      streetPassed: z.boolean(),
      /** A level-entry corridor was closed off or widened against the promise (十(四)). */
      corridorBroken: z.boolean(),
      planYear: z.number().int().nullable(),
      /** The account that all builders confirmed. */
      accountConfirmed: z.boolean(),
    })
    .nullable(),
  recovered: z.boolean(),
})
export type CaseFacts = z.infer<typeof CaseFacts>
