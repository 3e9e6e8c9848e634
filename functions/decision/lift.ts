import { coordinationOf } from '@shared/decision/meeting'
import { standingOutcome } from '@shared/decision/exception'
import { resultStanding } from '@shared/decision/inquiry'
import type { DecisionId, Outcome } from '@shared/decision/model'
import type { Instant } from '@shared/kernel/instant'
import { type Terms, termsOf } from '@shared/retrofit/model'
import { now } from '@functions/platform/clock'
import type { Head } from './items'
import { readHead } from './store'

/** A published vote as the case of a lift looks at it. */
export interface LiftVote {
  /** Null: it is about something else. */
  readonly terms: Terms | null
  readonly phase: 'running' | 'closed' | 'withdrawn'
  readonly outcome: Outcome | null
  /** Its inquiry period is over. */
  readonly final: boolean
  /** A coordination meeting is on record, or none is owed. */
  readonly coordinated: boolean
  readonly opensAt: Instant
}

const phaseOf = ({ status, result }: Head): LiftVote['phase'] => {
  if (status === 'withdrawn') return 'withdrawn'
  return result ? 'closed' : 'running'
}

/** Null: unknown, or not published. */
export const liftVote = async (id: DecisionId): Promise<LiftVote | null> => {
  const head = await readHead(id)
  if (!head || head.status === 'draft' || head.status === 'freezing') return null
  const { matter, scope, result, coordination, opensAt } = head
  const owed = coordinationOf(result?.outcome ?? null, coordination ?? null)
  return {
    terms: termsOf(
      matter,
      scope.map(({ unit }) => unit),
    ),
    phase: phaseOf(head),
    outcome: standingOutcome(result, head.exception),
    final: result !== null && resultStanding(result.closedAt, now()) === 'final',
    coordinated: owed === null || owed === 'held',
    opensAt,
  }
}
