import type { DecisionCard, Phase } from '@shared/decision/model'
import type { Instant } from '@shared/kernel/instant'
import { livePhase } from './livePhase'

export interface PlacedCard {
  readonly card: DecisionCard
  readonly phase: Phase
}

const rank = ({ card, phase }: PlacedCard): number => {
  if (phase === 'open') return card.waits === 'voter' ? 0 : 1
  return phase === 'counting' ? 2 : phase === 'upcoming' ? 3 : 4
}

/** Cards with their phase now: what waits for this person first, by the nearest deadline, then what runs, then what is over. */
export const inOrder = (cards: readonly DecisionCard[], now: Instant): { readonly running: PlacedCard[]; readonly over: PlacedCard[] } => {
  const placed = cards.map((card) => ({ card, phase: livePhase(card, now) }))
  const isOver = ({ phase }: PlacedCard) => phase === 'closed' || phase === 'withdrawn' || phase === 'draft'
  return {
    running: placed.filter((p) => !isOver(p)).sort((a, b) => rank(a) - rank(b) || (a.card.closesAt < b.card.closesAt ? -1 : 1)),
    over: placed.filter(isOver),
  }
}
