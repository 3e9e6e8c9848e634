import type { CaseId } from '@shared/retrofit/model'
import { openCase, readCase } from '@shared/retrofit/caseContract'
import { nameBuilders, recordBody, recordDesign, recordPreCheck } from '@shared/retrofit/fileContract'
import type { DesignDraft, Trigger } from '@shared/retrofit/design'
import { type PlainStep, startConsulting, takeStep } from '@shared/retrofit/stepContract'
import { list } from '@shared/decision/contract'
import { digestText } from '@shared/kernel/digest'
import { Day } from '@shared/kernel/day'
import { type PlaceId, childOf } from '@shared/kernel/place'
import type { Actor } from '../actor'
import { community, unitId } from '../district'
import { caseDocument } from './paper'

/** A lift of the story: where it is and who takes part in it. */
export interface StoryLift {
  readonly building: number
  readonly unit: number
  /** Rooms whose owners build; the first is the builders' representative. All of them live above the second floor. */
  readonly builders: readonly [string, ...string[]]
  readonly triggers: readonly Trigger[]
}

export const placeOf = ({ building, unit }: StoryLift): PlaceId => unitId(building, unit)
const flatsOf = (lift: StoryLift): PlaceId[] => lift.builders.map((room) => childOf(placeOf(lift), room))

/** Opens the case and writes down that the building may have a lift. */
export const openLift = async (worker: Actor, lift: StoryLift): Promise<CaseId> => {
  const caseKey = digestText(`lift ${placeOf(lift)}`).slice(0, 24)
  const body = { units: [placeOf(lift)], levelEntry: false, occupiedFlats: [], ownership: 'resettlement' as const, caseKey }
  const { caseId } = await worker.call(openCase, { body })
  const seen = { answer: 'yes', source: '现场查看' } as const
  const onRecord = { answer: 'yes', source: '不动产登记' } as const
  await worker.call(recordPreCheck, {
    params: { caseId },
    body: {
      storeysAbove: 6,
      storeysBelow: 0,
      answers: { inUse: seen, clearTitle: onRecord, lawful: onRecord, noExpropriation: seen, noLift: seen, severalTitles: onRecord },
    },
  })
  return caseId
}

/** Takes a step from where the case stands. */
export const step = async (by: Actor, caseId: CaseId, event: PlainStep): Promise<void> => {
  const { turn } = await by.call(readCase, { params: { caseId } })
  await by.call(takeStep, { params: { caseId }, body: { event, turn } })
}

/** Links the vote of this title; its result moves the case on. */
export const consult = async (worker: Actor, caseId: CaseId, title: string): Promise<void> => {
  const { items } = await worker.call(list, { query: { place: community.id } })
  const vote = items.find((card) => card.title === title)
  if (!vote) throw new Error(`the story has no vote ${title}`)
  const { turn } = await worker.call(readCase, { params: { caseId } })
  await worker.call(startConsulting, { params: { caseId }, body: { decisionId: vote.decisionId, turn } })
}

const kept = { ok: true, remark: '' }

const design = (plan: DesignDraft['drawings'][number]['fileId'], elevation: typeof plan, lift: StoryLift): DesignDraft => ({
  ...{ entry: 'halfLanding', liftKind: 'machineRoomLess', occupiedFlats: [], position: '单元北侧楼梯间外墙，距单元门 1.2 米' },
  ...{ shaft: { width: 2200, depth: 2100, height: 20_500 }, corridor: null, northDistance: 13_400, northIsOpen: false, aboveRoof: 600 },
  ...{ stops: 6, highestHalves: 11, fireLaneLeft: 4_300, triggers: [...lift.triggers] },
  designer: { name: '示例建筑设计有限公司', qualification: '甲级A132000001', validUntil: Day.parse('2099-12-31') },
  checks: {
    ...{ redLine: kept, road: kept, green: kept, pipes: { ok: true, remark: '燃气管已避开' } },
    ...{ safety: kept, structure: kept, fireLane: { ok: true, remark: '剩余净宽 4.3 米' }, corridor: kept },
  },
  drawings: [
    { kind: 'plan', fileId: plan },
    { kind: 'elevation', fileId: elevation },
  ],
})

/** From consent to a design that is ready for the notice: builders with their representative, who carries it out, what is built. */
export const prepare = async (worker: Actor, caseId: CaseId, lift: StoryLift): Promise<void> => {
  const params = { caseId }
  const flats = flatsOf(lift)
  const reps = flats.slice(0, 1)
  await worker.call(nameBuilders, { params, body: { flats, reps, fileId: await caseDocument(worker, '建设者名单和授权书') } })
  await worker.call(recordBody, {
    params,
    body: {
      ...{ kind: 'property', name: '示例物业服务有限公司', licence: null, agreed: flats },
      agreement: await caseDocument(worker, '委托实施协议'),
    },
  })
  await step(worker, caseId, 'appointBody')
  const [plan, elevation] = [await caseDocument(worker, '平面图', 'plan'), await caseDocument(worker, '立面图', 'elevation')]
  await worker.call(recordDesign, { params, body: design(plan, elevation, lift) })
  await step(worker, caseId, 'presentScheme')
}
