import * as z from 'zod'
import { FileRef } from '../content/model'
import { DAY, HOUR, type Instant, Instant as InstantSchema, plus, sayFullMoment } from '../kernel/instant'
import { Repeats } from './attendance'
import type { Outcome } from './model'

export const MeetingId = z
  .string()
  .regex(/^m_[0-9A-Z]{26}$/)
  .brand<'MeetingId'>()
export type MeetingId = z.infer<typeof MeetingId>

/**
 * Meetings of the owners about a vote: to gather opinions (意见征集会), and to find common ground when consent was not reached (意见协调会),
 * which street and community are to call (Xinwu rules, DOMAIN §2.1 L1, L1a).
 */
export const MeetingKind = z.enum(['consultation', 'coordination'])
export type MeetingKind = z.infer<typeof MeetingKind>
export const meetingKindNames: Record<MeetingKind, string> = { consultation: '意见征集会', coordination: '意见协调会' }

export const MeetingPlan = z.object({
  kind: MeetingKind,
  startsAt: InstantSchema,
  venue: z.string().trim().min(2, '请写明地点').max(60, '地点最多 60 个字'),
  topic: z.string().trim().min(4, '请写明议题').max(200, '议题最多 200 个字'),
  host: z.string().trim().min(2, '请写明主持人或单位').max(40, '最多 40 个字'),
})
export type MeetingPlan = z.infer<typeof MeetingPlan>

/** What was said, without names: whoever reads it are the neighbours of those who spoke. */
export const MinutesText = z.object({
  text: z.string().trim().min(10, '会议记录至少 10 个字').max(5000, '会议记录最多 5000 个字'),
  inFavour: z.string().trim().max(1000, '最多 1000 个字'),
  against: z.string().trim().max(1000, '最多 1000 个字'),
})
export type MinutesText = z.infer<typeof MinutesText>

/** A photo or attachment that can be opened for a while. */
export const LinkedFile = FileRef.extend({ url: z.string() })

/** Where a meeting stands. `begun`: its time has come, and the minutes are missing. */
export const MeetingStage = z.enum(['ahead', 'begun', 'recorded', 'cancelled'])
export type MeetingStage = z.infer<typeof MeetingStage>

export const MeetingView = MeetingPlan.extend({
  meetingId: MeetingId,
  stage: MeetingStage,
  /** How many came: a home of the roll is one, whoever of it came; people of no known home are one each. */
  attended: z.number().int().nonnegative(),
  /** Whether the caller did. */
  signedIn: z.boolean(),
  signInOpen: z.boolean(),
  minutes: MinutesText.extend({ recordedAt: InstantSchema, photos: z.array(LinkedFile), attachments: z.array(LinkedFile) }).nullable(),
  /** Corrections; the minutes themselves never change. */
  additions: z.array(z.object({ at: InstantSchema, by: z.string(), text: z.string() })),
  cancelled: z.object({ at: InstantSchema, reason: z.string() }).nullable(),
})
export type MeetingView = z.infer<typeof MeetingView>

/** Somebody who was there; names masked. */
export const Attendee = z.object({
  at: InstantSchema,
  name: z.string(),
  label: z.string().nullable(),
  way: z.enum(['phone', 'desk']),
  /** How it repeats an earlier entry, if it does. */
  repeats: Repeats.nullable(),
})
export type Attendee = z.infer<typeof Attendee>

export const meetingStage = (state: 'planned' | 'recorded' | 'cancelled', startsAt: Instant, at: Instant): MeetingStage =>
  state === 'planned' ? (at < startsAt ? 'ahead' : 'begun') : state

/** A meeting can be entered up to a month late and planned up to a quarter ahead. */
export const isMeetingTime = (startsAt: Instant, at: Instant): boolean => startsAt >= plus(at, -31 * DAY) && startsAt <= plus(at, 92 * DAY)

/** People sign in from an hour before the meeting until its minutes are written, at most for half a day. */
export const signInOpen = (stage: MeetingStage, startsAt: Instant, at: Instant): boolean =>
  (stage === 'ahead' || stage === 'begun') && at >= plus(startsAt, -HOUR) && at <= plus(startsAt, 12 * HOUR)

/** The meeting that owners should know of before it begins. */
export const NextMeeting = MeetingPlan.pick({ kind: true, startsAt: true, venue: true }).extend({ meetingId: MeetingId })
export type NextMeeting = z.infer<typeof NextMeeting>

/** What is known of the coordination meetings of a vote. */
export const Coordination = z.object({ meetingId: MeetingId, startsAt: InstantSchema, recorded: z.boolean() })
export type Coordination = z.infer<typeof Coordination>
export const CoordinationState = z.enum(['due', 'planned', 'held'])
export type CoordinationState = z.infer<typeof CoordinationState>

/**
 * Whether a coordination meeting is owed: street and community are to call one (应组织业主召开意见协调会) when the vote did not pass or
 * too few took part; it is owed until one is on record. Null: none is owed.
 */
export const coordinationOf = (outcome: Outcome | null, held: Coordination | null): CoordinationState | null => {
  if (outcome !== 'notPassed' && outcome !== 'noValidDecision') return null
  if (!held) return 'due'
  return held.recorded ? 'held' : 'planned'
}

/** The invitation as it is posted at the door and sent to the group. */
export const invitationOf = (
  plan: MeetingPlan,
  scopeLabel: string,
  contact: { readonly name: string; readonly phone: string } | null,
): string =>
  [
    `${meetingKindNames[plan.kind]}邀请`,
    `${scopeLabel}的各位业主：`,
    `请您参加${meetingKindNames[plan.kind]}。`,
    `时间：${sayFullMoment(plan.startsAt)}`,
    `地点：${plan.venue}`,
    `议题：${plan.topic}`,
    `主持：${plan.host}`,
    '到场后用小程序扫现场的二维码签到，也可以请工作人员登记。不能到场的，请把意见告诉社区。',
    ...(contact ? [`咨询电话：${contact.name} ${contact.phone}`] : []),
  ].join('\n')
