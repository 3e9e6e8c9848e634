import type { Counted, DecisionId, VoterId } from '@shared/decision/model'
import type { Instant } from '@shared/kernel/instant'
import { above, absent, atMost, type Clause, clause, either, exists, is, isNot, type Item } from '@functions/platform/clause'
import type { Write } from '@functions/platform/table'
import type { BallotItem } from '../items'
import { byReceipt, keys } from '../store'

/** One revision of a ballot in the decision table: its clauses, each proved by the write itself, and its transaction. */

/** What the writer saw of the voter. The conditions of the write prove it, so that nothing has to be read first. */
export interface Basis {
  readonly revision: number
  /** The ballot that counts; null while none does. */
  readonly current: Counted | null
  readonly area: number
  readonly shard: number
  readonly schemeDigest: string
}

export interface BallotFacts {
  readonly decisionId: DecisionId
  readonly voterId: VoterId
  readonly basis: Basis
  readonly asks: readonly string[]
  readonly at: Instant
}

const voterClauses = (b: BallotFacts): Clause[] => [
  clause('onRoll', 'the voter stands on the frozen roll', exists()),
  clause('areaIsShown', 'the area the voter confirmed is the area of the roll', is('area', b.basis.area)),
  clause('asksAreAnswered', 'exactly the special consents asked of this voter are answered', is('asks', [...b.asks])),
  clause('shardIsOwn', 'the ballot is counted in the shard of this voter', is('shard', b.basis.shard)),
  b.basis.revision === 0
    ? clause('revisionIsLast', 'the voter has no ballot in', absent('revision'))
    : clause('revisionIsLast', 'the ballot being changed is the last one', is('revision', b.basis.revision)),
  ...(b.basis.current === null
    ? [clause('currentIsLast', 'no ballot of the voter counts', absent('choice'))]
    : [
        clause('currentIsLast', 'the choice taken out of the tally is the one that was put in', is('choice', b.basis.current.choice)),
        clause('consentsAreLast', 'the consents that counted are those that were shown', is('consents', b.basis.current.consents)),
        clause('channelIsLast', 'the ballot that counted came the way that was shown', is('channel', b.basis.current.channel)),
      ]),
]

/**
 * What the binding that a ballot comes from must allow: no later one has cast, and whoever takes over a flat during a vote
 * does not take back what the former owner decided (DOMAIN §1.4).
 */
export const bindingClauses = (generation: number, transferee: boolean): Clause[] => [
  clause('bindingIsCurrent', 'no later binding of this voter has cast', either(absent('generation'), atMost('generation', generation))),
  ...(transferee
    ? [clause('formerOwnerHasNotVoted', 'the former owner has not voted', either(absent('revision'), is('generation', generation)))]
    : []),
]
/** Whose ballots contradict each other waits until somebody has found out which is genuine. */
export const notContested = clause(
  'notContested',
  'no conflict of this voter is open',
  either(absent('effect'), isNot('effect', 'contests')),
)

const shardClauses = (b: BallotFacts) => [
  clause('gateExists', 'the vote is published', exists()),
  clause('gateIsOpen', 'the vote is neither closed nor withdrawn', is('status', 'open')),
  clause('hasOpened', 'the vote has begun', atMost('opensAt', b.at)),
  clause('hasNotClosed', 'closing time has not come', above('closesAt', b.at)),
  clause('schemeIsShown', 'the voter signed the scheme that is voted on', is('schemeDigest', b.basis.schemeDigest)),
]

/** Places of the three writes in the transaction, as `ConditionFailed` numbers them; whatever else belongs to the act follows. */
export const castWrites = { voter: 0, revision: 1, shard: 2, more: 3 } as const

export interface Revision {
  readonly facts: BallotFacts
  readonly ballot: BallotItem
  /** What it changes in the sums of the shard. */
  readonly delta: Record<string, number>
  readonly event: Item
  /** What else must hold of the voter. */
  readonly when: readonly Clause[]
  /** Binding from which it comes; absent for acts of the staff. */
  readonly generation?: number
  /** What else is written in the same transaction. */
  readonly more?: readonly Write[]
}

/** One revision of one voter's ballot: the voter, the revision for ever, the tally behind its gate. All of it or nothing. */
export const revisionTransaction = ({ facts: b, ballot, delta, event, when, generation, more = [] }: Revision): Write[] => {
  const counts = ballot.effect === 'counts'
  const { revision, effect, channel, choice, consents, castAt, receipt, ballotKey } = ballot
  const inPerson = channel !== 'proxy' && effect !== 'voids'
  const last = { revision, effect, channel, castAt, receipt, ballotKey, ...(inPerson && { inPersonAt: castAt }) }
  return [
    {
      update: keys.voter(b.decisionId, b.voterId),
      set: { ...last, ...(counts && { choice, consents }), ...(generation !== undefined && { generation }) },
      ...(!counts && { remove: ['choice', 'consents'] }),
      when: [...voterClauses(b), ...when],
    },
    {
      put: {
        ...keys.ballot(b.decisionId, b.voterId, ballot.revision),
        ...ballot,
        event,
        ...byReceipt(b.decisionId, ballot),
      },
      when: [clause('revisionIsNew', 'a revision is written once', absent())],
    },
    // Without a change of the sums the gate is only looked at; a DynamoDB update of nothing but a condition is a check.
    Object.keys(delta).length > 0
      ? { update: keys.shard(b.decisionId, b.basis.shard), add: delta, when: shardClauses(b) }
      : { check: keys.shard(b.decisionId, b.basis.shard), when: shardClauses(b) },
    ...more,
  ]
}
