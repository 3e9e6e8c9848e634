import { randomUUID } from 'node:crypto'
import type { StaffRole } from '@shared/contract/roles'
import type { FileId } from '@shared/content/model'
import { acceptInvitation, invite } from '@shared/identity/contract'
import { Day } from '@shared/kernel/day'
import { type PlaceId, childOf } from '@shared/kernel/place'
import { openCase, readCase } from '@shared/retrofit/caseContract'
import { recordPreCheck } from '@shared/retrofit/fileContract'
import type { CaseFacts } from '@shared/retrofit/facts'
import type { DesignDraft } from '@shared/retrofit/design'
import type { CaseEvent } from '@shared/retrofit/transitions'
import type { CaseId } from '@shared/retrofit/model'
import { type PlainStep, startConsulting, takeStep } from '@shared/retrofit/stepContract'
import type { CaseActor } from '@shared/retrofit/state'
import type { CaseView } from '@shared/retrofit/view'
import { moveCase, noFacts } from '@functions/retrofit/move'
import { readHead, table } from '@functions/retrofit/store'
import { Actor } from '../../support/actor'
import { foundDistrict } from '../../support/district'
import { closeVote, flatsOf, importRoll, openVote } from '../../support/estate'
import { anyone, anyPhone, mustApi, settled } from '../../support/stack'

/** A district of its own with an office of every kind, an estate with one unit, and one owner for each room. */
export interface World {
  readonly name: string
  readonly estate: PlaceId
  readonly community: PlaceId
  readonly street: PlaceId
  readonly district: PlaceId
  readonly unit: PlaceId
  readonly rooms: readonly string[]
  readonly owners: readonly Actor[]
  readonly worker: Actor
  readonly officer: Actor
  readonly housing: Actor
  readonly planning: Actor
  readonly greening: Actor
  readonly market: Actor
}

export const world = async (rooms: readonly string[] = ['101', '201', '301', '401']): Promise<World> => {
  const { district, street, community, administrator } = await foundDistrict()
  const staff = async (role: StaffRole, place: PlaceId): Promise<Actor> => {
    const actor = new Actor(anyone())
    const { code } = await mustApi(invite, { token: administrator.accessToken, body: { name: '工甲一', role, place } })
    await actor.call(acceptInvitation, { params: { code } })
    actor.signInAgain()
    return actor
  }
  const worker = await staff('communityWorker', community)
  const estate = childOf(community, 'e1')
  const owners = rooms.map(() => new Actor(anyone(), anyPhone()))
  await importRoll(
    worker,
    estate,
    flatsOf(
      rooms,
      owners.map((owner) => owner.phone ?? ''),
    ),
  )
  return {
    ...{ name: '禾苑小区', estate, community, street, district, rooms, owners, worker },
    unit: childOf(childOf(estate, 'b1'), 'u1'),
    officer: await staff('streetOfficer', street),
    housing: await staff('housingOfficer', district),
    planning: await staff('planningOfficer', district),
    greening: await staff('greeningOfficer', district),
    market: await staff('marketOfficer', district),
  }
}

export const flatOf = (w: World, room: string): PlaceId => childOf(w.unit, room)

/** A document of the case, as the desk uploads it. */
export const document = async (w: World, by: Actor = w.worker): Promise<FileId> =>
  (await by.upload(w.community, 'caseDocument', '文件.pdf', 'application/pdf', Buffer.from(`a document ${randomUUID()}`))).fileId

export const opened = (w: World): Promise<CaseView> =>
  w.worker.call(openCase, {
    body: { units: [w.unit], levelEntry: false, occupiedFlats: [], ownership: 'resettlement', caseKey: randomUUID() },
  })

const answered = { answer: 'yes', source: '现场查看' } as const
export const goodPreCheck = {
  storeysAbove: 6,
  storeysBelow: 1,
  answers: {
    ...{ inUse: answered, clearTitle: answered, lawful: answered },
    ...{ noExpropriation: answered, noLift: answered, severalTitles: answered },
  },
}

export const view = (w: World, caseId: CaseId, by: Actor = w.worker): Promise<CaseView> => by.call(readCase, { params: { caseId } })

/** Takes a step from where the case stands. */
export const step = async (w: World, caseId: CaseId, event: PlainStep, by: Actor = w.worker, reason?: string): Promise<CaseView> => {
  const { turn } = await view(w, caseId)
  return by.call(takeStep, { params: { caseId }, body: { event, turn, ...(reason !== undefined && { reason }) } })
}

/** A case whose owners consented: pre-check, vote, all in favour. */
export const consented = async (w: World): Promise<CaseId> => {
  const { caseId } = await opened(w)
  await w.worker.call(recordPreCheck, { params: { caseId }, body: goodPreCheck })
  const decisionId = await openVote(w)
  const { turn } = await view(w, caseId)
  await w.worker.call(startConsulting, { params: { caseId }, body: { decisionId, turn } })
  await closeVote({ ...w, id: w.estate }, decisionId, 'agree')
  await settled()
  return caseId
}

/** Takes a step that another context takes, as its function would, with the facts that it would know. */
export const moveAs = async (caseId: CaseId, event: CaseEvent, actors: readonly CaseActor[], facts: Partial<CaseFacts>): Promise<void> => {
  const head = await readHead(caseId)
  if (!head) throw new Error(`no case ${caseId}`)
  const { writes } = moveCase(head, { event, actors, personId: 'p_test', reason: '测试' }, { ...noFacts, ...facts })
  await table.transact(writes)
}

const kept = { ok: true, remark: '' }
const fine: DesignDraft['checks'] = {
  ...{ redLine: kept, road: kept, green: kept, pipes: kept },
  ...{ safety: kept, structure: kept, fireLane: kept, corridor: kept },
}

export const goodDesign = (plan: FileId, elevation: FileId): DesignDraft => ({
  ...{ entry: 'halfLanding', liftKind: 'machineRoomLess', occupiedFlats: [], position: '单元北侧，楼梯间外墙' },
  ...{ shaft: { width: 2200, depth: 2100, height: 20_000 }, corridor: null, northDistance: 12_000, northIsOpen: false, aboveRoof: 500 },
  ...{ stops: 6, highestHalves: 11, fireLaneLeft: 4500, triggers: [] },
  designer: {
    name: '示范建筑设计有限公司',
    qualification: '甲级A132000000',
    validUntil: Day.parse('2099-12-31'),
  },
  checks: fine,
  drawings: [
    { kind: 'plan', fileId: plan },
    { kind: 'elevation', fileId: elevation },
  ],
})
