import { Refusal } from '@shared/contract/errors'
import type { OwnerGrant } from '@shared/contract/roles'
import type { cast, myBallots } from '@shared/decision/contract'
import type { CastBody, DecisionId, Signature } from '@shared/decision/model'
import { effectOf, saysTheSame } from '@shared/decision/revision'
import { ancestorAt, type PlaceId } from '@shared/kernel/place'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import type { BallotItem } from './items'
import { refusalOf, revise } from './revise'
import { eachBallot } from './store'
import { bindingClauses, castWrites, notContested } from './store/revision'
import { voterIdOf } from './voterId'

/** Fewer points than this are a slip of the finger, not a signature. */
const LEAST_POINTS = 8
const pointsOf = (signature: Signature): number => signature.strokes.reduce((n, stroke) => n + stroke.length / 2, 0)
/** @throws Refusal BALLOT_UNSIGNED */
export const mustBeSigned = (signature: Signature): void => {
  if (pointsOf(signature) < LEAST_POINTS) throw new Refusal('BALLOT_UNSIGNED')
}

/** Where the log places what an owner does. */
export const communityOf = ({ units: [unit] }: OwnerGrant): PlaceId | null => (unit ? ancestorAt(unit, 'community') : null)

/** A revision as its voter may see it. */
export const shownBallot = ({ voterId, revision, channel, effect, choice, consents, area, castAt, nonce, commitment }: BallotItem) => ({
  ...{ voterId, revision, channel, effect, choice, consents, area, castAt, nonce, commitment },
})
export const replyOf = (ballot: BallotItem, replayed: boolean) => ({ receipt: ballot.receipt, ballot: shownBallot(ballot), replayed })

/** @throws Refusal NOT_ON_ROLL or NOT_THE_VOTER unless the caller is bound to this voter and may vote for it */
const votingGrant = (
  caller: { ownerOf: (ownerKey: string) => OwnerGrant | undefined },
  decisionId: DecisionId,
  body: CastBody,
): OwnerGrant => {
  const grant = caller.ownerOf(body.ownerKey)
  if (!grant || voterIdOf(decisionId, body.ownerKey) !== body.voterId) throw new Refusal('NOT_ON_ROLL', {}, 'not a voter of the caller')
  if (grant.standing !== 'voter') throw new Refusal('NOT_THE_VOTER')
  return grant
}

/**
 * Casts or changes one ballot: one transaction, one round trip. The phone sends what it showed, the conditions prove it.
 * Against a paper ballot that says otherwise it opens a conflict. Only a transaction that failed is looked into:
 * was it this very ballot, sent again?
 */
export const castBallot: UseCase<typeof cast> = async ({ params: { decisionId }, body }, caller) => {
  const grant = votingGrant(caller, decisionId, body)
  mustBeSigned(body.signature)
  const { basis, choice, consents } = body
  if (basis.revision === 0 && basis.current !== null) throw new Refusal('BALLOT_MISMATCH', {}, 'basis contradicts itself')
  const last = basis.current && { ...basis.current, effect: 'counts' as const }
  try {
    const ballot = await revise({
      decisionId,
      voterId: body.voterId,
      ballotKey: body.ballotKey,
      ...{ basis, choice, consents },
      channel: 'phone',
      effect: effectOf(last, { channel: 'phone', choice, consents }),
      by: caller.personId,
      place: communityOf(grant),
      signature: body.signature,
      when: [...bindingClauses(grant.generation, grant.capacity === 'transferee'), notContested],
      generation: grant.generation,
    })
    return replyOf(ballot, false)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const earlier = await sentBefore(error, decisionId, body)
    if (earlier) return replyOf(earlier, true)
    throw refusalOf(error)
  }
}

/** This very ballot, if it is already in. @throws Refusal BALLOT_REPLAYED when its key came with another content */
export const sentBefore = async (failed: ConditionFailed, decisionId: DecisionId, body: CastBody): Promise<BallotItem | null> => {
  const voter = failed.at(castWrites.voter)
  if (voter?.item?.revision === undefined) return null
  for await (const earlier of eachBallot(decisionId, body.voterId)) {
    if (earlier.ballotKey !== body.ballotKey) continue
    if (!saysTheSame(earlier, body)) throw new Refusal('BALLOT_REPLAYED')
    return earlier
  }
  return null
}

/** Every revision of a voter of the caller, newest first. */
export const readMyBallots: UseCase<typeof myBallots> = async ({ params: { decisionId, voterId } }, caller) => {
  if (!caller.owner.some((g) => voterIdOf(decisionId, g.ownerKey) === voterId)) throw new Refusal('NOT_ON_ROLL')
  const ballots = []
  for await (const item of eachBallot(decisionId, voterId)) ballots.unshift({ ...shownBallot(item), receipt: item.receipt })
  return { ballots }
}
