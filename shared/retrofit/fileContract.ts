import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OwnerKey } from '../registry/model'
import { BodyDraft } from './body'
import { OfCase, caseReaders, keepers } from './caseContract'
import { DesignDraft, DesignReview } from './design'
import { CaseFileView, LinkedFile } from './fileView'
import { Terms } from './model'
import { PreCheck } from './preCheck'
import { CaseActor } from './state'
import { AcceptanceDraft, Announcement, ContractDraft, InspectionDraft, RegistrationDraft, UtilityDraft, WorksDraft } from './works'

const builders = ['owner', 'communityWorker'] as const
const refusals = ['NOT_FOUND', 'FILE_MISSING', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_MOVED'] as const

export const readCaseFile = endpoint({
  id: 'retrofit.readCaseFile',
  method: 'GET',
  path: '/cases/{caseId}/file',
  summary: 'Everything that is written down of a case, as far as this reader may see it, with links to its files.',
  access: caseReaders,
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: CaseFileView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const setTerms = endpoint({
  id: 'retrofit.setTerms',
  method: 'PUT',
  path: '/cases/{caseId}/terms',
  summary: 'Sets what the owners will be asked about, before they are asked.',
  access: keepers,
  params: OfCase,
  query: Nothing,
  body: Terms.omit({ units: true }),
  reply: Nothing,
  refusals: [...refusals, 'CASE_FLATS'],
  repeat: 'safe: same effect',
})

export const recordPreCheck = endpoint({
  id: 'retrofit.recordPreCheck',
  method: 'PUT',
  path: '/cases/{caseId}/pre-check',
  summary: 'Writes down whether the building may have a lift, answer by answer with who said so.',
  access: keepers,
  params: OfCase,
  query: Nothing,
  body: PreCheck,
  reply: z.object({ outcome: z.enum(['eligible', 'ineligible', 'refer']), reasons: z.array(z.string()) }),
  refusals,
  repeat: 'safe: same effect',
})

export const offerToBuild = endpoint({
  id: 'retrofit.offerToBuild',
  method: 'PUT',
  path: '/cases/{caseId}/offers/{ownerKey}',
  summary: 'A home says that it takes part and pays, and whether it would act for the builders; a worker confirms it.',
  access: ['owner'],
  params: OfCase.extend({ ownerKey: OwnerKey }),
  query: Nothing,
  body: z.object({ joins: z.boolean(), asRep: z.boolean() }),
  reply: Nothing,
  refusals: [...refusals, 'NOT_BOUND', 'NOT_THE_VOTER'],
  repeat: 'safe: natural key',
})

export const nameBuilders = endpoint({
  id: 'retrofit.nameBuilders',
  method: 'PUT',
  path: '/cases/{caseId}/builders',
  summary: 'Writes down who takes part and pays, and the one to three who act for them, with their signed authority.',
  access: keepers,
  params: OfCase,
  query: Nothing,
  body: z.object({
    flats: z.array(PlaceId).min(1, '请选择参加的房号').max(200),
    reps: z.array(PlaceId).min(1, '请选择一到三位代表').max(3, '代表最多三位'),
    fileId: FileId,
  }),
  reply: Nothing,
  refusals: [...refusals, 'CASE_FLATS'],
  repeat: 'safe: same effect',
})

export const recordBody = endpoint({
  id: 'retrofit.recordBody',
  method: 'PUT',
  path: '/cases/{caseId}/body',
  summary: 'Writes down who carries the lift out, with the appointment, who signed it, and the licence.',
  access: builders,
  params: OfCase,
  query: Nothing,
  body: BodyDraft.extend({ agreed: z.array(PlaceId).max(200) }),
  reply: Nothing,
  refusals: [...refusals, 'CASE_FLATS'],
  repeat: 'safe: same effect',
})

export const recordDesign = endpoint({
  id: 'retrofit.recordDesign',
  method: 'PUT',
  path: '/cases/{caseId}/design',
  summary: 'Writes down a version of the preliminary design with its drawings; earlier versions stay.',
  access: builders,
  params: OfCase,
  query: Nothing,
  maxBody: 32 * 1024,
  body: DesignDraft,
  reply: Nothing,
  refusals: [...refusals, 'CASE_FLATS'],
  repeat: 'safe: same effect',
})

export const reviewDesign = endpoint({
  id: 'retrofit.reviewDesign',
  method: 'PUT',
  path: '/cases/{caseId}/design/review',
  summary: 'An office ticks what the latest design keeps to; what it says no to must be mended first.',
  access: [...keepers, 'housingOfficer', 'planningOfficer'],
  params: OfCase,
  query: Nothing,
  body: DesignReview.extend({ version: z.number().int() }),
  reply: Nothing,
  refusals,
  repeat: 'safe: same effect',
})

export const addContract = endpoint({
  id: 'retrofit.addContract',
  method: 'POST',
  path: '/cases/{caseId}/contracts',
  summary: 'Writes down a contract with a contractor and its licence.',
  access: builders,
  params: OfCase,
  query: Nothing,
  body: ContractDraft,
  reply: z.object({ contractId: z.string() }),
  refusals: [...refusals, 'CASE_SUPERVISION'],
  repeat: 'safe: same effect',
})

export const endContract = endpoint({
  id: 'retrofit.endContract',
  method: 'POST',
  path: '/cases/{caseId}/contracts/{contractId}/ending',
  summary: 'Marks a contract as ended, with the reason; it stays in the list.',
  access: builders,
  params: OfCase.extend({ contractId: z.string().regex(/^k\d{6}$/) }),
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(2, '请写明原因').max(200) }),
  reply: Nothing,
  refusals,
  repeat: 'safe: same effect',
})

export const announceWorks = endpoint({
  id: 'retrofit.announceWorks',
  method: 'PUT',
  path: '/cases/{caseId}/announcement',
  summary: 'Writes down the report before installing and the notice of works.',
  access: builders,
  params: OfCase,
  query: Nothing,
  body: Announcement,
  reply: Nothing,
  refusals,
  repeat: 'safe: same effect',
})

export const recordAcceptance = endpoint({
  id: 'retrofit.recordAcceptance',
  method: 'PUT',
  path: '/cases/{caseId}/acceptance',
  summary: 'Writes down a completion acceptance, passed or failed.',
  access: builders,
  params: OfCase,
  query: Nothing,
  body: AcceptanceDraft,
  reply: Nothing,
  refusals: [...refusals, 'CASE_DAY'],
  repeat: 'safe: same effect',
})

export const recordInspection = endpoint({
  id: 'retrofit.recordInspection',
  method: 'PUT',
  path: '/cases/{caseId}/inspection',
  summary: 'Writes down the certificate of the supervised inspection, and later each annual one.',
  access: [...builders, 'marketOfficer'],
  params: OfCase,
  query: Nothing,
  body: InspectionDraft,
  reply: Nothing,
  refusals: [...refusals, 'CASE_DAY'],
  repeat: 'safe: same effect',
})

export const recordRegistration = endpoint({
  id: 'retrofit.recordRegistration',
  method: 'PUT',
  path: '/cases/{caseId}/registration',
  summary: 'Writes down the registration with form and a photograph of the mark in the lift.',
  access: [...builders, 'marketOfficer'],
  params: OfCase,
  query: Nothing,
  body: RegistrationDraft,
  reply: Nothing,
  refusals: [...refusals, 'CASE_DAY'],
  repeat: 'safe: same effect',
})

export const noteUtility = endpoint({
  id: 'retrofit.noteUtility',
  method: 'PUT',
  path: '/cases/{caseId}/utilities',
  summary: 'Notes how far the moving of a pipe or line is, and that it is free or at cost.',
  access: keepers,
  params: OfCase,
  query: Nothing,
  body: UtilityDraft,
  reply: Nothing,
  refusals: [...refusals, 'CASE_UTILITY_PRICE'],
  repeat: 'safe: same effect',
})

// --- on the site

const WorksId = z.string().regex(/^w_[0-9A-Z]{26}$/)
export const WorksView = WorksDraft.omit({ photos: true }).extend({
  worksId: WorksId,
  at: Instant,
  as: CaseActor,
  photos: z.array(LinkedFile),
  mended: z.object({ at: Instant, text: z.string() }).nullable(),
  overdue: z.boolean(),
})
export type WorksView = z.infer<typeof WorksView>

export const noteWorks = endpoint({
  id: 'retrofit.noteWorks',
  method: 'POST',
  path: '/cases/{caseId}/works',
  summary: 'Writes down a day on the site, or an inspection by the street with what must be mended.',
  access: [...builders, 'streetOfficer'],
  params: OfCase,
  query: Nothing,
  body: WorksDraft.extend({ worksKey: z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/) }),
  reply: z.object({ worksId: WorksId }),
  refusals: [...refusals, 'CASE_DAY'],
  repeat: 'safe: client key',
})

export const readWorks = endpoint({
  id: 'retrofit.readWorks',
  method: 'GET',
  path: '/cases/{caseId}/works',
  summary: 'What happened on the site, the latest first.',
  access: caseReaders,
  params: OfCase,
  query: PageQuery,
  body: Nothing,
  reply: page(WorksView),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const mendProblem = endpoint({
  id: 'retrofit.mendProblem',
  method: 'POST',
  path: '/cases/{caseId}/works/{worksId}/mending',
  summary: 'Says that what an inspection found was mended; once.',
  access: [...builders, 'streetOfficer'],
  params: OfCase.extend({ worksId: WorksId }),
  query: Nothing,
  body: z.object({ text: z.string().trim().min(4, '请写明怎样整改的').max(500) }),
  reply: Nothing,
  refusals,
  repeat: 'safe: same effect',
})

export const fileContract = {
  readCaseFile,
  setTerms,
  recordPreCheck,
  offerToBuild,
  nameBuilders,
  recordBody,
  recordDesign,
  reviewDesign,
  addContract,
  endContract,
  announceWorks,
  recordAcceptance,
  recordInspection,
  recordRegistration,
  noteUtility,
  noteWorks,
  readWorks,
  mendProblem,
}
