import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { OwnerGrant } from '@shared/contract/roles'
import { FileId } from '@shared/content/model'
import { schemeDigestOf } from '@shared/decision/commitment'
import { cast } from '@shared/decision/contract'
import { type CastBody, type Choice, DecisionId, type Matter, type VoterId } from '@shared/decision/model'
import { type RollFlat, buildRoll } from '@shared/decision/roll'
import { shardCountFor, shardOf } from '@shared/decision/shard'
import { PersonId } from '@shared/identity/model'
import { area } from '@shared/kernel/area'
import { digestText } from '@shared/kernel/digest'
import { people } from '@shared/kernel/people'
import { DAY, HOUR, plus } from '@shared/kernel/instant'
import { PlaceId, childOf, lineage } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import type { Head, Voter } from '@functions/decision/items'
import { dueAt, putHead, putPlace, putShard, putVoter, table } from '@functions/decision/store'
import { voterIdsIn } from '@functions/decision/voterId'
import { now } from '@functions/platform/clock'
import { newId } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'
import { eventFor } from './request'
import { signature } from './signature'

/** Everything and everyone here is invented. */
export const community = PlaceId.parse('demo.sf.yt')
const FLATS_IN_UNIT = 24
/** A vote joins at most 40 units (shared/decision/model.ts). */
const MOST_UNITS = 40
const CHUNK = 100

const ownerKeyOf = (n: number): OwnerKey => OwnerKey.parse(`o_${n.toString(32).padStart(26, '0')}`)

/** A published vote with its frozen roll: `voters` owners with one flat each. */
export interface Vote {
  readonly head: Head
  readonly voters: readonly Voter[]
  /** The voter of the same owner in every vote. */
  readonly first: Voter
}

const rollFlats = (units: readonly PlaceId[], count: number): RollFlat[] =>
  Array.from({ length: count }, (_, n) => {
    const [unit = units[0] ?? community, place] = [units[n % units.length], Math.floor(n / units.length)]
    const floor = 1 + Math.floor(place / 4)
    const room = `${floor}${String((place % 4) + 1).padStart(2, '0')}`
    return {
      flat: childOf(unit, room),
      floor,
      room,
      area: area(6543 + (n % 40) * 137),
      source: 'register',
      holding: 'delivered',
      ownerKey: ownerKeyOf(n),
    }
  })

const drawings = (['plan', 'elevation', 'picture'] as const).map((kind, n) => ({
  kind,
  fileId: FileId.parse(`f_${String(n).padStart(26, '0')}`),
  key: `schemeDrawing/f_${String(n).padStart(26, '0')}`,
  name: '3 幢 2 单元加装电梯方案图.pdf',
  contentType: 'application/pdf',
  size: 2_345_678,
  sha256: digestText(kind),
}))

const headOf = (decisionId: DecisionId, units: readonly PlaceId[], voters: number): Omit<Head, 'roll'> => {
  const matter: Matter = { kind: 'lift', levelEntry: true, occupiedFlats: [] }
  const scheme = { text: '在单元北侧加装一部四层四站电梯，平层入户，占地约 6.2 平方米，不占用任何专有部分。'.repeat(5), drawings }
  return {
    decisionId,
    version: 2,
    status: 'published',
    title: '3 幢 2 单元加装电梯',
    matter,
    convenor: '云梯社区居民委员会',
    scope: units.map((unit, n) => ({ unit, label: `禾苑小区 ${n + 1} 幢 2 单元` })),
    scheme,
    schemeDigest: schemeDigestOf(scheme, matter),
    community,
    contact: { name: '云梯社区居委会', phone: '0510-00000000' },
    opensAt: plus(now(), -HOUR),
    closesAt: plus(now(), 7 * DAY),
    replaces: null,
    createdAt: now(),
    createdBy: newId(PersonId, 'p'),
    shardCount: shardCountFor(voters),
    frozen: { written: 0, total: 0 },
    closing: null,
    withdrawn: null,
    result: null,
  }
}

