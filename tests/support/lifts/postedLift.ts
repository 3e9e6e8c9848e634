import { randomUUID } from 'node:crypto'
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { FileId } from '@shared/content/model'
import { read } from '@shared/decision/contract'
import { me } from '@shared/identity/contract'
import { Day, dayOf } from '@shared/kernel/day'
import { DAY, HOUR, type Instant, instant, plus } from '@shared/kernel/instant'
import { postNotice, readNoticeFile, saveDraft, setFeedback } from '@shared/notice/contract'
import type { ObjectionBody } from '@shared/notice/objection'
import { openCase, readCase } from '@shared/retrofit/caseContract'
import { recordDesign } from '@shared/retrofit/fileContract'

import type { DesignDraft } from '@shared/retrofit/design'
import type { CaseId } from '@shared/retrofit/model'
import { takeStep } from '@shared/retrofit/stepContract'
import { closeVote, openVote, settledEstate, type Estate } from '../estate'
import { drawing } from '../drawing'
import { clock, tableClient } from '../stack'
import { strokes } from './wholePlan'

/** A lift of an estate of its own, whose design is ready and whose notice hangs. */
export interface PostedLift {
  readonly estate: Estate
  readonly caseId: CaseId
}

/** Sets attributes of an item directly: as if time had passed, or other stories had been told. */
export const put = async (table: string, pk: string, sk: string, attribute: string, value: unknown): Promise<void> => {
  const database = tableClient()
  const names = Object.fromEntries(attribute.split('.').map((part, i) => [`#n${i}`, part]))
  await database.send(
    new UpdateItemCommand({
      TableName: `linli-local-${table}`,
      Key: marshall({ pk, sk }),
      UpdateExpression: `SET ${Object.keys(names).join('.')} = :v`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: marshall({ ':v': value }),
    }),
  )
  database.destroy()
}

const kept = { ok: true, remark: '' }
export const design = (plan: FileId, elevation: FileId): DesignDraft => ({
  ...{ entry: 'halfLanding', liftKind: 'machineRoomLess', occupiedFlats: [], position: '单元北侧，楼梯间外墙' },
  ...{ shaft: { width: 2200, depth: 2100, height: 20_000 }, corridor: null, northDistance: 12_000, northIsOpen: false, aboveRoof: 500 },
  ...{ stops: 6, highestHalves: 11, fireLaneLeft: 4500, triggers: [] },
  designer: { name: '示例设计院', qualification: '甲级A132000000', validUntil: Day.parse('2099-12-31') },
  checks: {
    ...{ redLine: kept, road: kept, green: kept, pipes: kept },
    ...{ safety: kept, structure: kept, fireLane: kept, corridor: kept },
  },
  drawings: [
    { kind: 'plan', fileId: plan },
    { kind: 'elevation', fileId: elevation },
  ],
})

/**
 * A lift with a passed vote whose inquiry period is over and a presented design. The body is other stories' matter: the case is put
 * behind it.
 */
export const designedLift = async (rooms: readonly string[] = ['101', '201', '301', '401']): Promise<PostedLift> => {
  const estate = await settledEstate(rooms)
  const { worker } = estate
  const body = { units: [estate.unit], levelEntry: false, occupiedFlats: [], ownership: 'resettlement' as const, caseKey: randomUUID() }
  const { caseId } = await worker.call(openCase, { body })
  const decisionId = await openVote(estate)
  await closeVote(estate, decisionId, 'agree')
  const { result } = await worker.call(read, { params: { decisionId } })
  if (!result) throw new Error('no result')
  await put('decision', `D#${decisionId}`, 'HEAD', 'result.closedAt', plus(result.closedAt, -20 * DAY))
  const rep = await estate.owners.at(-1)?.call(me)
  const pk = `CASE#${caseId}`
  await put('retrofit', pk, 'HEAD', 'builderReps', rep?.homes.map(({ ownerKey }) => ownerKey) ?? [])
  await put('retrofit', pk, 'HEAD', 'decisionId', decisionId)
  await put('retrofit', pk, 'HEAD', 'state', 'bodyAppointed')
  const sheet = async (name: string) => (await worker.upload(estate.id, 'caseDocument', name, 'image/png', drawing())).fileId
  const params = { caseId }
  await worker.call(recordDesign, { params, body: design(await sheet('平面图.png'), await sheet('立面图.png')) })
  const { turn } = await worker.call(readCase, { params })
  await worker.call(takeStep, { params, body: { event: 'presentScheme', turn } })
  return { estate, caseId }
}

/** Composes a notice that lacks nothing but being posted. Gives the version of its draft. */
export const draftedNotice = async ({ estate, caseId }: PostedLift): Promise<number> => {
  const { worker } = estate
  const params = { caseId }
  const file = await worker.call(readNoticeFile, { params })
  const photo = async (place: 'unitEntrance' | 'estateGate' | 'noticeBoard', where: string) => ({
    ...{ place, where, takenOn: dayOf(instant(await clock.now())) },
    fileId: (await worker.upload(estate.id, 'caseDocument', '张贴.png', 'image/png', drawing())).fileId,
  })
  const saved = await worker.call(saveDraft, {
    params,
    body: {
      ...{ text: '在 1 单元北侧加装一部电梯，停靠 1 至 6 层，错层入户，不占用任何一户。', days: 10, version: file.draft.version },
      marks: {
        ...{ neighbours: '距东侧 4 幢 15 米', road: '不占用小区道路', green: '占用绿地 6 平方米' },
        ...{ northDistance: 12_000, northIsOpen: false, aboveRoof: 500 },
      },
      drawings: (file.design?.drawings ?? []).map(({ kind, file: one }) => ({ kind, fileId: one.fileId })),
      photos: [await photo('unitEntrance', '1 单元门口'), await photo('estateGate', '小区南门'), await photo('noticeBoard', '中心布告栏')],
    },
  })
  const feedback = { phone: '0510-00000000', desk: '云梯社区居委会一楼', hours: '工作日 9:00 到 17:00', box: '' }
  await worker.call(setFeedback, { params, body: feedback })
  return saved.draft.version
}

export const postedLift = async (rooms?: readonly string[]): Promise<PostedLift> => {
  const lift = await designedLift(rooms)
  const version = await draftedNotice(lift)
  await lift.estate.worker.call(postNotice, { params: { caseId: lift.caseId }, body: { version } })
  return lift
}

/** As if the period of its notice had ended an hour ago. */
export const endPeriod = async ({ caseId, estate }: PostedLift): Promise<Instant> => {
  const { noticeRound } = await estate.worker.call(readCase, { params: { caseId } })
  const endsAt = instant((await clock.now()) - HOUR)
  const sk = `NOTICE#${String(noticeRound).padStart(3, '0')}`
  await put('notice', `CASE#${caseId}`, sk, 'endsAt', endsAt)
  await put('notice', `CASE#${caseId}`, sk, 'lastDay', dayOf(endsAt))
  return endsAt
}

/** An objection as a phone sends it. */
export const objection = (changes: Partial<ObjectionBody> = {}): ObjectionBody => ({
  ...{ name: '王甲一', phone: '13800001001', flat: '4 幢 1 单元 102 室', affected: 'neighbour' },
  ...{ grounds: ['light'], text: '电梯井离我家窗户太近，屋里会变暗。', evidence: [], signature: strokes, objectionKey: randomUUID() },
  ...changes,
})
