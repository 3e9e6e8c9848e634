import * as z from 'zod'
import { FileRef } from '../content/model'
import { Digest } from '../kernel/digest'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { CaseId } from '../retrofit/model'
import { NoticeLack } from './lacks'
import { Feedback, Frozen, Marks, NoticeContent, NoticeDrawing, PostedPhoto } from './model'
import { StaffObjection } from './objection'

/**
 * Where a notice stands: `running`; `over`, its period has ended; `reported`, the community has issued its report; `withdrawn` by whoever
 * posted it; `void`, overtaken by a change of the scheme.
 */
export const NoticeStanding = z.enum(['running', 'over', 'reported', 'withdrawn', 'void'])
export type NoticeStanding = z.infer<typeof NoticeStanding>
export const noticeStandingNames: Record<NoticeStanding, string> = {
  running: '公示中',
  over: '公示期满',
  reported: '已出公示报告',
  withdrawn: '已撤回',
  void: '已作废',
}

/** How many objections a notice has, of written ones in time those without a record, and late or oral ones. */
export const ObjectionCount = z.object({
  inTime: z.number().int(),
  withoutRecord: z.number().int(),
  late: z.number().int(),
  oral: z.number().int(),
})
export type ObjectionCount = z.infer<typeof ObjectionCount>

const linked = { url: z.string() }
const shownFile = FileRef.extend(linked)
const shown = {
  drawings: z.array(NoticeDrawing.omit({ file: true }).extend({ file: shownFile })),
  photos: z.array(PostedPhoto.omit({ file: true }).extend({ file: shownFile })),
}

/** A notice as anybody may read it: drawings and totals, no person. */
export const PublicNotice = Frozen.extend({
  ...shown,
  standing: NoticeStanding,
  postedAt: Instant,
  /** The day on which the period ends at midnight; later than `days` say when that would be a day of rest. */
  lastDay: Day,
  endsAt: Instant,
  /** The holidays of that year are not announced yet: the last day may move (预计). */
  provisional: z.boolean(),
  /** True when the last day is later because of days of rest. */
  extended: z.boolean(),
  digest: Digest,
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** After the report: how many written objections there were and how they ended. */
  report: z
    .object({
      number: z.string(),
      at: Instant,
      objections: z.number().int(),
      withdrawn: z.number().int(),
      agreed: z.number().int(),
      notAgreed: z.number().int(),
    })
    .nullable(),
})
export type PublicNotice = z.infer<typeof PublicNotice>

/** What the notice page needs, for everybody. `notice` is null while none has been posted. */
export const NoticePage = z.object({
  caseId: CaseId,
  title: z.string(),
  where: z.string(),
  units: z.array(z.string()),
  community: PlaceId,
  levelEntry: z.boolean(),
  notice: PublicNotice.nullable(),
  now: Instant,
})
export type NoticePage = z.infer<typeof NoticePage>

/** The report as staff see it. */
export const ReportView = z.object({ number: z.string(), at: Instant, opinion: z.string(), digest: Digest })
export type ReportView = z.infer<typeof ReportView>

/** What a bearing on neighbours is usually settled with (附件1): empty until the street fills it in. */
export const GuideRow = z.object({ impact: z.string().trim().min(2).max(60), standard: z.string().trim().min(2).max(200) })
export type GuideRow = z.infer<typeof GuideRow>

/** Everything about the notice of a case for those who work on it. */
export const NoticeFile = z.object({
  caseId: CaseId,
  draft: NoticeContent.extend({ ...shown, version: z.number().int() }),
  feedback: Feedback.nullable(),
  /** What the draft lacks; empty when it may be posted. */
  lacks: z.array(NoticeLack),
  /** The present design: drawings to choose from, and what it says of the lift's place; null while there is none. */
  design: z
    .object({
      drawings: shown.drawings,
      position: z.string(),
      marks: Marks.pick({ northDistance: true, northIsOpen: true, aboveRoof: true }),
    })
    .nullable(),
  notice: PublicNotice.nullable(),
  count: ObjectionCount,
  /** Null for those who only see how many there are: builders and most bureaus. */
  objections: z.array(StaffObjection).nullable(),
  report: ReportView.nullable(),
  /** Notices of this case that are void or withdrawn, the latest first. */
  former: z.array(
    z.object({ postedAt: Instant, standing: NoticeStanding, digest: Digest, reason: z.string(), objections: z.number().int() }),
  ),
  guide: z.array(GuideRow),
  /** What the caller may do here. */
  may: z.object({
    compose: z.boolean(),
    setFeedback: z.boolean(),
    handle: z.boolean(),
    report: z.boolean(),
    guide: z.boolean(),
  }),
  now: Instant,
})
export type NoticeFile = z.infer<typeof NoticeFile>
