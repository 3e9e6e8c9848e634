import * as z from 'zod'
import type { Counted, DecisionId, VoterId } from '@shared/decision/model'
import { type Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { absent, above, atMost, type Clause, clause, either, exists, is, isNot, type Item } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { type Key, Table, type Write } from '@functions/platform/table'
import { BallotItem, FlatItem, Head, Shard, Voter } from './items'

/** The only file that knows keys and conditions of the decision table (docs/architecture.md). */
export const table = new Table(setting('TABLE_DECISION'))

const pkOf = (id: DecisionId): string => `D#${id}`
const three = (n: number): string => String(n).padStart(3, '0')
const four = (n: number): string => String(n).padStart(4, '0')

export const keys = {
  head: (id: DecisionId): Key => ({ pk: pkOf(id), sk: 'HEAD' }),
  place: (id: DecisionId, place: PlaceId): Key => ({ pk: pkOf(id), sk: `PLACE#${place}` }),
  shard: (id: DecisionId, n: number): Key => ({ pk: pkOf(id), sk: `SHARD#${three(n)}` }),
  voter: (id: DecisionId, voter: VoterId): Key => ({ pk: pkOf(id), sk: `VOTER#${voter}` }),
  ballot: (id: DecisionId, voter: VoterId, revision: number): Key => ({ pk: pkOf(id), sk: `BALLOT#${voter}#${four(revision)}` }),
  flat: (id: DecisionId, unit: PlaceId, room: string): Key => ({ pk: pkOf(id), sk: `FLAT#${unit}#${room}` }),
}
const index = {
  place: (place: PlaceId): string => `P#${place}`,
  receipt: (id: DecisionId, receipt: string): string => `R#${id}#${receipt}`,
  due: 'DUE',
}

// --- reading

const isOf = (item: Item, prefix: string): boolean => typeof item.sk === 'string' && item.sk.startsWith(prefix)

export interface Snapshot {
  readonly head: Head
  readonly shards: readonly Shard[]
  readonly voters: readonly Voter[]
}

/** Header, first shards and some voters in one round trip; large rolls need a second for the remaining shards. Null: no such decision. */
export const readSnapshot = async (id: DecisionId, voters: readonly VoterId[] = []): Promise<Snapshot | null> => {
  const items = await table.getMany([keys.head(id), keys.shard(id, 0), ...voters.map((v) => keys.voter(id, v))])
  const headItem = items.find((i) => i.sk === 'HEAD')
  if (!headItem) return null
  const head = Head.parse(headItem)
  const first = items.filter((i) => isOf(i, 'SHARD#')).map((i) => Shard.parse(i))
  return {
    head,
    shards: head.shardCount > 1 ? await readShards(id) : first,
    voters: items.filter((i) => isOf(i, 'VOTER#')).map((i) => Voter.parse(i)),
  }
}

export const readHead = async (id: DecisionId): Promise<Head | null> => {
  const item = await table.get(keys.head(id))
  return item && Head.parse(item)
}

export const readShards = async (id: DecisionId): Promise<Shard[]> => {
  const shards: Shard[] = []
  for await (const item of table.each({ pk: pkOf(id), prefix: 'SHARD#', consistent: true })) shards.push(Shard.parse(item))
  return shards
}

export async function* eachVoter(id: DecisionId): AsyncGenerator<Voter> {
  for await (const item of table.each({ pk: pkOf(id), prefix: 'VOTER#', consistent: true })) yield Voter.parse(item)
}

export async function* eachBallot(id: DecisionId, voter?: VoterId): AsyncGenerator<BallotItem> {
  const prefix = voter ? `BALLOT#${voter}#` : 'BALLOT#'
  for await (const item of table.each({ pk: pkOf(id), prefix, consistent: true })) yield BallotItem.parse(item)
}

/** Single revisions, in no particular order; those that are not there are absent. */
export const readRevisions = async (
  id: DecisionId,
  wanted: readonly { readonly voterId: VoterId; readonly revision: number }[],
): Promise<BallotItem[]> => (await table.getMany(wanted.map((w) => keys.ballot(id, w.voterId, w.revision)))).map((i) => BallotItem.parse(i))

export const pageOfVoters = async (
  id: DecisionId,
  cursor: string | undefined,
  limit: number,
): Promise<{ voters: Voter[]; cursor: string | null }> => {
  const found = await table.query({ pk: pkOf(id), prefix: 'VOTER#', limit, cursor })
  return { voters: found.items.map((i) => Voter.parse(i)), cursor: found.cursor }
}

export const readVoters = async (id: DecisionId, voters: readonly VoterId[]): Promise<Voter[]> =>
  (await table.getMany(voters.map((v) => keys.voter(id, v)))).map((i) => Voter.parse(i))

/** Rooms of one unit with their voters, for the building grid. */
export const readFlats = async (id: DecisionId, unit: PlaceId): Promise<FlatItem[]> => {
  const flats: FlatItem[] = []
  for await (const item of table.each({ pk: pkOf(id), prefix: `FLAT#${unit}#` })) flats.push(FlatItem.parse(item))
  return flats
}

/** The index of this table holds keys and nothing else, so that a ballot is not copied into it with its signature. */
const KeyOnly = z.object({ pk: z.string().startsWith('D#'), sk: z.string(), gsk: z.string() })
const idIn = (entry: Item): DecisionId => Head.shape.decisionId.parse(KeyOnly.parse(entry).pk.slice('D#'.length))

/** The revision that a receipt was given for; two round trips. */
export const findByReceipt = async (id: DecisionId, receipt: string): Promise<BallotItem | null> => {
  const { items } = await table.query({ pk: index.receipt(id, receipt), index: 'byKey', limit: 1 })
  if (!items[0]) return null
  const { pk, sk } = KeyOnly.parse(items[0])
  const item = await table.get({ pk, sk })
  return item && BallotItem.parse(item)
}

/** A place in a list of decisions: sorts by creation, then id. */
export type ListMark = string
const markOf = (head: Pick<Head, 'createdAt' | 'decisionId'>): ListMark => `${head.createdAt}#${head.decisionId}`

/** Up to `limit` decisions of a place, newest first, strictly older than `before`. */
export const listByPlace = async (
  place: PlaceId,
  before: ListMark | null,
  limit: number,
): Promise<{ mark: ListMark; id: DecisionId }[]> => {
  const { items } = await table.query({
    pk: index.place(place),
    index: 'byKey',
    descending: true,
    limit: limit + 1,
    ...(before && { upTo: before }),
  })
  return items
    .map((i) => ({ mark: KeyOnly.parse(i).gsk, id: idIn(i) }))
    .filter((i) => i.mark !== before)
    .slice(0, limit)
}

/** Headers, first shards and the given voters of several decisions, in one round trip per 100 items. */
export const readMany = async (wanted: readonly { id: DecisionId; voters: readonly VoterId[] }[]): Promise<Map<DecisionId, Snapshot>> => {
  const items = await table.getMany(
    wanted.flatMap(({ id, voters }) => [keys.head(id), keys.shard(id, 0), ...voters.map((v) => keys.voter(id, v))]),
  )
  const heads = new Map(items.filter((i) => i.sk === 'HEAD').map((i) => [String(i.pk), Head.parse(i)]))
  const found = new Map<DecisionId, Snapshot>()
  for (const [pk, head] of heads) {
    const own = items.filter((i) => i.pk === pk)
    const first = own.filter((i) => isOf(i, 'SHARD#')).map((i) => Shard.parse(i))
    found.set(head.decisionId, {
      head,
      shards: head.shardCount > 1 ? await readShards(head.decisionId) : first,
      voters: own.filter((i) => isOf(i, 'VOTER#')).map((i) => Voter.parse(i)),
    })
  }
  return found
}

/** Header and one voter of each decision, without the tally. A voter that is not on the roll is absent. */
export const readStandings = async (
  wanted: readonly { id: DecisionId; voter: VoterId }[],
): Promise<{ head: Head; voter: Voter | undefined }[]> => {
  const items = await table.getMany(wanted.flatMap(({ id, voter }) => [keys.head(id), keys.voter(id, voter)]))
  return items
    .filter((item) => item.sk === 'HEAD')
    .map((item) => {
      const voter = items.find((other) => other.pk === item.pk && isOf(other, 'VOTER#'))
      return { head: Head.parse(item), voter: voter && Voter.parse(voter) }
    })
}

/** Decisions for which something is due by `at`, the longest overdue first. */
export const listDue = async (at: Instant, limit: number): Promise<DecisionId[]> => {
  const { items } = await table.query({ pk: index.due, index: 'byKey', upTo: at, limit })
  return items.map(idIn)
}

// --- clauses of the header

export const statusIs = (status: Head['status']) => clause('statusIs', 'the decision is where this act expects it', is('status', status))
export const versionIs = (version: number) => clause('versionIs', 'nobody saved since the version that was read', is('version', version))
export const notThere = clause('notThere', 'made only once', absent())
export const isThere = clause('isThere', 'exists', exists())
export const noResult = clause('noResult', 'a result is written once', is('result', null))
export const notClosing = clause('notClosing', 'the gate has not begun to shut', is('closing', null))

export const putHead = (head: Head, extra: Item = {}): Write => ({
  put: { ...keys.head(head.decisionId), ...head, ...extra },
  when: [notThere],
})

/** Lists find the decision from each of its places. */
export const putPlace = (head: Head, place: PlaceId): Write => ({
  put: { ...keys.place(head.decisionId, place), gpk: index.place(place), gsk: markOf(head), decisionId: head.decisionId },
  when: [],
})
/** Takes a draft out of the list of a place that its scope no longer touches. */
export const unlistPlace = (id: DecisionId, place: PlaceId): Write => ({
  update: keys.place(id, place),
  remove: ['gpk', 'gsk'],
  when: [isThere],
})

/** The header's next entry in the list of what is due. */
export const dueAt = (at: Instant): Item => ({ gpk: index.due, gsk: at })
export const noLongerDue = ['gpk', 'gsk'] as const

// --- writing the frozen roll

export const putVoter = (id: DecisionId, voter: Voter): Write => ({ put: { ...keys.voter(id, voter.voterId), ...voter }, when: [notThere] })
export const putFlat = (id: DecisionId, unit: PlaceId, flat: FlatItem): Write => ({
  put: { ...keys.flat(id, unit, flat.room), ...flat },
  when: [notThere],
})
export const putShard = (
  id: DecisionId,
  n: number,
  { opensAt, closesAt, schemeDigest }: Pick<Shard, 'opensAt' | 'closesAt' | 'schemeDigest'>,
): Write => {
  const gate = { status: 'open', opensAt, closesAt, schemeDigest }
  const sums = { people: 0, area: 0, agreePeople: 0, agreeArea: 0, disagreePeople: 0, disagreeArea: 0, abstainPeople: 0, abstainArea: 0 }
  return { put: { ...keys.shard(id, n), ...gate, ...sums }, when: [notThere] }
}

/** Shuts one shard for good. A withdrawn shard stays withdrawn. */
export const shutShard = (id: DecisionId, n: number, status: 'closed' | 'withdrawn'): Write => ({
  update: keys.shard(id, n),
  set: { status },
  when: [
    clause('isShard', 'the shard exists', exists()),
    clause('notWithdrawn', 'withdrawn stays withdrawn', either(is('status', 'open'), is('status', status))),
  ],
})

// --- casting: the clauses of one revision, each proved by the write itself

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

/** Clauses of a ballot by whoever is bound to the voter. */
export const bindingIsCurrent = (generation: number): Clause =>
  clause('bindingIsCurrent', 'no later binding of this voter has cast', either(absent('generation'), atMost('generation', generation)))
/** Who takes over a flat during a vote does not take back what the former owner decided (DOMAIN §1.4). */
export const formerOwnerHasNotVoted = (generation: number): Clause =>
  clause('formerOwnerHasNotVoted', 'the former owner has not voted', either(absent('revision'), is('generation', generation)))
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
  const last = { revision, effect, channel, castAt, receipt, ballotKey }
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
        gpk: index.receipt(b.decisionId, ballot.receipt),
        gsk: `${b.voterId}#${four(ballot.revision)}`,
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
