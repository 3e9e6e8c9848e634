import { createHash, randomUUID } from 'node:crypto'
import { FileId, type FileRef, type Purpose } from '@shared/content/model'
import { cast } from '@shared/decision/contract'
import { PersonId } from '@shared/identity/model'
import { dayOf } from '@shared/kernel/day'
import { Digest } from '@shared/kernel/digest'
import { DAY, HOUR, type Instant, msOf, plus } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { postNotice, readNoticeFile, saveDraft, setFeedback } from '@shared/notice/contract'
import type { DraftBody, Feedback } from '@shared/notice/model'
import type { ObjectionBody } from '@shared/notice/objection'
import type { NoticeFile } from '@shared/notice/view'
import { recordDesign } from '@shared/retrofit/fileContract'
import { takeStep } from '@shared/retrofit/stepContract'
import { addFile } from '@functions/content/store'
import { closeDecision } from '@functions/decision/close'
import { keys as voteKeys, readHead as readVote, table as votes } from '@functions/decision/store'
import { now } from '@functions/platform/clock'
import { setting } from '@functions/platform/env'
import { writeFile } from '@functions/platform/files'
import { newId, newUlid } from '@functions/platform/ids'
import { Table } from '@functions/platform/table'
import { issueToken } from '@functions/platform/token'
import { caseKeys, readHead as readCaseHead, table as cases } from '@functions/retrofit/store'
import { goodDesign } from '../../integration/retrofit/world'
import { ok } from '../answers'
import { drawing } from '../drawing'
import { ballotOf, freezeVote } from '../frozen-vote'
import { type ReportedCase, reportedCase, staffToken, strokes } from './reportedCase'
import { api } from '../stack'

/** A lift whose design has been presented, with the passed vote behind it: what a notice begins with. */
export interface DesignedCase extends ReportedCase {
  readonly street: string
  readonly housing: string
  readonly plan: FileRef
  readonly elevation: FileRef
}

/** A file that has arrived, as after an upload. */
export const storedPicture = async (
  place: PlaceId,
  name: string,
  by: PersonId | null = null,
  purpose: Purpose = 'caseDocument',
): Promise<FileRef> => {
  const bytes = drawing()
  const fileId = newId(FileId, 'f')
  const sha256 = Digest.parse(createHash('sha256').update(bytes).digest('hex'))
  const ref: FileRef = { fileId, name, contentType: 'image/png', size: bytes.length, sha256 }
  const key = `cases/${fileId}`
  const requestedBy = by ?? newId(PersonId, 'p')
  await Promise.all([
    writeFile(key, bytes, 'image/png'),
    addFile({ ...ref, key, purpose, place, requestedBy, requestedAt: now(), confirmedAt: now() }),
  ])
  return ref
}

/** A vote of four, all in favour, closed `days` days ago. */
const passedVote = async (days: number) => {
  const vote = await freezeVote({ flats: 4 })
  for (const owner of vote.owners)
    ok(await api(cast, { params: { decisionId: vote.decisionId }, token: owner.token, body: ballotOf(vote, owner, 'agree') }))
  const head = await readVote(vote.decisionId)
  if (!head) throw new Error('no vote')
  await closeDecision(head, 'test')
  const result = (await readVote(vote.decisionId))?.result
  if (!result) throw new Error('no result')
  await votes.write({
    update: voteKeys.head(vote.decisionId),
    set: { result: { ...result, closedAt: plus(result.closedAt, -days * DAY) } },
    when: [],
  })
  return vote.decisionId
}

/** `closedAgo`: days since the vote was closed; its inquiry period takes seven and those rest days by which its end is put off. */
export const designedCase = async ({ closedAgo = 20 } = {}): Promise<DesignedCase> => {
  const one = await reportedCase({ state: 'bodyAppointed' })
  const { caseId, head } = one
  const decisionId = await passedVote(closedAgo)
  await cases.write({ update: caseKeys.head(caseId), set: { decisionId }, when: [] })
  const [plan, elevation] = await Promise.all([storedPicture(head.community, '平面图.png'), storedPicture(head.community, '立面图.png')])
  const params = { caseId }
  ok(await api(recordDesign, { params, token: one.worker, body: goodDesign(plan.fileId, elevation.fileId) }))
  const { turn } = (await readCaseHead(caseId)) ?? { turn: 0 }
  ok(await api(takeStep, { params, token: one.worker, body: { event: 'presentScheme', turn } }))
  const [street, housing] = await Promise.all([staffToken('streetOfficer', head.street), staffToken('housingOfficer', head.district)])
  return { ...one, plan, elevation, street, housing }
}

