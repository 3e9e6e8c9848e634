import * as z from 'zod'
import { FileId, FileRef } from '../content/model'
import { Count } from '../decision/model'
import { Day } from '../kernel/day'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { leastNoticeDays, mostNoticeDays } from './period'

/** Where a notice must hang (Xinwu rules 六(一)3: 本单元现有楼梯出入口的外部显著位置、小区主要出入口、布告栏等部位). */
export const PostingPlace = z.enum(['unitEntrance', 'estateGate', 'noticeBoard'])
export type PostingPlace = z.infer<typeof PostingPlace>
export const postingPlaceNames: Record<PostingPlace, string> = {
  unitEntrance: '单元出入口外',
  estateGate: '小区主要出入口',
  noticeBoard: '布告栏',
}

/** A drawing that is shown; a notice needs a plan and an elevation at least. */
export const NoticeDrawing = z.object({ kind: z.enum(['plan', 'elevation', 'other']), file: FileRef })
export type NoticeDrawing = z.infer<typeof NoticeDrawing>
export const drawingNames: Record<NoticeDrawing['kind'], string> = { plan: '平面图', elevation: '立面图', other: '其他图' }

/**
 * What the drawings must show, confirmed one by one with what they show (Xinwu rules 六(一)3): the plan the place of the lift against
 * neighbouring buildings, roads and green; the elevation the distance to the building in the north and the top of the shaft against the roof.
 */
export const Marks = z.object({
  neighbours: z.string().trim().max(80),
  road: z.string().trim().max(80),
  green: z.string().trim().max(80),
  /** Distance from the shaft to the building north of it, in millimetres; null with `northIsOpen`: there is none. */
  northDistance: z.number().int().min(1).max(500_000).nullable(),
  northIsOpen: z.boolean(),
  /** How far the top of the shaft stands above the roof of the building, in millimetres; negative below it. */
  aboveRoof: z.number().int().min(-200_000).max(200_000).nullable(),
})
export type Marks = z.infer<typeof Marks>

/** A photo of the notice where it hangs, with its day. */
export const PostedPhoto = z.object({
  place: PostingPlace,
  /** `2 单元楼道口外墙` */
  where: z.string().trim().max(40),
  file: FileRef,
  takenOn: Day,
})
export type PostedPhoto = z.infer<typeof PostedPhoto>

/** How opinions reach the community; the community decides it (意见反馈方式由社区确定). */
export const Feedback = z.object({
  phone: z
    .string()
    .trim()
    .regex(/^[\d-]{7,20}$/, '请填电话号码'),
  /** Where one comes in person. */
  desk: z.string().trim().min(2, '请写明到哪里交').max(60),
  hours: z.string().trim().min(2, '请写明什么时间').max(40),
  /** Where a letter box hangs; empty when there is none. */
  box: z.string().trim().max(60),
})
export type Feedback = z.infer<typeof Feedback>

/** What the owners decided, as the notice tells it: totals only. */
export const Consultation = z.object({
  all: Count,
  participation: Count,
  agree: Count,
  closedAt: Instant,
  resultDigest: Digest,
})
export type Consultation = z.infer<typeof Consultation>

const body = {
  text: z.string().trim().max(4000),
  marks: Marks,
  days: z.number().int().min(leastNoticeDays, '公示期不能少于 10 天').max(mostNoticeDays, '公示期最长 60 天'),
}

/** What whoever composes it sends: files by id, everything else is the server's to know. */
export const DraftBody = z.object({
  ...body,
  drawings: z.array(z.object({ kind: NoticeDrawing.shape.kind, fileId: FileId })).max(12),
  photos: z.array(PostedPhoto.omit({ file: true }).extend({ fileId: FileId })).max(12),
})
export type DraftBody = z.infer<typeof DraftBody>

export const NoticeContent = z.object({ ...body, drawings: z.array(NoticeDrawing), photos: z.array(PostedPhoto) })
export type NoticeContent = z.infer<typeof NoticeContent>

export const emptyContent: NoticeContent = {
  text: '',
  marks: { neighbours: '', road: '', green: '', northDistance: null, northIsOpen: false, aboveRoof: null },
  days: leastNoticeDays,
  drawings: [],
  photos: [],
}

/** Everything that a notice says, frozen when it is posted; its digest is the notice's fingerprint (公示指纹). */
export const Frozen = NoticeContent.extend({ feedback: Feedback, consultation: Consultation })
export type Frozen = z.infer<typeof Frozen>
