import { randomBytes, randomUUID } from 'node:crypto'
import { basisOf } from '@shared/decision/basis'
import { cast, checkRoll, close, create, publish, read } from '@shared/decision/contract'
import type { Choice, Consents, DecisionDraft, DecisionId, Matter } from '@shared/decision/model'
import { purposes } from '@shared/content/model'
import { DAY, instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { childOf } from '@shared/kernel/place'
import { addPlace, commitImport, previewImport } from '@shared/registry/contract'
import { type Flat, community } from '../../infra/local/seed/district'
import { rollFile } from '../../infra/local/seed/rollFile'
import { Actor } from './actor'
import { anyone, anyPhone, clock } from './stack'

/** An estate of its own for one test file, in the seeded community: nobody else's test sees or changes it. */
export interface Estate {
  readonly id: PlaceId
  readonly name: string
  /** Unit 1 of building 1. */
  readonly unit: PlaceId
  /** The seeded community worker, who looks after it. */
  readonly worker: Actor
  /** One owner for each room, in the order of the rooms; nobody is bound yet. */
  readonly owners: readonly Actor[]
  readonly rooms: readonly string[]
}

/** The seeded community worker. */
export const worker = (): Actor => new Actor('worker-sun')

/** Rows of an import for one unit; owner number n has the n-th phone. All of them are invented. */
export const flatsOf = (rooms: readonly string[], phones: readonly string[]): Flat[] =>
  rooms.map((room, i) => ({
    building: 1,
    unit: 1,
    room,
    area: `${80 + i}.50`,
    owners: [{ name: `测试${'甲乙丙丁戊己庚辛壬癸子丑'[i % 12]}`, phone: phones[i] ?? '' }],
    holding: '已交付',
  }))

/** Adds an estate, empty of rolls. */
export const foundEstate = async (by: Actor): Promise<{ id: PlaceId; name: string }> => {
  const code = `e${randomBytes(4).toString('hex')}`
  const name = `测试小区${code.slice(-4)}`
  const { placeId } = await by.call(addPlace, { params: { placeId: community.id }, body: { code, name, phone: null } })
  return { id: placeId, name }
}

export const importRoll = async (by: Actor, estate: PlaceId, flats: readonly Flat[]): Promise<void> => {
  const { fileId } = await by.upload(estate, 'rollImport', '名册.xlsx', purposes.rollImport.types[0], rollFile(flats))
  const { importId, issues, errors } = await by.call(previewImport, { params: { placeId: estate }, body: { fileId } })
  if (errors > 0) throw new Error(JSON.stringify(issues))
  for (let state = ''; state !== 'committed';) ({ state } = await by.call(commitImport, { params: { importId } }))
}

/** An estate with one imported unit. */
export const settledEstate = async (rooms: readonly string[] = ['101', '102', '201', '202']): Promise<Estate> => {
  const by = worker()
  const { id, name } = await foundEstate(by)
  const owners = rooms.map(() => new Actor(anyone(), anyPhone()))
  await importRoll(
    by,
    id,
    flatsOf(
      rooms,
      owners.map((owner) => owner.phone ?? ''),
    ),
  )
  return { id, name, unit: childOf(childOf(id, 'b1'), 'u1'), worker: by, owners, rooms }
}

export interface VoteWishes {
  readonly title?: string
  readonly matter?: Matter
  readonly text?: string
  /** Days until it closes; others may move the clock by some hours meanwhile. */
  readonly days?: number
  /** Days until it opens; 0, the usual, opens at once. */
  readonly opensIn?: number
}

/** Composes a vote of the estate's unit and publishes it at once. */
export const openVote = async (estate: Pick<Estate, 'unit' | 'name' | 'worker'>, wishes: VoteWishes = {}): Promise<DecisionId> => {
  const now = await clock.now()
  const draft: DecisionDraft = {
    title: wishes.title ?? `${estate.name}加装电梯`,
    matter: wishes.matter ?? { kind: 'lift', levelEntry: false, occupiedFlats: [] },
    scope: [estate.unit],
    scheme: { text: wishes.text ?? '在单元北侧加装一部电梯，停靠 1 至 6 层，不占用任何一户的专有部分。', drawings: [] },
    convenor: '云梯社区居民委员会',
    // `now` is past by the time it is published, so it opens at that moment.
    opensAt: instant(now + (wishes.opensIn ?? 0) * DAY),
    closesAt: instant(now + (wishes.days ?? 20) * DAY),
  }
  const { worker: by } = estate
  const { decisionId, version } = await by.call(create, { body: { ...draft, replaces: null, draftKey: randomUUID() } })
  const params = { decisionId }
  const { fingerprint } = await by.call(checkRoll, { params })
  for (let done = false; !done;) ({ done } = await by.call(publish, { params, body: { version, fingerprint } }))
  return decisionId
}

/** Casts the ballots of one owner; a consent that is asked for is given. */
export const castAs = async (owner: Actor, decisionId: DecisionId, choice: Choice): Promise<void> => {
  const { mine, schemeDigest } = await owner.call(read, { params: { decisionId } })
  for (const vote of mine) {
    const { voterId, ownerKey } = vote
    const consents: Consents = Object.fromEntries(vote.asks.map((ask) => [ask, 'given' as const]))
    const signature = { width: 300, height: 150, strokes: [Array.from({ length: 20 }, (_, i) => 20 + 5 * i)] }
    const basis = basisOf(schemeDigest, vote)
    const body = { voterId, ownerKey, ballotKey: randomUUID(), choice, consents, signature, basis }
    await owner.call(cast, { params: { decisionId }, body })
  }
}

/** Everybody votes `choice` but those in `except`, who have voted already; then staff close early. */
export const closeVote = async (estate: Estate, decisionId: DecisionId, choice: Choice, except: readonly Actor[] = []): Promise<void> => {
  for (const owner of estate.owners.filter((one) => !except.includes(one))) {
    await owner.bindHomes()
    await castAs(owner, decisionId, choice)
  }
  await estate.worker.call(close, { params: { decisionId } })
}