const unitsFor = (voters: number): PlaceId[] =>
  Array.from({ length: Math.min(MOST_UNITS, Math.ceil(voters / FLATS_IN_UNIT)) }, (_, n) => childOf(community, `hy.b${n + 1}.u2`))

/** Publishes a vote of `count` voters as publication leaves it in the table, a hundred items a transaction. */
export const freezeVote = async (count: number): Promise<Vote> => {
  const decisionId = newId(DecisionId, 'd')
  const units = Array.from({ length: Math.min(MOST_UNITS, Math.ceil(count / FLATS_IN_UNIT)) }, (_, n) =>
    childOf(community, `hy.b${n + 1}.u2`),
  )
  const draft = headOf(decisionId, units, count)
  const roll = buildRoll({ matter: draft.matter, scope: draft.scope, voterIdFor: voterIdsIn(decisionId) }, rollFlats(units, count))
  const head: Head = { ...draft, roll: { ...roll.totals, frozenAt: now() } }
  const owners = new Map(Array.from({ length: count }, (_, n) => [voterIdsIn(decisionId)(ownerKeyOf(n)), ownerKeyOf(n)]))
  const ownerOf = (voterId: VoterId): OwnerKey => {
    const key = owners.get(voterId)
    if (!key) throw new Error(`${voterId} is not on this roll`)
    return key
  }
  const voters = roll.voters.map((v): Voter => ({
    ...v,
    ownerKey: ownerOf(v.voterId),
    shard: shardOf(v.voterId, head.shardCount),
    names: ['王**'],
  }))
  const writes = [
    ...voters.map((v) => putVoter(decisionId, v)),
    ...Array.from({ length: head.shardCount }, (_, n) => putShard(decisionId, n, head)),
    ...[...new Set(units.flatMap(lineage))].map((place) => putPlace(head, place)),
    putHead(head, dueAt(head.closesAt)),
  ]
  for (let from = 0; from < writes.length; from += CHUNK) await table.transact(writes.slice(from, from + CHUNK))
  const first = voters.find((v) => v.ownerKey === ownerKeyOf(0))
  if (!first) throw new Error('an empty roll')
  return { head, voters, first }
}

/** A token of the person bound to a voter. */
export const ownerToken = async (voter: Voter): Promise<string> => {
  const units = [...new Set(voter.parts.map((part) => PlaceId.parse(part.flat.split('.').slice(0, -1).join('.'))))]
  const owner = [OwnerGrant.parse({ ownerKey: voter.ownerKey, generation: 1, units })]
  return (await issueToken({ personId: newId(PersonId, 'p'), sessionId: 'bench', staff: [], owner })).accessToken
}

export const workerToken = async (): Promise<string> =>
  (
    await issueToken({
      personId: newId(PersonId, 'p'),
      sessionId: 'bench',
      staff: [{ role: 'communityWorker', place: community }],
      owner: [],
    })
  ).accessToken

/** What the phone of a voter sends for a first ballot. */
export const castEvent = async (vote: Vote, voter: Voter, choice: Choice = 'agree'): Promise<APIGatewayProxyEventV2> => {
  const body: CastBody = {
    voterId: voter.voterId,
    ownerKey: voter.ownerKey,
    ballotKey: randomUUID(),
    choice,
    consents: Object.fromEntries(voter.asks.map((ask) => [ask, 'given'])),
    signature,
    basis: { revision: 0, current: null, area: voter.area, shard: voter.shard, schemeDigest: vote.head.schemeDigest },
  }
  return eventFor(cast, { params: { decisionId: vote.head.decisionId }, body, token: await ownerToken(voter) })
}

/** The header item of a vote of so many voters, keys included, without there being such a roll. */
export const headFor = (voters: number): Record<string, unknown> => {
  const draft = headOf(newId(DecisionId, 'd'), unitsFor(voters), voters)
  const roll = { people: people(voters), area: area(voters * 9000), flats: voters, fingerprint: draft.schemeDigest, frozenAt: now() }
  const write = putHead({ ...draft, roll }, dueAt(draft.closesAt))
  if (!('put' in write)) throw new TypeError('a header is put')
  return write.put
}