export const channel: Feedback = {
  phone: '0510-00000000',
  desk: '云梯社区居委会一楼窗口',
  hours: '工作日 9:00 到 17:00',
  box: '小区门岗旁意见箱',
}

/** A draft that lacks nothing but the community's channel. */
export const wholeDraft = async ({ head, plan, elevation }: DesignedCase, by: PersonId | null = null): Promise<DraftBody> => {
  const photos = await Promise.all(
    (['unitEntrance', 'estateGate', 'noticeBoard'] as const).map(async (place) => ({
      place,
      where: { unitEntrance: '2 单元楼道口外墙', estateGate: '小区南门', noticeBoard: '中心布告栏' }[place],
      fileId: (await storedPicture(head.community, '张贴照片.png', by)).fileId,
      takenOn: dayOf(now()),
    })),
  )
  return {
    text: '在 2 单元北侧加装一部无机房电梯，停靠 1 至 6 层，错层入户，不占用任何一户的专有部分。\n施工期间保留楼道通行。',
    marks: {
      neighbours: '距东侧 4 幢 15 米',
      road: '不占用小区道路，剩余路宽 4.5 米',
      green: '占用绿地 6 平方米，移栽灌木',
      ...{ northDistance: 12_000, northIsOpen: false, aboveRoof: 500 },
    },
    days: 10,
    drawings: [
      { kind: 'plan', fileId: plan.fileId },
      { kind: 'elevation', fileId: elevation.fileId },
    ],
    photos,
  }
}

/** The same with the notice posted. */
export const postedCase = async (): Promise<DesignedCase & { readonly file: NoticeFile }> => {
  const one = await designedCase()
  const params = { caseId: one.caseId }
  const draft = await wholeDraft(one)
  const { draft: saved } = ok(await api(saveDraft, { params, token: one.worker, body: { ...draft, version: 0 } }))
  ok(await api(setFeedback, { params, token: one.worker, body: channel }))
  const file = ok(await api(postNotice, { params, token: one.worker, body: { version: saved.version } }))
  return { ...one, file }
}

const noticeTable = (): Table => new Table(setting('TABLE_NOTICE'))

/** As if its period had ended `ago` milliseconds ago. */
export const periodOver = async (one: Pick<DesignedCase, 'caseId' | 'worker'>, ago = HOUR): Promise<Instant> => {
  const { notice } = ok(await api(readNoticeFile, { params: { caseId: one.caseId }, token: one.worker }))
  if (!notice) throw new Error('no notice')
  return postedEarlier(one, (msOf(notice.endsAt) - msOf(now()) + ago) / DAY)
}

/** As if the notice had been posted so many days earlier: its period ends that much sooner. */
export const postedEarlier = async ({ caseId, worker }: Pick<DesignedCase, 'caseId' | 'worker'>, days: number): Promise<Instant> => {
  const { notice } = ok(await api(readNoticeFile, { params: { caseId }, token: worker }))
  if (!notice) throw new Error('no notice')
  const head = await readCaseHead(caseId)
  const endsAt = plus(notice.endsAt, -days * DAY)
  await noticeTable().write({
    update: { pk: `CASE#${caseId}`, sk: `NOTICE#${String(head?.noticeRound).padStart(3, '0')}` },
    set: { endsAt, postedAt: plus(notice.postedAt, -days * DAY) },
    when: [],
  })
  return endsAt
}

/** Somebody signed in who owns nothing here: a tenant, a neighbour. */
export const somebody = async (): Promise<{ readonly token: string; readonly personId: PersonId }> => {
  const personId = newId(PersonId, 'p')
  const { accessToken } = await issueToken({ personId, sessionId: newUlid(), staff: [], owner: [] })
  return { personId, token: accessToken }
}

/** An objection as the phone sends it. */
export const objecting = (changes: Partial<ObjectionBody> = {}): ObjectionBody => ({
  ...{ name: '王甲一', phone: '13800001001', flat: '4 幢 1 单元 102 室', affected: 'neighbour' },
  grounds: ['light', 'noise'],
  text: '电梯井离我家窗户太近，屋里会变暗，晚上也会有声音。',
  evidence: [],
  signature: strokes,
  objectionKey: randomUUID(),
  ...changes,
})
