import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { bureauRoles } from '../contract/roles'
import { DecisionId } from '../decision/model'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { keepers, OfCase, Turn } from './caseContract'
import { AskedBureau, BroughtDocument, CorrectionItem, Opinion, PackDocument } from './filing'
import { CaseId } from './model'
import { CaseActor, CaseState } from './state'
import { CaseView, Due } from './view'

/** Steps that rest on what is written down already; the others have an endpoint of their own. */
export const PlainStep = z.enum([
  'changeScheme',
  'appointBody',
  'presentScheme',
  'submit',
  'resubmit',
  'accept',
  'forward',
  'askOpinions',
  'reject',
  'redesign',
  'renotice',
  'reapply',
  'startConstruction',
  'completeAcceptance',
  'register',
  'suspend',
  'resume',
  'cancel',
])
export type PlainStep = z.infer<typeof PlainStep>

/** Staff who move cases; the steps say who of them. */
const movers = ['owner', ...keepers, 'housingOfficer', 'marketOfficer'] as const
const stepRefusals = ['NOT_FOUND', 'CASE_MOVED', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_REASON_MISSING', 'CASE_LACKS'] as const

export const takeStep = endpoint({
  id: 'retrofit.takeStep',
  method: 'POST',
  path: '/cases/{caseId}/steps',
  summary: 'Takes the next step of a case; `turn` is what whoever acts has seen.',
  access: movers,
  params: OfCase,
  query: Nothing,
  body: z.object({ event: PlainStep, turn: Turn, reason: z.string().trim().max(300).optional() }),
  reply: CaseView,
  refusals: stepRefusals,
  repeat: 'safe: natural key',
})

export const startConsulting = endpoint({
  id: 'retrofit.startConsulting',
  method: 'POST',
  path: '/cases/{caseId}/consultation',
  summary: 'Links the case to the vote by which the owners are asked; its result moves the case on by itself.',
  access: keepers,
  params: OfCase,
  query: Nothing,
  body: z.object({ decisionId: DecisionId, turn: Turn }),
  reply: CaseView,
  refusals: [...stepRefusals, 'CASE_VOTE_UNFIT', 'CASE_VOTE_TAKEN'],
  repeat: 'safe: natural key',
})

export const requestCorrection = endpoint({
  id: 'retrofit.requestCorrection',
  method: 'POST',
  path: '/cases/{caseId}/corrections',
  summary: 'The one-time notice of everything that must be mended, document by document.',
  access: ['streetOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({ items: z.array(CorrectionItem).min(1, '请至少写一项').max(30), turn: Turn }),
  reply: CaseView,
  refusals: [...stepRefusals, 'CASE_CORRECTION_VAGUE', 'CASE_CORRECTION_ONCE'],
  repeat: 'safe: natural key',
})

export const explainCorrection = endpoint({
  id: 'retrofit.explainCorrection',
  method: 'PUT',
  path: '/cases/{caseId}/corrections/{document}',
  summary: 'Explains why a document of the correction notice stays as it is.',
  access: ['owner', 'communityWorker'],
  params: OfCase.extend({ document: PackDocument }),
  query: Nothing,
  body: z.object({ text: z.string().trim().min(8, '请写明理由，至少 8 个字').max(500) }),
  reply: Nothing,
  refusals: ['NOT_FOUND', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_MOVED'],
  repeat: 'safe: same effect',
})

export const fillPack = endpoint({
  id: 'retrofit.fillPack',
  method: 'PUT',
  path: '/cases/{caseId}/pack/{document}',
  summary: 'Puts files into the application pack in the place of what was there before.',
  access: ['owner', 'communityWorker'],
  params: OfCase.extend({ document: BroughtDocument }),
  query: Nothing,
  body: z.object({ files: z.array(FileId).min(1, '请上传文件').max(20) }),
  reply: Nothing,
  refusals: ['NOT_FOUND', 'FILE_MISSING', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_MOVED'],
  repeat: 'safe: same effect',
})

export const sendSheet = endpoint({
  id: 'retrofit.sendSheet',
  method: 'POST',
  path: '/cases/{caseId}/contact-sheets',
  summary: 'The housing bureau asks another office by a numbered contact sheet (工作联系单); once per office and application.',
  access: ['housingOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({
    bureau: AskedBureau.exclude(['planningOfficer']),
    subject: z.string().trim().min(8, '请写明征求什么意见，至少 8 个字').max(500),
  }),
  reply: z.object({ number: z.string() }),
  refusals: ['NOT_FOUND', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_MOVED', 'CASE_SHEET_SENT'],
  repeat: 'safe: natural key',
})

export const signOpinion = endpoint({
  id: 'retrofit.signOpinion',
  method: 'PUT',
  path: '/cases/{caseId}/opinions/{bureau}',
  summary: 'A bureau signs its opinion on an application; a later one stands in the place of an earlier one until the case is filed.',
  access: AskedBureau.options,
  params: OfCase.extend({ bureau: AskedBureau }),
  query: Nothing,
  body: z.object({ opinion: Opinion, text: z.string().trim().max(1000) }),
  reply: Nothing,
  refusals: ['NOT_FOUND', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_MOVED', 'CASE_NOT_ASKED', 'CASE_OPINION_REASON'],
  repeat: 'safe: same effect',
})

export const fileCase = endpoint({
  id: 'retrofit.fileCase',
  method: 'POST',
  path: '/cases/{caseId}/filing',
  summary: 'Issues the filing notice (开工备案通知单) with a number that no other has.',
  access: ['housingOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({ turn: Turn }),
  reply: CaseView,
  refusals: stepRefusals,
  repeat: 'safe: natural key',
})

/** A case in somebody's queue. `asked`: a bureau's opinion is waited for. */
export const QueueLine = z.object({
  caseId: CaseId,
  title: z.string(),
  where: z.string(),
  state: CaseState,
  since: Instant,
  due: Due.nullable(),
})
export type QueueLine = z.infer<typeof QueueLine>

export const readQueue = endpoint({
  id: 'retrofit.readQueue',
  method: 'GET',
  path: '/case-queue',
  summary: 'Cases that wait for a role at a place, the least time left first.',
  access: [...keepers, ...bureauRoles],
  params: Nothing,
  query: PageQuery.extend({ role: CaseActor.exclude(['builder', 'system']), place: PlaceId }),
  body: Nothing,
  reply: page(QueueLine).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readDigest = endpoint({
  id: 'retrofit.readDigest',
  method: 'GET',
  path: '/case-digest',
  summary: 'What waited for a role at a place when the week began, and what was overdue; null before the first Monday.',
  access: [...keepers, ...bureauRoles],
  params: Nothing,
  query: z.object({ role: CaseActor.exclude(['builder', 'system']), place: PlaceId }),
  body: Nothing,
  reply: z.object({
    digest: z.object({ monday: Day, at: Instant, waiting: z.number().int(), overdue: z.array(QueueLine) }).nullable(),
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const stepContract = {
  takeStep,
  startConsulting,
  requestCorrection,
  explainCorrection,
  fillPack,
  sendSheet,
  signOpinion,
  fileCase,
  readQueue,
  readDigest,
}
