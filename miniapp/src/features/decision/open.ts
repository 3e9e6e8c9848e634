import type { DecisionCard, Phase } from '@shared/decision/model'
import { toResult, toVote } from '@/navigation'

/** Opens the page that a person wants of a vote in this phase. */
export const openDecision = ({ decisionId }: DecisionCard, phase: Phase): void =>
  phase === 'closed' ? toResult(decisionId) : toVote(decisionId)
