import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { bureauRoles } from '../contract/roles'
import { FileId } from '../content/model'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { CaseId } from '../retrofit/model'
import { DraftBody, Feedback, PostedPhoto } from './model'
import { CompensatedBody, InvitationBody, InvitationId, TalkBody } from './negotiation'
import { DeskObjectionBody, MyObjection, ObjectionBody, ObjectionId, Objector, StaffObjection } from './objection'
import { GuideRow, NoticeFile, NoticePage, ReportView } from './view'

const OfCase = z.object({ caseId: CaseId })
const OfObjection = OfCase.extend({ objectionId: ObjectionId })
const readers = ['owner', 'communityWorker', 'streetOfficer', 'auditor', 'administrator', ...bureauRoles] as const
const composers = ['owner', 'communityWorker'] as const
const handlers = ['communityWorker', 'streetOfficer'] as const
const stepRefusals = ['NOT_FOUND', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_REASON_MISSING', 'CASE_LACKS'] as const

// --- the notice

export const readNoticePage = endpoint({
  id: 'notice.readNoticePage',
  method: 'GET',
  path: '/cases/{caseId}/notice',
  summary:
    'The public notice of a lift for everybody, without sign-in: text, drawings, totals of the vote, how to give an opinion and until when.',
  access: 'anyone',
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: NoticePage,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const readNoticeFile = endpoint({
  id: 'notice.readNoticeFile',
  method: 'GET',
  path: '/cases/{caseId}/notice-file',
  summary:
    'Draft, notice, objections and report for those who work on a case. Objections only for community, street and, without names, housing bureau.',
  access: readers,
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: NoticeFile,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS'],
  repeat: 'safe: reads only',
})

export const saveDraft = endpoint({
  id: 'notice.saveDraft',
  method: 'PUT',
  path: '/cases/{caseId}/notice-draft',
  summary: 'Saves the draft of the notice; refused when somebody else changed it meanwhile.',
  access: composers,
  params: OfCase,
  query: Nothing,
  body: DraftBody.extend({ version: z.number().int().nonnegative() }),
  reply: NoticeFile,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'NOTICE_POSTED', 'NOTICE_PHOTO_DAY', 'EDITED_BY_OTHER', 'FILE_MISSING'],
  repeat: 'safe: natural key',
  maxBody: 64 * 1024,
})

export const setFeedback = endpoint({
  id: 'notice.setFeedback',
  method: 'PUT',
  path: '/cases/{caseId}/notice-feedback',
  summary: 'The community sets how opinions reach it while the notice hangs.',
  access: ['communityWorker'],
  params: OfCase,
  query: Nothing,
  body: Feedback,
  reply: NoticeFile,
  refusals: ['NOT_FOUND', 'NOTICE_POSTED'],
  repeat: 'safe: same effect',
})

export const postNotice = endpoint({
  id: 'notice.postNotice',
  method: 'POST',
  path: '/cases/{caseId}/notice',
  summary: 'Posts the notice as its draft stands: it is frozen with its digest, the period begins, and the case moves on.',
  access: composers,
  params: OfCase,
  query: Nothing,
  body: z.object({ version: z.number().int().nonnegative() }),
  reply: NoticeFile,
  refusals: [...stepRefusals, 'EDITED_BY_OTHER', 'NOTICE_INCOMPLETE', 'NOTICE_PHOTO_DAY'],
  repeat: 'safe: natural key',
})

export const addPhotos = endpoint({
  id: 'notice.addPhotos',
  method: 'POST',
  path: '/cases/{caseId}/notice/photos',
  summary: 'Adds dated photos that the notice still hangs.',
  access: [...composers, 'streetOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({
    photos: z
      .array(PostedPhoto.omit({ file: true }).extend({ fileId: FileId }))
      .min(1, '请至少拍一张')
      .max(6),
  }),
  reply: NoticeFile,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'NOTICE_NONE', 'NOTICE_PHOTO_DAY', 'NOTICE_PHOTOS_FULL', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const withdrawNotice = endpoint({
  id: 'notice.withdrawNotice',
  method: 'POST',
  path: '/cases/{caseId}/notice/withdrawal',
  summary: 'Withdraws the notice with a reason; a corrected one begins its period anew.',
  access: composers,
  params: OfCase,
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(4, '请写明原因').max(300) }),
  reply: NoticeFile,
  refusals: [...stepRefusals, 'NOTICE_NONE'],
  repeat: 'safe: natural key',
})

export const issueReport = endpoint({
  id: 'notice.issueReport',
  method: 'POST',
  path: '/cases/{caseId}/notice/report',
  summary:
    'The community issues the report of the notice after its period, once every written objection has its record; the case moves on.',
  access: ['communityWorker'],
  params: OfCase,
  query: Nothing,
  body: z.object({ opinion: z.string().trim().min(4, '请写社区的意见').max(1000) }),
  reply: ReportView,
  refusals: [...stepRefusals, 'NOTICE_NONE'],
  repeat: 'safe: natural key',
})

export const saveGuide = endpoint({
  id: 'notice.saveGuide',
  method: 'PUT',
  path: '/places/{placeId}/compensation-guide',
  summary: 'The street sets what negotiations go by (附件1: what bears on neighbours, what is usually given for it).',
  access: ['streetOfficer', 'administrator'],
  params: z.object({ placeId: PlaceId }),
  query: Nothing,
  body: z.object({ rows: z.array(GuideRow).max(20) }),
  reply: z.object({ rows: z.array(GuideRow) }),
  refusals: ['NOT_FOUND', 'NOTICE_GUIDE_PLACE'],
  repeat: 'safe: same effect',
})

// --- objections

export const object = endpoint({
  id: 'notice.object',
  method: 'POST',
  path: '/cases/{caseId}/objections',
  summary: 'Somebody affected objects in writing, signed on the phone; after the period it is kept and named as late.',
  access: 'signedIn',
  params: OfCase,
  query: Nothing,
  body: ObjectionBody,
  reply: MyObjection,
  refusals: ['NOT_FOUND', 'NOTICE_NONE', 'NOTICE_GONE', 'OBJECTION_REPLAYED', 'OBJECTION_TOO_MANY', 'FILE_MISSING'],
  repeat: 'safe: client key',
  maxBody: 48 * 1024,
})

export const enterObjection = endpoint({
  id: 'notice.enterObjection',
  method: 'POST',
  path: '/cases/{caseId}/desk-objections',
  summary: 'Staff enter a written objection that was handed in on paper, or note one that was only said.',
  access: handlers,
  params: OfCase,
  query: Nothing,
  body: DeskObjectionBody,
  reply: StaffObjection,
  refusals: ['NOT_FOUND', 'NOTICE_NONE', 'NOTICE_GONE', 'OBJECTION_REPLAYED', 'OBJECTION_DAY', 'FILE_MISSING'],
  repeat: 'safe: client key',
})

export const myObjections = endpoint({
  id: 'notice.myObjections',
  method: 'GET',
  path: '/me/objections',
  summary: "The caller's own objections with how far each has come, the latest first.",
  access: 'signedIn',
  params: Nothing,
  query: z.object({ caseId: CaseId.optional() }),
  body: Nothing,
  reply: z.object({
    items: z.array(MyObjection.extend({ caseId: CaseId, title: z.string(), where: z.string(), endsAt: Instant.nullable() })),
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const withdrawObjection = endpoint({
  id: 'notice.withdrawObjection',
  method: 'POST',
  path: '/cases/{caseId}/objections/{objectionId}/withdrawal',
  summary: 'Its objector withdraws an objection; it stays on record.',
  access: 'signedIn',
  params: OfObjection,
  query: Nothing,
  body: z.object({ signature: ObjectionBody.shape.signature }),
  reply: MyObjection,
  refusals: ['NOT_FOUND', 'OBJECTION_OVER'],
  repeat: 'safe: same effect',
})

export const answerInvitation = endpoint({
  id: 'notice.answerInvitation',
  method: 'POST',
  path: '/cases/{caseId}/objections/{objectionId}/invitations/{invitationId}/answer',
  summary: 'The objector says whether they come to a negotiation.',
  access: 'signedIn',
  params: OfObjection.extend({ invitationId: InvitationId }),
  query: Nothing,
  body: z.object({ coming: z.boolean() }),
  reply: MyObjection,
  refusals: ['NOT_FOUND', 'OBJECTION_OVER', 'OBJECTION_CHANGED'],
  repeat: 'safe: same effect',
})

// --- negotiating

export const invite = endpoint({
  id: 'notice.invite',
  method: 'POST',
  path: '/cases/{caseId}/objections/{objectionId}/invitations',
  summary: 'Community or street invites to a negotiation: when, where, who, and how the objector was told.',
  access: handlers,
  params: OfObjection,
  query: Nothing,
  body: InvitationBody,
  reply: StaffObjection,
  refusals: ['NOT_FOUND', 'OBJECTION_OVER', 'OBJECTION_CHANGED', 'INVITATION_TIME', 'INVITATIONS_FULL'],
  repeat: 'makes another',
})

export const recordTalk = endpoint({
  id: 'notice.recordTalk',
  method: 'POST',
  path: '/cases/{caseId}/objections/{objectionId}/talks',
  summary: 'Puts the minutes of a negotiation on record with the signed paper; a complete record no longer holds up the report.',
  access: handlers,
  params: OfObjection,
  query: Nothing,
  body: TalkBody,
  reply: StaffObjection,
  refusals: ['NOT_FOUND', 'OBJECTION_OVER', 'OBJECTION_CHANGED', 'TALK_LACKS', 'TALKS_FULL', 'FILE_MISSING'],
  repeat: 'safe: natural key',
  maxBody: 48 * 1024,
})

export const answerObjection = endpoint({
  id: 'notice.answerObjection',
  method: 'POST',
  path: '/cases/{caseId}/objections/{objectionId}/answer',
  summary: 'Answers a late or an oral objection in writing, once.',
  access: handlers,
  params: OfObjection,
  query: Nothing,
  body: z.object({ text: z.string().trim().min(4, '请至少写 4 个字').max(2000) }),
  reply: StaffObjection,
  refusals: ['NOT_FOUND', 'OBJECTION_OVER', 'OBJECTION_CHANGED', 'OBJECTION_NEEDS_TALK'],
  repeat: 'safe: same effect',
})

export const noteCompensation = endpoint({
  id: 'notice.noteCompensation',
  method: 'POST',
  path: '/cases/{caseId}/objections/{objectionId}/compensation',
  summary: 'Notes that an agreed compensation was given: when, and the receipt.',
  access: handlers,
  params: OfObjection,
  query: Nothing,
  body: CompensatedBody,
  reply: StaffObjection,
  refusals: ['NOT_FOUND', 'OBJECTION_CHANGED', 'COMPENSATION_NONE', 'COMPENSATION_DAY', 'FILE_MISSING'],
  repeat: 'safe: same effect',
})

export const revealObjector = endpoint({
  id: 'notice.revealObjector',
  method: 'POST',
  path: '/cases/{caseId}/objections/{objectionId}/reveals',
  summary: 'Opens name and telephone of an objector for community or street, with a reason; logged and limited.',
  access: handlers,
  params: OfObjection,
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(2, '请写明为什么要看').max(100) }),
  reply: z.object({ objector: Objector, left: z.number().int().nonnegative() }),
  refusals: ['NOT_FOUND', 'REVEALS_USED_UP'],
  repeat: 'makes another',
})

export const noticeContract = {
  readNoticePage,
  readNoticeFile,
  saveDraft,
  setFeedback,
  postNotice,
  addPhotos,
  withdrawNotice,
  issueReport,
  saveGuide,
  object,
  enterObjection,
  myObjections,
  withdrawObjection,
  answerInvitation,
  invite,
  recordTalk,
  answerObjection,
  noteCompensation,
  revealObjector,
}
