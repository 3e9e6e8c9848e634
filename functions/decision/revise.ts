import { randomBytes } from 'node:crypto'
import { Refusal } from '@shared/contract/errors'
import { commitmentOf, receiptOf } from '@shared/decision/commitment'
import type { RaisedBy } from '@shared/decision/conflictContract'
import type { Channel, Choice, Consents, DecisionId, Effect, Signature, VoterId } from '@shared/decision/model'
import { type TallyDelta, deltaOf } from '@shared/decision/tally'
import type { PlaceId } from '@shared/kernel/place'
import { seal } from '@functions/platform/cipher'
import type { Clause } from '@functions/platform/clause'
import { now } from '@functions/platform/clock'
import { eventOf } from '@functions/platform/outbox'
import type { ConditionFailed, Write } from '@functions/platform/table'
import { type BallotItem, Shard, Voter } from './items'
import { keys, table } from './store'
import { type Basis, castWrites, revisionTransaction } from './store/revision'
import { openConflict } from './store/conflict'

/** One signed revision to be written: by the owner, an agent, two workers with a paper, or a settlement. */
export interface Act {
  readonly decisionId: DecisionId
  readonly voterId: VoterId
  readonly basis: Basis
  readonly choice: Choice
  readonly consents: Consents
  readonly channel: Channel
  readonly effect: Effect
  /** Sent again with the same key it is the same ballot. */
  readonly ballotKey: string
  /** Person who signed, or who answers for the act. */
  readonly by: string
  /** Whose log names the place. */
  readonly place: PlaceId | null
  readonly signature?: Signature
  readonly source?: string
  readonly when: readonly Clause[]
  readonly generation?: number
  /** Who opens a conflict, if this does. */
  readonly raisedBy?: RaisedBy
  /** Further writes of the same transaction; `ConditionFailed` numbers them from `castWrites.more`. */
  readonly more?: readonly Write[]
}

/** Type of the event that a revision makes, by what it does. */
const eventTypes: Record<Effect, string> = {
  counts: 'decision.ballotCast',
  contests: 'decision.ballotContested',
  held: 'decision.ballotHeld',
  voids: 'decision.ballotsVoided',
}

const shardDelta = (delta: TallyDelta): Record<string, number> => {
  const sums: Record<string, number> = { people: delta.participation.people, area: delta.participation.area }
  for (const choice of ['agree', 'disagree', 'abstain'] as const) {
    sums[`${choice}People`] = delta[choice].people
    sums[`${choice}Area`] = delta[choice].area
  }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0))
}

/**
 * Writes one revision: one transaction, one round trip; the conditions prove what the act says it saw.
 * @throws ConditionFailed when the voter, the gate or one of the further writes stands otherwise
 */
export const revise = async (act: Act): Promise<BallotItem> => {
  const at = now()
  const ballot = ballotOf(act, at)
  const { decisionId, voterId, basis, consents, when, generation, more } = act
  const event = eventOf({
    type: eventTypes[act.effect],
    subject: `decision:${decisionId}`,
    place: act.place,
    actor: act.by,
    // The log says that a ballot came and which way, never what it says.
    facts: { voter: voterId, revision: ballot.revision, channel: act.channel, commitment: ballot.commitment, ...overAgent(act) },
  })
  await table.transact(
    revisionTransaction({
      facts: { decisionId, voterId, basis, asks: Object.keys(consents).sort(), at },
      ballot,
      delta: shardDelta(deltaOf(basis.current?.choice ?? null, act.effect === 'counts' ? act.choice : null, ballot.area)),
      event,
      when,
      ...(generation !== undefined && { generation }),
      more: [...(more ?? []), ...conflictOpenedBy(act, ballot)],
    }),
  )
  return ballot
}

/** Whether it takes the place of an agent's ballot, who is then told. */
const overAgent = ({ basis, channel }: Act): { overAgent?: true } =>
  basis.current?.channel === 'proxy' && channel !== 'proxy' ? { overAgent: true } : {}

/** The first ballot that contradicts the one that counts opens a conflict; further ones belong to it. */
const conflictOpenedBy = ({ decisionId, voterId, basis, effect, channel, raisedBy }: Act, { revision, castAt }: BallotItem): Write[] =>
  effect === 'contests' && basis.current !== null
    ? openConflict(decisionId, voterId, revision, castAt, raisedBy ?? (channel === 'paper' ? 'paper' : 'voter'))
    : []

const ballotOf = (act: Act, castAt: BallotItem['castAt']): BallotItem => {
  const { decisionId, voterId, choice, consents, channel, effect, ballotKey } = act
  const { schemeDigest } = act.basis
  const area = Voter.shape.area.parse(act.basis.area)
  const revision = act.basis.revision + 1
  const nonce = randomBytes(16).toString('hex')
  const commitment = commitmentOf({
    ...{ decisionId, voterId, revision, channel, effect, choice, consents, area, castAt, nonce },
    schemeDigest: Shard.shape.schemeDigest.parse(schemeDigest),
  })
  const { pk, sk } = keys.ballot(decisionId, voterId, revision)
  return {
    ...{ voterId, revision, channel, effect, choice, consents, area, castAt, nonce, commitment },
    receipt: receiptOf(commitment),
    ballotKey,
    ...(act.signature && { signature: seal(JSON.stringify(act.signature), `${pk}/${sk}`) }),
    ...(act.source && { source: act.source }),
    castBy: act.by,
  }
}

/** Why the voter or the gate did not let a revision through, in the order in which it helps the person most. */
export const refusalOf = (failed: ConditionFailed): Refusal => {
  const voter = failed.at(castWrites.voter)
  const shard = failed.at(castWrites.shard)
  const failedBy = (...names: string[]): boolean => names.some((name) => voter?.clauses.includes(name))
  if (failedBy('onRoll')) return new Refusal('NOT_ON_ROLL')
  if (shard) return gateRefusal(shard.item, shard.clauses)
  if (failedBy('bindingIsCurrent')) return new Refusal('BINDING_SUPERSEDED')
  if (failedBy('formerOwnerHasNotVoted')) return new Refusal('FORMER_OWNER_VOTED')
  if (failedBy('notContested')) return new Refusal('BALLOT_IN_CONFLICT')
  if (failedBy('areaIsShown', 'asksAreAnswered', 'shardIsOwn')) return new Refusal('BALLOT_MISMATCH')
  const stands = voter?.item ? Voter.parse(voter.item) : null
  return new Refusal('BALLOT_STALE', { revision: stands?.revision ?? 0, castAt: stands?.castAt ?? null })
}

const gateRefusal = (item: Record<string, unknown> | null, clauses: readonly string[]): Refusal => {
  if (!item) return new Refusal('BALLOT_MISMATCH', {}, 'no such shard')
  const gate = Shard.parse(item)
  if (gate.status === 'withdrawn') return new Refusal('VOTE_WITHDRAWN')
  if (gate.status === 'closed' || clauses.includes('hasNotClosed')) return new Refusal('VOTE_CLOSED', { closesAt: gate.closesAt })
  if (clauses.includes('hasOpened')) return new Refusal('VOTE_NOT_OPEN', { opensAt: gate.opensAt })
  return new Refusal('BALLOT_MISMATCH', {}, 'another scheme')
}
