import { DecisionId } from '@shared/decision/model'
import type { CaseFacts } from '@shared/retrofit/facts'
import type { CaseId } from '@shared/retrofit/model'
import { liftVote } from '@functions/decision/exports'
import { count } from '@functions/platform/log'
import type { DomainEvent } from '@functions/platform/outbox'
import { voteFactsOf } from './facts'
import { caseHasMoved, moveWith, noFacts } from './move'
import { caseOfVote, readHead, table } from './store'

const eventFor = (facts: NonNullable<CaseFacts['vote']> | null): 'voteWithdrawn' | 'consentReached' | 'consentMissed' => {
  if (facts === null) return 'voteWithdrawn'
  return facts.outcome === 'passed' ? 'consentReached' : 'consentMissed'
}

/** Moves a case on whose vote is over, by itself. Whoever comes second finds it moved: the same. */
export const settleVote = async (caseId: CaseId): Promise<void> => {
  const head = await readHead(caseId)
  if (!head?.decisionId || !['consulting', 'coordinating'].includes(head.state)) return
  const vote = await liftVote(head.decisionId)
  if (!vote || vote.phase === 'running') return
  const facts = voteFactsOf(vote)
  const event = eventFor(facts)
  // What missed has been said; only an exception that the street allowed since takes it on.
  if (head.state === 'coordinating' && event !== 'consentReached') return
  const set = event === 'voteWithdrawn' ? { decisionId: null } : {}
  const step = { event, actors: ['system' as const], personId: 'system', facts: { decision: head.decisionId, outcome: vote.outcome } }
  const { writes } = moveWith(head, step, { ...noFacts, vote: facts }, set)
  try {
    await table.transact(writes)
  } catch (error) {
    if (!caseHasMoved(error)) throw error
    count('Conflicts', 'caseOfVote')
    await settleVote(caseId)
  }
}

const ended = ['decision.closed', 'decision.withdrawn', 'decision.exceptionAllowed']

/** A subscriber of the relay: a vote that is over, or whose result the street made an exception from, moves its case on. Safe to hear twice. */
export const followVotes = async (event: DomainEvent): Promise<void> => {
  if (!ended.includes(event.type)) return
  const decision = DecisionId.safeParse(event.subject.slice('decision:'.length))
  const caseId = decision.success ? await caseOfVote(decision.data) : null
  if (caseId) await settleVote(caseId)
}
