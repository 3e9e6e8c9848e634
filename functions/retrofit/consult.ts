import { Refusal } from '@shared/contract/errors'
import { digestOf } from '@shared/kernel/digest'
import type { startConsulting } from '@shared/retrofit/stepContract'
import { type LiftVote, liftVote } from '@functions/decision/exports'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { viewFor } from './cases'
import { voteFactsOf } from './facts'
import type { CaseItem } from './items'
import { settleVote } from './settle'
import { stepFrom } from './steps'
import { linkVote } from './store'

/** Why a vote is not the one that this case needs; empty when it is. */
const misfits = (head: CaseItem, vote: LiftVote | null): string[] => {
  if (!vote) return ['notPublished']
  const asked = head.state === 'coordinating' || head.round > 1
  const found: (string | false)[] = [
    vote.phase === 'withdrawn' && 'withdrawn',
    vote.terms === null && 'otherMatter',
    vote.terms !== null && digestOf(vote.terms.units) !== digestOf(head.terms.units) && 'otherUnits',
    vote.terms !== null && vote.terms.levelEntry !== head.terms.levelEntry && 'otherEntry',
    vote.terms !== null && digestOf(vote.terms.occupiedFlats) !== digestOf(head.terms.occupiedFlats) && 'otherFlats',
    // Consent to something earlier is no consent to this (DOMAIN §2.6: withdrawn older consent forms).
    asked && vote.opensAt < head.since && 'older',
  ]
  return found.filter((one) => one !== false)
}

export const consult: UseCase<typeof startConsulting> = async ({ params: { caseId }, body: { decisionId, turn } }, caller) => {
  await stepFrom(caller, caseId, turn, 'startConsulting', async ({ head }, look) => {
    const vote = await liftVote(decisionId)
    const why = misfits(head, vote)
    if (why.length > 0) throw new Refusal('CASE_VOTE_UNFIT', { why })
    return {
      step: { facts: { decision: decisionId } },
      set: { decisionId },
      // Whether people met is known of the vote that missed; what is asked now, of the new one.
      facts: { ...look.facts, vote: voteFactsOf(vote) },
      also: () => [linkVote(decisionId, caseId)],
    }
  }).catch((error: unknown) => {
    if (error instanceof ConditionFailed && error.has('voteIsFree')) throw new Refusal('CASE_VOTE_TAKEN')
    throw error
  })
  await settleVote(caseId)
  return viewFor(caller, caseId)
}
