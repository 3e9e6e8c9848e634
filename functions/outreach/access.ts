import { Refusal } from '@shared/contract/errors'
import type { Role } from '@shared/contract/roles'
import type { DecisionId } from '@shared/decision/model'
import { type VoteFacts, voteFacts } from '@functions/decision/exports'
import type { Caller } from '@functions/platform/caller'

export const watchers: readonly Role[] = ['communityWorker', 'streetOfficer', 'auditor', 'administrator']
export const visitors: readonly Role[] = ['communityWorker', 'streetOfficer']

/**
 * A vote whose roll is frozen, for staff of its place.
 * @throws Refusal NOT_FOUND; WRONG_PLACE for staff of elsewhere; VOTE_NOT_OPEN for a draft, which has no voters yet
 */
export const voteFor = async (
  caller: Caller,
  id: DecisionId,
  roles: readonly Role[],
): Promise<VoteFacts & { frozenAt: NonNullable<VoteFacts['frozenAt']> }> => {
  const vote = await voteFacts(id)
  if (!vote) throw new Refusal('NOT_FOUND')
  caller.mustHold(roles, vote.community)
  const { frozenAt } = vote
  if (frozenAt === null || vote.phase === 'draft') throw new Refusal('VOTE_NOT_OPEN')
  return { ...vote, frozenAt }
}
