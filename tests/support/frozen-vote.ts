import { randomUUID } from 'node:crypto'
import { OwnerGrant } from '@shared/contract/roles'
import { basisOf } from '@shared/decision/basis'
import { schemeDigestOf } from '@shared/decision/commitment'
import { type CastBody, type Choice, DecisionId, type Matter, type MyVote, type VoterId } from '@shared/decision/model'
import { buildRoll, type RollFlat } from '@shared/decision/roll'
import { shardCountFor, shardOf } from '@shared/decision/shard'
import { PersonId } from '@shared/identity/model'
import { area } from '@shared/kernel/area'
import { HOUR, type Instant, plus } from '@shared/kernel/instant'
import { childOf, PlaceId } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { newId, newUlid } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'
import type { Head } from '@functions/decision/items'
import { dueAt, keys, putFlat, putHead, putPlace, putShard, putVoter, table } from '@functions/decision/store'
import { voterIdsIn } from '@functions/decision/voterId'

/** One owner of a frozen vote, with the token of the person bound to them. */
export interface TestOwner {
  readonly ownerKey: OwnerKey
  readonly token: string
  readonly personId: PersonId
  readonly vote: MyVote
}
export interface FrozenVote {
  readonly decisionId: DecisionId
  readonly unit: PlaceId
  readonly head: Head
  readonly owners: readonly TestOwner[]
}

export interface FrozenVoteOptions {
  readonly flats?: number
  readonly areas?: readonly number[]
  readonly opensAt?: Instant
  readonly closesAt?: Instant
  readonly matter?: Matter
  /** Sets the owner of flat `i`; by default every flat has its own. */
  readonly ownerOf?: (i: number) => number
}

/**
 * Writes a published vote with its frozen roll straight through the store, for tests of what comes after: ballots, races, closing.
 * Each has a unit of its own, so tests do not meet.
 */
export const freezeVote = async (options: FrozenVoteOptions = {}): Promise<FrozenVote> => {
  const decisionId = newId(DecisionId, 'd')
  const unit = PlaceId.parse(`demo.s1.yt.hy.b${newUlid().slice(-10).toLowerCase()}.u1`)
  const areas = options.areas ?? Array.from({ length: options.flats ?? 12 }, (_, i) => 6543 + 100 * (i % 7))
  const matter: Matter = options.matter ?? { kind: 'lift', levelEntry: false, occupiedFlats: [] }
  const scope = [{ unit, label: '测试幢 1 单元' }]
  const ownerKeyOf = (i: number): OwnerKey => OwnerKey.parse(`o_${lookupHash('owner', `${unit} ${options.ownerOf?.(i) ?? i}`, 26)}`)
  const flats: RollFlat[] = areas.map((a, i) => {
    const room = String((Math.floor(i / 2) + 1) * 100 + (i % 2) + 1)
    return {
      flat: childOf(unit, room),
      floor: Math.floor(i / 2) + 1,
      room,
      area: area(a),
      source: 'register',
      holding: 'delivered',
      ownerKey: ownerKeyOf(i),
    }
  })
  const roll = buildRoll({ matter, scope, voterIdFor: voterIdsIn(decisionId) }, flats)
  const scheme = { text: '在单元北侧加装一部电梯，错层入户，不占用专有部分。', drawings: [] }
  const shardCount = shardCountFor(roll.voters.length)
  const head: Head = {
    decisionId,
    version: 2,
    status: 'published',
    title: '测试单元加装电梯',
    matter,
    convenor: '云梯社区居民委员会',
    scope,
    scheme,
    schemeDigest: schemeDigestOf(scheme, matter),
    community: PlaceId.parse('demo.s1.yt'),
    contact: { name: '云梯社区居委会', phone: '0510-00000000' },
    opensAt: options.opensAt ?? plus(now(), -HOUR),
    closesAt: options.closesAt ?? plus(now(), 72 * HOUR),
    replaces: null,
    createdAt: now(),
    createdBy: 'test',
    roll: { ...roll.totals, frozenAt: now() },
    shardCount,
    frozen: { written: 0, total: 0 },
    closing: null,
    withdrawn: null,
    result: null,
  }
  const ownerOf = (voterId: VoterId): OwnerKey => {
    const flat = flats.find((f) => voterIdsIn(decisionId)(f.ownerKey) === voterId)
    if (!flat) throw new Error('voter without flat')
    return flat.ownerKey
  }
  await Promise.all([
    ...roll.voters.map((v) =>
      table.write(putVoter(decisionId, { ...v, ownerKey: ownerOf(v.voterId), shard: shardOf(v.voterId, shardCount), names: ['测**'] })),
    ),
    ...roll.voters.flatMap((v) =>
      v.parts.map((p) => table.write(putFlat(decisionId, unit, { flat: p.flat, floor: p.floor, room: p.room, voterId: v.voterId }))),
    ),
    ...Array.from({ length: shardCount }, (_, n) => table.write(putShard(decisionId, n, head))),
  ])
  await table.write(putPlace(head, unit))
  await table.write(putHead(head, dueAt(head.opensAt)))

  const ownerKeys = [...new Set(flats.map((f) => f.ownerKey))]
  const owners = await Promise.all(
    ownerKeys.map(async (ownerKey): Promise<TestOwner> => {
      const voter = roll.voters.find((v) => v.voterId === voterIdsIn(decisionId)(ownerKey))
      if (!voter) throw new Error('owner without voter')
      const personId = newId(PersonId, 'p')
      const rooms = voter.parts.map((p) => p.room)
      const vote: MyVote = {
        voterId: voter.voterId,
        ownerKey,
        label: '',
        rooms,
        area: voter.area,
        asks: voter.asks,
        shard: shardOf(voter.voterId, shardCount),
        revision: 0,
        standing: 'voter',
        capacity: 'owner',
        effect: null,
        current: null,
      }
      return { ownerKey, personId, vote, token: await ownerToken(personId, ownerKey, unit) }
    }),
  )
  return { decisionId, unit, head, owners }
}

/** A token of someone bound to `ownerKey` as the `generation`-th person. */
export const ownerToken = async (personId: PersonId, ownerKey: OwnerKey, unit: PlaceId, generation = 1): Promise<string> =>
  (await issueToken({ personId, sessionId: 's-test', staff: [], owner: [OwnerGrant.parse({ ownerKey, generation, units: [unit] })] }))
    .accessToken

/** A token of a community worker of the test community. */
export const workerToken = async (): Promise<string> =>
  (
    await issueToken({
      personId: newId(PersonId, 'p'),
      sessionId: 's-test',
      staff: [{ role: 'communityWorker', place: PlaceId.parse('demo.s1.yt') }],
      owner: [],
    })
  ).accessToken

/** What a phone would send for a ballot after showing `vote`. */
export const ballotOf = (vote: FrozenVote, owner: TestOwner, choice: Choice, changes: Partial<CastBody> = {}): CastBody => ({
  voterId: owner.vote.voterId,
  ownerKey: owner.ownerKey,
  ballotKey: randomUUID(),
  choice,
  consents: Object.fromEntries(owner.vote.asks.map((ask) => [ask, 'given'])),
  signature: { width: 300, height: 150, strokes: [Array.from({ length: 40 }, (_, i) => 10 + i)] },
  basis: basisOf(vote.head.schemeDigest, owner.vote),
  ...changes,
})

/** The gate and sums of a vote as they stand in the table. */
export const shardsOf = async (decisionId: DecisionId) => {
  const { items } = await table.query({ pk: keys.head(decisionId).pk, prefix: 'SHARD#', consistent: true })
  return items
}
