import { commitmentOf, receiptOf, schemeDigestOf } from '@shared/decision/commitment'
import { verifyProof, type MerkleProof } from '@shared/decision/merkle'
import type { Ballot, DecisionId, DecisionView } from '@shared/decision/model'
import type { Digest } from '@shared/kernel/digest'

/** True when receipt and commitment really follow from the ballot as shown: computed here, on the phone. */
export const ballotMatches = (decisionId: DecisionId, schemeDigest: Digest, ballot: Ballot, receipt: string): boolean => {
  const commitment = commitmentOf({ ...ballot, decisionId, schemeDigest })
  return commitment === ballot.commitment && receiptOf(commitment) === receipt
}

/** True when text and drawings on the screen are the ones whose digest every ballot carries. */
export const schemeMatches = (view: Pick<DecisionView, 'scheme' | 'matter' | 'schemeDigest'>): boolean =>
  schemeDigestOf(view.scheme, view.matter) === view.schemeDigest

export type InclusionCheck = 'included' | 'wrongReceipt' | 'wrongRoot' | 'wrongPath'

/**
 * Is the ballot with this receipt in the published count? The receipt must be the commitment's own,
 * the proof must lead to the published root, and every step of it must hold.
 */
export const checkInclusion = (receipt: string, commitment: Digest, proof: MerkleProof, publishedRoot: Digest | null): InclusionCheck => {
  if (receiptOf(commitment) !== receipt) return 'wrongReceipt'
  if (proof.root !== publishedRoot) return 'wrongRoot'
  return verifyProof(commitment, proof) ? 'included' : 'wrongPath'
}
