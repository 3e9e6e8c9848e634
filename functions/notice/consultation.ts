import type { DecisionId } from '@shared/decision/model'
import type { Consultation } from '@shared/notice/model'
import { liftVote, voteSubject } from '@functions/decision/exports'

/** What the owners decided, in totals, for the notice to tell; null while the vote of the case has not been passed. */
export const consultationOf = async (decisionId: DecisionId | null): Promise<Consultation | null> => {
  if (decisionId === null) return null
  const [vote, lift] = await Promise.all([voteSubject(decisionId), liftVote(decisionId)])
  const result = vote?.result
  if (!vote || !result || lift?.outcome !== 'passed') return null
  return {
    all: { people: vote.roll.people, area: vote.roll.area },
    participation: result.participation,
    agree: result.tally.agree,
    closedAt: result.closedAt,
    resultDigest: result.resultDigest,
  }
}
