import type { DecisionId, VoterId } from '@shared/decision/model'
import { PAPER_CODE_BODY, type PaperCode, paperCodeFrom } from '@shared/decision/paperCode'
import { lookupHash } from '@functions/platform/cipher'

/**
 * The code on the paper ballot of one voter in one decision. Follows from both by keyed hash: nothing is stored when ballots
 * are printed, printing again gives the same paper, and a code of another vote or made at home fits nobody.
 */
export const paperCodeOf = (decisionId: DecisionId, voterId: VoterId): PaperCode => {
  const hash = lookupHash('paper', `${decisionId}\n${voterId}`, PAPER_CODE_BODY)
  return paperCodeFrom(Array.from(hash, (digit) => Number.parseInt(digit, 32)))
}
