import * as z from 'zod'
import { FileId, FileRef } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { Day } from '@shared/kernel/day'
import { Digest } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { Feedback, Frozen, NoticeContent, PostedPhoto } from '@shared/notice/model'
import { Compensated, Invitation, Outcome } from '@shared/notice/negotiation'
import { Affected, Form, Ground, ObjectionId, ObjectionState } from '@shared/notice/objection'
import { GuideRow } from '@shared/notice/view'
import { CaseId } from '@shared/retrofit/model'

/** Shapes of what the notice table holds. Keys are in store.ts. Words about people are sealed with the objection's id and the field's name. */

/** Where the bytes of the files lie, by file: links are given out without asking the content table. */
const fileKeys = z.record(FileId, z.string())

export const DraftItem = NoticeContent.extend({ version: z.number().int(), keys: fileKeys })
export type DraftItem = z.infer<typeof DraftItem>

export const FeedbackItem = Feedback.extend({ setAt: Instant, setBy: PersonId })
export type FeedbackItem = z.infer<typeof FeedbackItem>

/** What the report says of one objection; frozen with it. */
export const Reported = z.object({ objectionId: ObjectionId, alias: z.string(), outcome: Outcome })

export const ReportItem = z.object({
  number: z.string(),
  at: Instant,
  by: PersonId,
  opinion: z.string(),
  digest: Digest,
  objections: z.array(Reported),
})
export type ReportItem = z.infer<typeof ReportItem>

/** A notice that was posted: what it says, frozen; where it stands; and how many objections it has. One for each `noticeRound` of its case. */
export const NoticeItem = Frozen.extend({
  caseId: CaseId,
  /** As the head of the case stood; a notice whose case has newer ones is void. */
  round: z.number().int(),
  schemeVersion: z.number().int(),
  noticeRound: z.number().int(),
  draftVersion: z.number().int(),
  keys: fileKeys,
  digest: Digest,
  postedAt: Instant,
  postedBy: PersonId,
  lastDay: Day,
  endsAt: Instant,
  provisional: z.boolean(),
  extended: z.boolean(),
  state: z.enum(['posted', 'reported', 'withdrawn']),
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  report: ReportItem.nullable(),
  /** Written objections received in time, and of these those without a record. The report's condition is that `open` is 0. */
  objections: z.number().int(),
  open: z.number().int(),
  late: z.number().int(),
  oral: z.number().int(),
})
export type NoticeItem = z.infer<typeof NoticeItem>

/** A photo that the notice still hangs. */
export const PhotoItem = PostedPhoto.extend({ key: z.string(), addedAt: Instant, addedBy: PersonId })
export type PhotoItem = z.infer<typeof PhotoItem>

export const ObjectionItem = z.object({
  objectionId: ObjectionId,
  caseId: CaseId,
  noticeRound: z.number().int(),
  form: Form,
  late: z.boolean(),
  state: ObjectionState,
  /** Whoever sent it from a phone, or entered it at the desk. */
  by: PersonId,
  channel: z.enum(['phone', 'desk']),
  grounds: z.array(Ground),
  affected: Affected,
  receivedAt: Instant,
  recordedAt: Instant,
  files: z.array(FileRef.extend({ key: z.string() })),
  /** Keyed hash of everything it says: the same key with other words is another objection. */
  content: z.string(),
  check: z.enum(['passed', 'risky', 'unchecked']),
  invitations: z.array(Invitation),
  outcome: Outcome.nullable(),
  withdrawnAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  compensated: Compensated.omit({ note: true }).nullable(),
  /** Grows with every change; whoever decided on an older one decides anew. */
  version: z.number().int(),
  /** Sealed JSON: name, phone, flat. */
  objector: z.string(),
  /** Sealed. */
  text: z.string(),
  /** Sealed JSON of the signature; absent for what came on paper. */
  signature: z.string().optional(),
  /** Sealed. */
  broughtBy: z.string().optional(),
  /** Sealed JSON of all talks. */
  talks: z.string().optional(),
  /** Sealed. */
  answer: z.string().optional(),
  /** Sealed JSON of the signature of a withdrawal. */
  withdrawal: z.string().optional(),
  /** Sealed. */
  compensationNote: z.string().optional(),
})
export type ObjectionItem = z.infer<typeof ObjectionItem>

export const GuideItem = z.object({ rows: z.array(GuideRow) })
export const SerialItem = z.object({ last: z.number().int() })
