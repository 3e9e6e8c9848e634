import { randomBytes } from 'node:crypto'
import { Refusal } from '@shared/contract/errors'
import type { OwnerGrant } from '@shared/contract/roles'
import { commitmentOf, receiptOf } from '@shared/decision/commitment'
import type { cast, myBallots } from '@shared/decision/contract'
import type { CastBody, DecisionId, Signature } from '@shared/decision/model'
import { type TallyDelta, deltaOf } from '@shared/decision/tally'
import { ancestorAt, type PlaceId } from '@shared/kernel/place'
import { now } from '@functions/platform/clock'
import { seal } from '@functions/platform/cipher'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type BallotItem, Shard, Voter } from './items'
import { type BallotFacts, castTransaction, castWrites, eachBallot, keys, table } from './store'
import { voterIdOf } from './voterId'

/** Fewer points than this are a slip of the finger, not a signature. */
const LEAST_POINTS = 8
const pointsOf = (signature: Signature): number => signature.strokes.reduce((n, stroke) => n + stroke.length / 2, 0)

const communityOf = ({ units: [unit] }: OwnerGrant): PlaceId | null => (unit ? ancestorAt(unit, 'community') : null)

const shardDelta = (delta: TallyDelta): Record<string, number> => {
  const sums: Record<string, number> = { people: delta.participation.people, area: delta.participation.area }
  for (const choice of ['agree', 'disagree', 'abstain'] as const) {
    sums[`${choice}People`] = delta[choice].people
    sums[`${choice}Area`] = delta[choice].area
  }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0))
}

const replyOf = ({ receipt, voterId, revision, choice, consents, area, castAt, nonce, commitment }: BallotItem, replayed: boolean) => ({
  receipt,
  ballot: { voterId, revision, choice, consents, area, castAt, nonce, commitment },
  replayed,
})

/**
 * Casts or changes one ballot: one transaction, one round trip. The phone sends what it showed, the conditions prove it.
 * Only a transaction that failed is looked into: was it this very ballot, sent again?
 */
export const castBallot: UseCase<typeof cast> = async ({ params: { decisionId }, body }, caller) => {
  const grant = caller.ownerOf(body.ownerKey)
  if (!grant || voterIdOf(decisionId, body.ownerKey) !== body.voterId) throw new Refusal('NOT_ON_ROLL', {}, 'not a voter of the caller')
  if (pointsOf(body.signature) < LEAST_POINTS) throw new Refusal('BALLOT_UNSIGNED')
  if ((body.basis.revision === 0) !== (body.basis.choice === null)) throw new Refusal('BALLOT_MISMATCH', {}, 'basis contradicts itself')

  const at = now()
  const facts: BallotFacts = {
    decisionId,
    voterId: body.voterId,
    basis: body.basis,
    asks: Object.keys(body.consents).sort(),
    generation: grant.generation,
    at,
  }
  const ballot = makeBallot(decisionId, body, at, caller.personId)
  const event = eventOf({
    type: 'decision.ballotCast',
    subject: `decision:${decisionId}`,
    place: communityOf(grant),
    actor: caller.personId,
    // The log says that a voter signed, never what.
    facts: { voter: body.voterId, revision: ballot.revision, commitment: ballot.commitment },
  })
  const delta = shardDelta(deltaOf(body.basis.choice, body.choice, body.basis.area))
  try {
    await table.transact(castTransaction(facts, ballot, delta, event))
    return replyOf(ballot, false)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return explainRefusal(error, decisionId, body)
  }
}

const makeBallot = (decisionId: DecisionId, body: CastBody, castAt: BallotItem['castAt'], castBy: string): BallotItem => {
  const revision = body.basis.revision + 1
  const nonce = randomBytes(16).toString('hex')
  const { voterId, choice, consents, ballotKey } = body
  const { area, schemeDigest } = body.basis
  const commitment = commitmentOf({ decisionId, voterId, revision, choice, consents, area, schemeDigest, castAt, nonce })
  const { pk, sk } = keys.ballot(decisionId, voterId, revision)
  const signature = seal(JSON.stringify(body.signature), `${pk}/${sk}`)
  return {
    voterId,
    revision,
    choice,
    consents,
    area,
    castAt,
    nonce,
    commitment,
    receipt: receiptOf(commitment),
    ballotKey,
    signature,
    castBy,
  }
}

/** What stood in the way, from the items that the failed write handed back. @throws Refusal, unless this very ballot is already in */
const explainRefusal = async (failed: ConditionFailed, decisionId: DecisionId, body: CastBody) => {
  const voter = failed.at(castWrites.voter)
  const shard = failed.at(castWrites.shard)
  const stands = voter?.item ? Voter.parse(voter.item) : null
  if (voter?.clauses.includes('onRoll')) throw new Refusal('NOT_ON_ROLL')
  if (stands?.revision !== undefined && (voter?.clauses.includes('revisionIsLast') || voter?.clauses.includes('choiceIsLast'))) {
    for await (const earlier of eachBallot(decisionId, body.voterId)) {
      if (earlier.ballotKey !== body.ballotKey) continue
      if (earlier.choice !== body.choice || !sameConsents(earlier.consents, body.consents)) throw new Refusal('BALLOT_REPLAYED')
      return replyOf(earlier, true)
    }
  }
  if (shard) throw gateRefusal(shard.item, shard.clauses)
  if (voter?.clauses.includes('bindingIsCurrent')) throw new Refusal('BINDING_SUPERSEDED')
  if (voter?.clauses.some((c) => c === 'areaIsShown' || c === 'asksAreAnswered' || c === 'shardIsOwn')) throw new Refusal('BALLOT_MISMATCH')
  throw new Refusal('BALLOT_STALE', { revision: stands?.revision ?? 0, castAt: stands?.castAt ?? null })
}

const sameConsents = (a: Record<string, string | undefined>, b: Record<string, string | undefined>): boolean =>
  Object.keys({ ...a, ...b }).every((k) => a[k] === b[k])

const gateRefusal = (item: Record<string, unknown> | null, clauses: readonly string[]): Refusal => {
  if (!item) return new Refusal('BALLOT_MISMATCH', {}, 'no such shard')
  const gate = Shard.parse(item)
  if (gate.status === 'withdrawn') return new Refusal('VOTE_WITHDRAWN')
  if (gate.status === 'closed' || clauses.includes('hasNotClosed')) return new Refusal('VOTE_CLOSED', { closesAt: gate.closesAt })
  if (clauses.includes('hasOpened')) return new Refusal('VOTE_NOT_OPEN', { opensAt: gate.opensAt })
  return new Refusal('BALLOT_MISMATCH', {}, 'another scheme')
}

/** Every revision the caller's voter has cast, newest first. */
export const readMyBallots: UseCase<typeof myBallots> = async ({ params: { decisionId, voterId } }, caller) => {
  if (!caller.owner.some((g) => voterIdOf(decisionId, g.ownerKey) === voterId)) throw new Refusal('NOT_ON_ROLL')
  const ballots = []
  for await (const item of eachBallot(decisionId, voterId)) ballots.unshift({ ...replyOf(item, false).ballot, receipt: item.receipt })
  return { ballots }
}
