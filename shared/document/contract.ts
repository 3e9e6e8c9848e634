import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { DecisionId } from '../decision/model'
import { Instant } from '../kernel/instant'
import { LinliDocument } from './blocks'
import { ExportKind, Exported } from './exported'
import { InquiryCount, InquiryId, MyInquiry, StaffInquiry } from './inquiry'
import { NoticeKind, PaperKind } from './kinds'

const composers = ['communityWorker', 'streetOfficer'] as const
const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const
const OfDecision = z.object({ decisionId: DecisionId })

// --- documents

export const readNotice = endpoint({
  id: 'document.readNotice',
  method: 'GET',
  path: '/decisions/{decisionId}/documents/{kind}',
  summary:
    'A public notice of a vote as blocks, for a page or a printer: the call to vote, the preliminary result, the result. Totals only.',
  access: 'anyone',
  params: OfDecision.extend({ kind: NoticeKind }),
  query: Nothing,
  body: Nothing,
  reply: LinliDocument,
  refusals: ['NOT_FOUND', 'DOCUMENT_NOT_READY'],
  repeat: 'safe: reads only',
})

/** Papers come 50 to a page of this list, in the order of the doors, so that a roll of a thousand works like one of twelve. */
export const readPapers = endpoint({
  id: 'document.readPapers',
  method: 'GET',
  path: '/decisions/{decisionId}/printed-papers/{kind}',
  summary: 'Printed ballots or door notices as blocks, fifty at a time in the order of the doors, for the staff who hand them out.',
  access: composers,
  params: OfDecision.extend({ kind: PaperKind }),
  query: z.object({ page: z.coerce.number().int().min(1).max(400).optional() }),
  body: Nothing,
  reply: z.object({ document: LinliDocument, page: z.number().int(), pages: z.number().int(), total: z.number().int() }),
  refusals: ['NOT_FOUND', 'DOCUMENT_NOT_READY', 'DOCUMENT_OVER'],
  repeat: 'safe: reads only',
})

export const readVoteCode = endpoint({
  id: 'document.readVoteCode',
  method: 'GET',
  path: '/decisions/{decisionId}/vote-code',
  summary: 'The mini-program code that opens a vote, as a picture for printed notices.',
  access: watchers,
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: z.object({ image: z.string() }),
  refusals: ['NOT_FOUND', 'WECHAT_UNAVAILABLE'],
  repeat: 'safe: reads only',
})

// --- spreadsheets

export const exportRows = endpoint({
  id: 'document.exportRows',
  method: 'POST',
  path: '/decisions/{decisionId}/exports',
  summary: 'Takes a list of a vote out as a spreadsheet: its rows, with a number and a watermark that name who took it; logged.',
  access: watchers,
  params: OfDecision,
  query: Nothing,
  body: z.object({ kind: ExportKind }),
  reply: Exported,
  refusals: ['NOT_FOUND', 'DOCUMENT_NOT_READY', 'RESULT_NOT_READY'],
  repeat: 'makes another',
})

// --- inquiries about a result

export const askInquiry = endpoint({
  id: 'document.askInquiry',
  method: 'POST',
  path: '/decisions/{decisionId}/inquiries',
  summary: 'An owner of the scope asks in writing about a result, within the inquiry period.',
  access: ['owner'],
  params: OfDecision,
  query: Nothing,
  body: z.object({
    /** Made by the phone once per question; sending again with the same key answers the same inquiry. */
    inquiryKey: z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/),
    text: z.string().trim().min(4, '请至少写 4 个字').max(1000, '最多 1000 个字'),
  }),
  reply: MyInquiry,
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'INQUIRY_BY_OWNER', 'RESULT_NOT_READY', 'INQUIRY_OVER', 'INQUIRY_TOO_MANY', 'INQUIRY_REPLAYED'],
  repeat: 'safe: client key',
})

export const myInquiries = endpoint({
  id: 'document.myInquiries',
  method: 'GET',
  path: '/decisions/{decisionId}/inquiries/mine',
  summary: "The caller's own inquiries about a vote with their answers, oldest first, and until when more may be sent.",
  access: ['owner'],
  params: OfDecision,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(MyInquiry), endsAt: Instant.nullable(), now: Instant }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

export const listInquiries = endpoint({
  id: 'document.listInquiries',
  method: 'GET',
  path: '/decisions/{decisionId}/inquiries',
  summary: 'Inquiries about a vote for staff: those without an answer, or those with one, oldest first.',
  access: watchers,
  params: OfDecision,
  query: PageQuery.extend({ state: z.enum(['open', 'answered']) }),
  body: Nothing,
  reply: page(StaffInquiry).extend({ count: InquiryCount, endsAt: Instant.nullable(), now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const answerInquiry = endpoint({
  id: 'document.answerInquiry',
  method: 'POST',
  path: '/decisions/{decisionId}/inquiries/{inquiryId}/answer',
  summary: 'Answers an inquiry in writing, once; whoever asked reads it on the phone.',
  access: composers,
  params: OfDecision.extend({ inquiryId: InquiryId }),
  query: Nothing,
  body: z.object({ text: z.string().trim().min(4, '请至少写 4 个字').max(2000, '最多 2000 个字') }),
  reply: StaffInquiry,
  refusals: ['NOT_FOUND', 'INQUIRY_ANSWERED'],
  repeat: 'safe: same effect',
})

export const documentContract = {
  readNotice,
  readPapers,
  readVoteCode,
  exportRows,
  askInquiry,
  myInquiries,
  listInquiries,
  answerInquiry,
}
