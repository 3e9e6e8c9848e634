import * as z from 'zod'
import type { DecisionId, VoterId } from '@shared/decision/model'
import { type Instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { absent, clause, either, exists, is, type Item } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { type Key, Table, type Write } from '@functions/platform/table'
import { BallotItem, FlatItem, Head, Shard, Voter } from './items'

/** With the files in `store/`, the only place that knows keys and conditions of the decision table (docs/architecture.md). */
export const table = new Table(setting('TABLE_DECISION'))

/** Everything of one decision lies in one partition. */
export const partitionOf = (id: DecisionId): string => `D#${id}`
const three = (n: number): string => String(n).padStart(3, '0')
const four = (n: number): string => String(n).padStart(4, '0')

export const keys = {
  head: (id: DecisionId): Key => ({ pk: partitionOf(id), sk: 'HEAD' }),
  place: (id: DecisionId, place: PlaceId): Key => ({ pk: partitionOf(id), sk: `PLACE#${place}` }),
  shard: (id: DecisionId, n: number): Key => ({ pk: partitionOf(id), sk: `SHARD#${three(n)}` }),
  voter: (id: DecisionId, voter: VoterId): Key => ({ pk: partitionOf(id), sk: `VOTER#${voter}` }),
  ballot: (id: DecisionId, voter: VoterId, revision: number): Key => ({ pk: partitionOf(id), sk: `BALLOT#${voter}#${four(revision)}` }),
  flat: (id: DecisionId, unit: PlaceId, room: string): Key => ({ pk: partitionOf(id), sk: `FLAT#${unit}#${room}` }),
}
/** A key of this decision's partition, for groups of items that have a store file of their own. */
export const inDecision = (id: DecisionId, sk: string): Key => ({ pk: partitionOf(id), sk })
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
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'SHARD#', consistent: true })) shards.push(Shard.parse(item))
  return shards
}

export async function* eachVoter(id: DecisionId): AsyncGenerator<Voter> {
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'VOTER#', consistent: true })) yield Voter.parse(item)
}

export async function* eachBallot(id: DecisionId, voter?: VoterId): AsyncGenerator<BallotItem> {
  const prefix = voter ? `BALLOT#${voter}#` : 'BALLOT#'
  for await (const item of table.each({ pk: partitionOf(id), prefix, consistent: true })) yield BallotItem.parse(item)
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
  const found = await table.query({ pk: partitionOf(id), prefix: 'VOTER#', limit, cursor })
  return { voters: found.items.map((i) => Voter.parse(i)), cursor: found.cursor }
}

export const readVoters = async (id: DecisionId, voters: readonly VoterId[]): Promise<Voter[]> =>
  (await table.getMany(voters.map((v) => keys.voter(id, v)))).map((i) => Voter.parse(i))

/** Rooms of one unit with their voters, for the building grid. */
export const readFlats = async (id: DecisionId, unit: PlaceId): Promise<FlatItem[]> => {
  const flats: FlatItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: `FLAT#${unit}#` })) flats.push(FlatItem.parse(item))
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

/** Where the index finds a revision by its receipt. */
export const byReceipt = (id: DecisionId, { voterId, revision, receipt }: Pick<BallotItem, 'voterId' | 'revision' | 'receipt'>): Item => ({
  gpk: index.receipt(id, receipt),
  gsk: `${voterId}#${four(revision)}`,
})

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
