import { basisOf } from '@shared/decision/basis'
import type { CastBody, Choice, Consents, DecisionView, MyVote, Signature, SpecialAsk } from '@shared/decision/model'
import { newKey } from '@/api/clientKey'

/** What the sheet has collected so far. */
export interface BallotDraft {
  readonly choice: Choice
  readonly consents: Consents
  readonly signature: Signature | null
}

/** What still has to be done before the ballot can be confirmed, in words; null when it is complete. */
export const missing = (draft: BallotDraft, asks: readonly SpecialAsk[]): string | null => {
  if (asks.some((ask) => draft.consents[ask] === undefined)) return '请回答要单独同意的事项。'
  return draft.signature === null ? '请在方框里写上您的名字。' : null
}

/** The signed ballot as it is sent: what the voter saw and confirmed travels with it, so that the write can prove it. */
export const signedBallot = (
  view: Pick<DecisionView, 'schemeDigest'>,
  vote: MyVote,
  draft: BallotDraft,
  signature: Signature,
): CastBody => ({
  voterId: vote.voterId,
  ownerKey: vote.ownerKey,
  ballotKey: newKey(),
  choice: draft.choice,
  consents: Object.fromEntries(vote.asks.flatMap((ask) => (draft.consents[ask] === undefined ? [] : [[ask, draft.consents[ask]]]))),
  signature,
  basis: basisOf(view.schemeDigest, vote),
})
