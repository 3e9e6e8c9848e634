import { OwnerGrant, type StaffRole } from '@shared/contract/roles'
import { readFunding, savePlan } from '@shared/funding/contract'
import type { FundingView } from '@shared/funding/model'
import type { Plan } from '@shared/funding/agreement'
import { PersonId } from '@shared/identity/model'
import { area } from '@shared/kernel/area'
import { people } from '@shared/kernel/people'
import { PlaceId, childOf } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { CaseId } from '@shared/retrofit/model'
import type { CaseState } from '@shared/retrofit/state'
import { grantKey, personKey, table as identity } from '@functions/identity/store'
import { lookupHash, seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { newId, newUlid } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { issueToken } from '@functions/platform/token'
import { ImportId, type StoredFlat } from '@functions/registry/items'
import { writesOf } from '@functions/registry/changeUnit'
import { changeOver, ensurePlace, layDown } from '@functions/registry/store'
import { CaseItem } from '@functions/retrofit/items'
import { openWrites, table } from '@functions/retrofit/store'
import { ok } from '../answers'
import { api } from '../stack'
import { wholePlan } from './wholePlan'

export { strokes, wholePlan } from './wholePlan'

export interface CaseOwner {
  readonly room: string
  readonly flat: PlaceId
  readonly ownerKey: OwnerKey
  readonly token: string
}

/** A case as it stands after the notice's report, with the roll of its unit and tokens of everybody about it. */
export interface ReportedCase {
  readonly caseId: CaseId
  readonly head: CaseItem
  readonly unit: PlaceId
  readonly owners: readonly CaseOwner[]
  readonly worker: string
  readonly colleague: string
}

export const staffToken = async (role: StaffRole, place: PlaceId): Promise<string> =>
  (await issueToken({ personId: newId(PersonId, 'p'), sessionId: newUlid(), staff: [{ role, place }], owner: [] })).accessToken

/** A worker with an appointment and a name, as whoever takes a list out needs. */
export const namedWorker = async (place: PlaceId, name: string): Promise<string> => {
  const [personId, grantId] = [newId(PersonId, 'p'), newUlid()]
  const [role, at] = ['communityWorker' as const, now()]
  await identity.write({ put: { ...personKey(personId), personId, openid: seal('o', `${personId}.openid`), createdAt: at }, when: [] })
  const by = { name: seal(name, `${grantId}.name`), appointedBy: seal('管甲一', `${grantId}.appointedBy`) }
  await identity.write({ put: { ...grantKey(personId, grantId), grantId, personId, role, place, appointedAt: at, ...by }, when: [] })
  return (await issueToken({ personId, sessionId: newUlid(), staff: [{ role, place }], owner: [] })).accessToken
}

export const tokenFor = async (ownerKey: OwnerKey, unit: PlaceId, standing: 'voter' | 'coOwner' | 'helper' = 'voter'): Promise<string> =>
  (
    await issueToken({
      ...{ personId: newId(PersonId, 'p'), sessionId: newUlid(), staff: [] },
      owner: [OwnerGrant.parse({ ownerKey, generation: 1, units: [unit], standing })],
    })
  ).accessToken

const keyOf = (unit: PlaceId, who: string): OwnerKey => OwnerKey.parse(`o_${lookupHash('owner', `${unit} ${who}`, 26)}`)

/** Lays down a roll of the unit and puts it in force as `version`; `owner` says whose a room is. */
export const putRoll = async (unit: PlaceId, rooms: readonly string[], version: number, owner = (room: string) => room): Promise<void> => {
  const next = { unit, version, importId: newId(ImportId, 'i') }
  const flats = rooms.map((room, i): StoredFlat => ({
    ...{ flat: childOf(unit, room), room, floor: Number(room.slice(0, -2)), area: area(8_000 + 150 * (i % 2)) },
    ...{ source: 'register', holding: 'delivered', ownerKey: keyOf(unit, owner(room)), owners: [] },
  }))
  await layDown(flats.flatMap((flat) => writesOf(next, flat)))
  const totals = { flats: flats.length, people: people(flats.length), area: area(8_000 * flats.length) }
  const event = eventOf({ type: 'registry.rollCommitted', subject: `roll:${unit}`, place: unit, actor: 'system', facts: {} })
  await changeOver({ ...next, totals, since: now() }, version - 1, event)
}

export const twelveRooms = ['101', '102', '201', '202', '301', '302', '401', '402', '501', '502', '601', '602']

/** Writes a case straight through the stores: what comes before the money is other tests' matter. The first owner represents the builders. */
export const reportedCase = async ({
  rooms = twelveRooms,
  state = 'noticeReported',
  levelEntry = false,
}: { rooms?: readonly string[]; state?: CaseState; levelEntry?: boolean } = {}): Promise<ReportedCase> => {
  const names = ['示范区', '示范街道', '云梯社区', '禾苑小区', '3 幢', '2 单元']
  const parts = [`t${newUlid().slice(-12).toLowerCase()}`, 's1', 'c1', 'e1', 'b3', 'u2']
  const places = parts.map((_, i) => PlaceId.parse(parts.slice(0, i + 1).join('.')))
  await Promise.all(places.map((place, i) => ensurePlace(place, names[i] ?? '')))
  const [district, street, community, estate, , unit] = places
  if (!district || !street || !community || !estate || !unit) throw new Error('no places')
  await putRoll(unit, rooms, 1)
  const owners = await Promise.all(
    rooms.map(async (room): Promise<CaseOwner> => {
      const ownerKey = keyOf(unit, room)
      return { room, flat: childOf(unit, room), ownerKey, token: await tokenFor(ownerKey, unit) }
    }),
  )
  const at = now()
  const head = CaseItem.parse({
    ...{ caseId: newId(CaseId, 'c'), title: '禾苑小区 3 幢 2 单元加装电梯', where: '示范街道 · 云梯社区 · 禾苑小区' },
    ...{ units: [unit], labels: ['3 幢 2 单元'], estate, community, street, district },
    ...{ terms: { units: [unit], levelEntry, occupiedFlats: [] }, ownership: 'resettlement', storeys: 6, state, since: at },
    ...{ turn: 7, version: 9, suspendedFrom: null, round: 1, schemeVersion: 1, noticeRound: 1, filingRound: 0, decisionId: null },
    ...{ builders: [], builderReps: owners.slice(-1).map(({ ownerKey }) => ownerKey), queues: [], receivedOn: null, askedOn: null },
    ...{
      filing: null,
      acceptedOn: null,
      usedFrom: null,
      inspectedUntil: null,
      registration: null,
      createdAt: at,
      createdBy: newId(PersonId, 'p'),
    },
  })
  await table.transact(openWrites(head))
  const [worker, colleague] = await Promise.all([staffToken('communityWorker', community), staffToken('communityWorker', community)])
  return { caseId: head.caseId, head, unit, owners, worker, colleague }
}

/** Saves a whole plan as the worker. */
export const planned = async (one: ReportedCase, changes: Partial<Plan> = {}): Promise<FundingView> => {
  const params = { caseId: one.caseId }
  const view = ok(await api(readFunding, { params, token: one.worker }))
  return ok(await api(savePlan, { params, token: one.worker, body: { turn: view.planTurn, plan: wholePlan(view, changes) } }))
}
