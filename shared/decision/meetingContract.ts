import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { Attendee, MeetingId, MeetingPlan, MeetingView, MinutesText } from './meeting'
import { DecisionId, VoterId } from './model'

const composers = ['communityWorker', 'streetOfficer'] as const
const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const
const OfDecision = z.object({ decisionId: DecisionId })
const OfMeeting = OfDecision.extend({ meetingId: MeetingId })
/** Made by the browser once per act. */
const clientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)

export const planMeeting = endpoint({
  id: 'decision.planMeeting',
  method: 'POST',
  path: '/decisions/{decisionId}/meetings',
  summary: 'Plans a consultation or coordination meeting about a vote, or enters one that was held within the last month.',
  access: composers,
  params: OfDecision,
  query: Nothing,
  body: MeetingPlan.extend({ meetingKey: clientKey }),
  reply: MeetingView,
  refusals: ['NOT_FOUND', 'MEETING_TIME'],
  repeat: 'safe: client key',
})

export const listMeetings = endpoint({
  id: 'decision.listMeetings',
  method: 'GET',
  path: '/decisions/{decisionId}/meetings',
  summary: 'Meetings about a vote with their minutes, newest first, for owners of its scope and staff.',
  access: ['owner', ...watchers],
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: z.object({ now: Instant, items: z.array(MeetingView) }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

export const cancelMeeting = endpoint({
  id: 'decision.cancelMeeting',
  method: 'POST',
  path: '/decisions/{decisionId}/meetings/{meetingId}/cancellation',
  summary: 'Cancels a meeting of which there are no minutes; it stays in the list with the reason.',
  access: composers,
  params: OfMeeting,
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(2, '请写明原因').max(200) }),
  reply: MeetingView,
  refusals: ['NOT_FOUND', 'MEETING_OVER'],
  repeat: 'safe: same effect',
})

export const showSignInCode = endpoint({
  id: 'decision.showSignInCode',
  method: 'GET',
  path: '/decisions/{decisionId}/meetings/{meetingId}/sign-in-code',
  summary: 'The code to show at the meeting now; it changes every half minute, so that a photograph of it helps nobody.',
  access: composers,
  params: OfMeeting,
  query: Nothing,
  body: Nothing,
  reply: z.object({ code: z.string(), text: z.string(), validUntil: Instant, attended: z.number().int() }),
  refusals: ['NOT_FOUND', 'MEETING_OVER', 'MEETING_CANCELLED', 'MEETING_NOT_BEGUN'],
  repeat: 'safe: reads only',
})

export const signInAtMeeting = endpoint({
  id: 'decision.signInAtMeeting',
  method: 'POST',
  path: '/decisions/{decisionId}/meetings/{meetingId}/sign-ins',
  summary: 'An owner of the scope signs in by the code on the wall; once per person.',
  access: ['owner'],
  params: OfMeeting,
  query: Nothing,
  body: z.object({
    code: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-v]{6}$/, '签到码是 6 位字母和数字'),
  }),
  reply: MeetingView,
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'SIGN_IN_CODE_OLD', 'MEETING_OVER', 'MEETING_CANCELLED', 'MEETING_NOT_BEGUN'],
  repeat: 'safe: natural key',
})

export const addAttendee = endpoint({
  id: 'decision.addAttendee',
  method: 'POST',
  path: '/decisions/{decisionId}/meetings/{meetingId}/attendees',
  summary: 'A worker notes somebody who came, by name as given and voter if any; once per name and voter, and a home is counted once.',
  access: composers,
  params: OfMeeting,
  query: Nothing,
  body: z.object({ name: z.string().trim().min(1, '请填写姓名').max(40), voterId: VoterId.nullable() }),
  reply: MeetingView,
  refusals: ['NOT_FOUND', 'MEETING_OVER', 'MEETING_CANCELLED', 'MEETING_NOT_BEGUN'],
  repeat: 'safe: natural key',
})

export const listAttendees = endpoint({
  id: 'decision.listAttendees',
  method: 'GET',
  path: '/decisions/{decisionId}/meetings/{meetingId}/attendees',
  summary: 'Who came to a meeting, for staff, names masked, and which entries look like the same person.',
  access: watchers,
  params: OfMeeting,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(Attendee) }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const recordMinutes = endpoint({
  id: 'decision.recordMinutes',
  method: 'POST',
  path: '/decisions/{decisionId}/meetings/{meetingId}/minutes',
  summary: 'Writes the minutes of a meeting that has begun, with photos and attachments; once and for all.',
  access: composers,
  params: OfMeeting,
  query: Nothing,
  maxBody: 64 * 1024,
  body: MinutesText.extend({ photos: z.array(FileId).max(9, '照片最多 9 张'), attachments: z.array(FileId).max(9, '附件最多 9 个') }),
  reply: MeetingView,
  refusals: ['NOT_FOUND', 'FILE_MISSING', 'MEETING_NOT_HELD', 'MEETING_RECORDED', 'MEETING_CANCELLED'],
  repeat: 'safe: same effect',
})

export const addToMinutes = endpoint({
  id: 'decision.addToMinutes',
  method: 'POST',
  path: '/decisions/{decisionId}/meetings/{meetingId}/additions',
  summary: 'Adds a correction below the minutes, with author and time; what was written stays.',
  access: composers,
  params: OfMeeting,
  query: Nothing,
  body: z.object({ text: z.string().trim().min(2, '请写明补充的内容').max(1000), additionKey: clientKey }),
  reply: MeetingView,
  refusals: ['NOT_FOUND', 'MEETING_NOT_RECORDED'],
  repeat: 'safe: client key',
})

export const meetingContract = {
  planMeeting,
  listMeetings,
  cancelMeeting,
  showSignInCode,
  signInAtMeeting,
  addAttendee,
  listAttendees,
  recordMinutes,
  addToMinutes,
}
