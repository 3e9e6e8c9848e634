import { Refusal } from '@shared/contract/errors'
import type { OwnerGrant } from '@shared/contract/roles'
import type * as endpoints from '@shared/decision/conflictContract'
import type { CastBody, DecisionId } from '@shared/decision/model'
import { saysTheSame } from '@shared/decision/revision'
import type { Caller } from '@functions/platform/caller'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { communityOf, mustBeSigned, replyOf, sentBefore } from './cast'
import { refusalOf, revise } from './revise'
import { readVoters } from './store'
import { castWrites, notContested } from './store/revision'
import { putContester } from './store/conflict'
import { voterIdOf } from './voterId'

/** @throws Refusal NOT_ON_ROLL, CONTEST_NOT_CO_OWNER unless the caller is another registered owner of this voter */
const coOwnerGrant = (caller: Caller, decisionId: DecisionId, { ownerKey, voterId }: CastBody): OwnerGrant => {
  const grant = caller.ownerOf(ownerKey)
  if (!grant || voterIdOf(decisionId, ownerKey) !== voterId) throw new Refusal('NOT_ON_ROLL', {}, 'not a voter of the caller')
  if (grant.standing !== 'coOwner') throw new Refusal('CONTEST_NOT_CO_OWNER')
  return grant
}

/** What the phone showed as counting. @throws Refusal CONTEST_NOTHING, CONTEST_SAME, BALLOT_IN_CONFLICT */
const mustContradict = async (decisionId: DecisionId, { basis, voterId, choice, consents }: CastBody): Promise<void> => {
  if (basis.current === null) {
    const [voter] = await readVoters(decisionId, [voterId])
    throw new Refusal(voter?.effect === 'contests' ? 'BALLOT_IN_CONFLICT' : 'CONTEST_NOTHING')
  }
  if (saysTheSame(basis.current, { choice, consents })) throw new Refusal('CONTEST_SAME')
}

/**
 * A co-owner contradicts the ballot that counts, signed and once. From then on neither counts (DOMAIN §1.3): no majority among
 * co-owners decides, they agree on paper before the community. The binding of the voter stays as it is.
 */
export const contestBallot: UseCase<typeof endpoints.contest> = async ({ params: { decisionId }, body }, caller) => {
  const grant = coOwnerGrant(caller, decisionId, body)
  mustBeSigned(body.signature)
  await mustContradict(decisionId, body)
  const { voterId, ballotKey, basis, choice, consents, signature } = body
  try {
    const ballot = await revise({
      ...{ decisionId, voterId, ballotKey, basis, choice, consents, signature },
      channel: 'phone',
      effect: 'contests',
      raisedBy: 'coOwner',
      by: caller.personId,
      place: communityOf(grant),
      when: [notContested],
      more: [putContester(decisionId, voterId, caller.personId, ballotKey)],
    })
    return replyOf(ballot, false)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const earlier = await sentBefore(error, decisionId, body)
    if (earlier) return replyOf(earlier, true)
    throw error.at(castWrites.more) ? new Refusal('CONTEST_ONCE') : refusalOf(error)
  }
}
