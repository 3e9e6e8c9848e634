import * as z from 'zod'
import { FileId } from '../content/model'
import { VoterId } from '../decision/model'
import { PersonId } from '../identity/model'
import { Area } from '../kernel/area'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { TemplateName } from './templates'

/** What WeChat's consent dialogue answers for one template (DOMAIN §4.5). `filter`: hidden, since another of the same title was shown. */
export const ConsentAnswer = z.enum(['accept', 'acceptWithAudio', 'reject', 'ban', 'filter'])
export type ConsentAnswer = z.infer<typeof ConsentAnswer>
/** True when the answer is good for one message. */
export const isAccepted = (answer: ConsentAnswer): boolean => answer === 'accept' || answer === 'acceptWithAudio'

/** Authorisations that a person has left for one template, and what they answered last. */
export const Credit = z.object({
  template: TemplateName,
  /** WeChat's id of the template; null while the operator has not registered it. */
  templateId: z.string().nullable(),
  left: z.number().int().nonnegative(),
  lastAnswer: ConsentAnswer.nullable(),
})
export type Credit = z.infer<typeof Credit>

/** Where a message stands. */
export const MessageState = z.enum(['waiting', 'sending', 'delivered', 'refused', 'noCredit', 'notOnWechat', 'failed', 'dropped'])
export type MessageState = z.infer<typeof MessageState>
export const messageStateNames: Record<MessageState, string> = {
  waiting: '等待发送',
  sending: '正在发送',
  delivered: '已送达微信',
  refused: '本人已关闭通知',
  noCredit: '未订阅',
  notOnWechat: '没有绑定微信',
  failed: '没有送达',
  dropped: '不再需要',
}

/** One message to one voter, without who that is. */
export const MessageRow = z.object({
  voterId: VoterId,
  template: TemplateName,
  state: MessageState,
  at: Instant,
  /** WeChat's code when it refused the message, `unclear` when it never answered; null otherwise. */
  reason: z.string().nullable(),
})
export type MessageRow = z.infer<typeof MessageRow>

export const AttemptKind = z.enum(['call', 'door', 'letter', 'message'])
export type AttemptKind = z.infer<typeof AttemptKind>
export const attemptKindNames: Record<AttemptKind, string> = { call: '打电话', door: '上门', letter: '寄信', message: '发消息' }

export const AttemptOutcome = z.enum(['reached', 'willVote', 'refusedToTalk', 'notHome', 'noAnswer', 'wrongNumber', 'leftNotice', 'sent'])
export type AttemptOutcome = z.infer<typeof AttemptOutcome>
export const attemptOutcomeNames: Record<AttemptOutcome, string> = {
  reached: '说上话了',
  willVote: '说会表决',
  refusedToTalk: '不愿谈',
  notHome: '家里没人',
  noAnswer: '没人接',
  wrongNumber: '号码不对',
  leftNotice: '留了通知',
  sent: '已寄出',
}
/** What can come of each kind; the others make no sense and are refused. */
export const outcomesOf: Record<AttemptKind, readonly AttemptOutcome[]> = {
  call: ['reached', 'willVote', 'noAnswer', 'wrongNumber', 'refusedToTalk'],
  door: ['reached', 'willVote', 'notHome', 'leftNotice', 'refusedToTalk'],
  letter: ['sent'],
  message: ['reached', 'willVote', 'sent', 'wrongNumber', 'refusedToTalk'],
}

/** Made by the device once per entry, so that sending it again writes no second one. */
export const AttemptKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)

/** What a worker writes down about one attempt to reach a voter. */
export const AttemptBody = z.object({
  attemptKey: AttemptKey,
  kind: AttemptKind,
  outcome: AttemptOutcome,
  note: z.string().trim().max(200),
  /** When it was tried; null: now. Entered afterwards from the printed list, up to seven days back. */
  madeAt: Instant.nullable(),
  /** A photo of the notice at the door, uploaded before. */
  photo: FileId.nullable(),
  /** The entry that this one puts right. */
  corrects: AttemptKey.nullable(),
})
export type AttemptBody = z.infer<typeof AttemptBody>

/** One entry as staff read it. Entries are never changed: a correction is another entry. */
export const Attempt = z.object({
  attemptKey: AttemptKey,
  kind: AttemptKind,
  outcome: AttemptOutcome,
  note: z.string(),
  madeAt: Instant,
  loggedAt: Instant,
  by: PersonId,
  /** A link to the photo, good for half an hour. */
  photoUrl: z.string().nullable(),
  corrects: AttemptKey.nullable(),
  /** True when a later entry puts it right: it counts no more. */
  corrected: z.boolean(),
})
export type Attempt = z.infer<typeof Attempt>

/** A line of the list of calls and doors. */
export const ContactRow = z.object({
  voterId: VoterId,
  /** `label` names the unit, since room numbers repeat from unit to unit. */
  rooms: z.array(z.object({ unit: PlaceId, label: z.string(), floor: z.number().int(), room: z.string() })),
  /** Masked. */
  names: z.array(z.string()),
  area: Area,
  /** Something is in: a ballot, or a conflict that is being settled. */
  voted: z.boolean(),
  /** Somebody is bound by WeChat. */
  onWechat: z.boolean(),
  attempts: z.number().int().nonnegative(),
  /** Different days on which it was tried. */
  days: z.number().int().nonnegative(),
  last: z.object({ kind: AttemptKind, outcome: AttemptOutcome, madeAt: Instant }).nullable(),
})
export type ContactRow = z.infer<typeof ContactRow>

/** Which voters of the list: those sought too seldom, those who are silent, all. */
export const ContactShow = z.enum(['under', 'silent', 'all'])
export type ContactShow = z.infer<typeof ContactShow>
