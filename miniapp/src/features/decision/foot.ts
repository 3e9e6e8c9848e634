import type { MyVote, Phase } from '@shared/decision/model'

/** What the bar at the bottom of a vote offers: the result, the three choices, what was chosen; null is no bar. */
export type FootKind = 'result' | 'choose' | 'voted' | null

export const footKind = (phase: Phase, vote: MyVote | null): FootKind => {
  if (phase === 'closed') return 'result'
  if (phase !== 'open' || vote === null) return null
  return vote.current === null ? 'choose' : 'voted'
}
