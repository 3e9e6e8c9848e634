import * as z from 'zod'
import type { Instant } from '../kernel/instant'
import type { Phase } from './model'

/** What the record of a decision says; the phase follows from it and the clock. `freezing`: publishing is writing the roll. */
export const DecisionStatus = z.enum(['draft', 'freezing', 'published', 'closed', 'withdrawn'])
export type DecisionStatus = z.infer<typeof DecisionStatus>

/** Where a decision stands at `now`. Open from `opensAt` (included) to `closesAt` (excluded), as the shard's condition has it. */
export const phaseOf = (
  decision: { readonly status: DecisionStatus; readonly opensAt: Instant; readonly closesAt: Instant; readonly hasResult: boolean },
  now: Instant,
): Phase => {
  switch (decision.status) {
    case 'draft':
    case 'freezing':
      return 'draft'
    case 'withdrawn':
      return 'withdrawn'
    case 'closed':
      return decision.hasResult ? 'closed' : 'counting'
    case 'published':
      if (now < decision.opensAt) return 'upcoming'
      return now < decision.closesAt ? 'open' : 'counting'
  }
}
