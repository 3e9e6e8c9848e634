import * as z from 'zod'
import { BookingId, BookingState } from '@shared/activity/booking'
import { SessionId } from '@shared/activity/session'
import { OrderNews } from '@shared/dispatch/news'
import { FileId } from '@shared/content/model'
import { DecisionId, VoterId } from '@shared/decision/model'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { ObjectionId } from '@shared/notice/objection'
import { LiftNews } from '@shared/outreach/lift'
import { AttemptKey, AttemptKind, AttemptOutcome, ConsentAnswer, MessageState } from '@shared/outreach/model'
import { TemplateName } from '@shared/outreach/templates'
import { CaseId } from '@shared/retrofit/model'
import { PaperNews } from '@shared/volunteer/proof'

/** Shapes of what the outreach table holds. Keys are in store.ts. */

/** What a person allows for one template. `accepted` only grows, so that whoever read it learns of a new acceptance. */
export const CreditItem = z.object({
  left: z.number().int(),
  accepted: z.number().int(),
  lastAnswer: ConsentAnswer,
})
export type CreditItem = z.infer<typeof CreditItem>

/** A booking as it is told about: once it is in another state, or its session at another time, there is nothing to tell. */
export const BookingNews = z.object({ sessionId: SessionId, bookingId: BookingId, state: BookingState, startsAt: Instant })
export type BookingNews = z.infer<typeof BookingNews>

/** News of a lift: of which case, and of which objection where it is about one. */
export const LiftJob = z.object({ caseId: CaseId, news: LiftNews, objectionId: ObjectionId.nullable() })
export type LiftJob = z.infer<typeof LiftJob>

/**
 * Work that an event left behind: to tell those of one vote, page by page, or one voter. `cursor` says how far it came;
 * a job that was cut off goes on from there.
 */
export const JobItem = z.object({
  jobId: z.string(),
  template: TemplateName,
  /** Null: about a binding, not about a vote. */
  decisionId: DecisionId.nullable(),
  /** Null: everybody of the vote (of a reminder, those who are silent). */
  voterId: VoterId.nullable(),
  ownerKey: z.string().nullable(),
  /** Of a binding: the how manyth person of the owner set it is about. */
  generation: z.number().int().nullable(),
  /** The person before them lost their place by it. */
  replaced: z.boolean(),
  /** Of a booking: which, and in what state it is news. */
  booking: BookingNews.optional(),
  lift: LiftJob.optional(),
  /** Of an order of a service: whom to tell of what. */
  order: OrderNews.optional(),
  /** Of a volunteer's certificate or insurance: whose, and until when it holds. */
  paper: PaperNews.optional(),
  /** Of an agent's ballot: it was taken out of the count. */
  voided: z.boolean().optional(),
  /** When it happened. */
  at: Instant,
  /** Whoever did it, who need not be told. */
  actor: z.string(),
  cursor: z.string().nullable(),
  state: z.enum(['open', 'done']),
})
export type JobItem = z.infer<typeof JobItem>

/** One message to one person. `holds`: an authorisation was taken for it. */
export const MessageItem = z.object({
  pk: z.string(),
  sk: z.string(),
  template: TemplateName,
  decisionId: DecisionId.nullable(),
  voterId: VoterId.nullable(),
  /** Null: nobody is bound by WeChat. */
  personId: PersonId.nullable(),
  /** Of a booking: the message is sent only while this is so. */
  booking: BookingNews.optional(),
  page: z.string(),
  fields: z.record(z.string(), z.string()),
  state: MessageState,
  /** Time of the last change. */
  at: Instant,
  /** After this nobody needs it any more. */
  until: Instant,
  tries: z.number().int(),
  holds: z.boolean(),
  /** A try never got an answer: WeChat may have delivered it. */
  unclear: z.boolean(),
  reason: z.string().nullable(),
})
export type MessageItem = z.infer<typeof MessageItem>

/** How a voter was sought so far, beside the list of voters. `version` counts the entries. */
export const ReachItem = z.object({
  voterId: VoterId,
  version: z.number().int(),
  attempts: z.number().int(),
  days: z.number().int(),
  last: z.object({ kind: AttemptKind, outcome: AttemptOutcome, madeAt: Instant }).nullable(),
})
export type ReachItem = z.infer<typeof ReachItem>

/** One entry of the list of calls and doors, append-only. */
export const AttemptItem = z.object({
  attemptKey: AttemptKey,
  voterId: VoterId,
  kind: AttemptKind,
  outcome: AttemptOutcome,
  /** Sealed; absent when nothing was noted. */
  note: z.string().optional(),
  madeAt: Instant,
  loggedAt: Instant,
  by: PersonId,
  photo: z.object({ fileId: FileId, key: z.string() }).nullable(),
  corrects: AttemptKey.nullable(),
  /** Keyed hash of what was sent, by which a repeat is known. */
  content: z.string(),
})
export type AttemptItem = z.infer<typeof AttemptItem>
