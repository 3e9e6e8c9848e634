import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Day } from '../kernel/day'
import { Fen } from '../kernel/money'
import { CaseId } from '../retrofit/model'
import { SubsidyForm } from './form'
import { MOST_GRANT, CorridorFound, FlagId, FlagKind, ReturnReason, ReviewStage, SubsidyView } from './model'
import { planContract } from './planContract'
import { streetContract } from './streetContract'

/** Offices on the way of the money; other bureaus have no business with accounts and doubts. */
export const subsidyWatchers = ['communityWorker', 'streetOfficer', 'housingOfficer', 'financeOfficer', 'auditor'] as const
const readers = ['owner', ...subsidyWatchers] as const
const OfCase = z.object({ caseId: CaseId })
/** Made by the client once per act; sending again with the same key answers the same act. */
const ClientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)
/** The number of changes that the screen showed: nobody acts on what has moved on. The same act sent again is answered as the first time. */
const Turn = z.number().int().nonnegative()
const Voucher = z.string().trim().min(4, '请填写凭证号').max(40)
const caseRefusals = ['NOT_FOUND', 'CASE_STEP_NOT_NOW', 'CASE_NOT_YOURS', 'CASE_REASON_MISSING', 'CASE_LACKS', 'SUBSIDY_CHANGED'] as const

export const readSubsidy = endpoint({
  id: 'subsidy.readSubsidy',
  method: 'GET',
  path: '/cases/{caseId}/subsidy',
  summary:
    'Where the subsidy of a lift stands, how much it is, what is still missing and what the caller may do; doubts are for staff only.',
  access: readers,
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: SubsidyView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const applySubsidy = endpoint({
  id: 'subsidy.applySubsidy',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/applications',
  summary: 'The builders apply for the subsidy of their registered lift, or the community enters their paper; one application at a time.',
  access: ['owner', 'communityWorker'],
  params: OfCase,
  query: Nothing,
  body: z.object({ turn: Turn, form: SubsidyForm }),
  reply: SubsidyView,
  refusals: [...caseRefusals, 'SUBSIDY_INCOMPLETE', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const reviewSubsidy = endpoint({
  id: 'subsidy.reviewSubsidy',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/opinions',
  summary: 'Community, street and district pass an application one after the other, or return it with all reasons at once.',
  access: ['communityWorker', 'streetOfficer', 'housingOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({
    turn: Turn,
    stage: ReviewStage,
    remark: z.string().trim().max(500),
    verdict: z.discriminatedUnion('is', [
      z.object({ is: z.literal('pass') }),
      z.object({ is: z.literal('return'), reasons: z.array(ReturnReason).min(1, '请写明退回的全部原因').max(20) }),
    ]),
  }),
  reply: SubsidyView,
  refusals: [...caseRefusals, 'SUBSIDY_STAGE', 'SUBSIDY_LAND_INCOME'],
  repeat: 'safe: natural key',
})

export const paySubsidy = endpoint({
  id: 'subsidy.paySubsidy',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/payment',
  summary: 'Notes that the district treasury has paid a planned subsidy to the account that all builders confirmed, once.',
  access: ['financeOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({ turn: Turn, paidOn: Day, voucher: Voucher, amount: Fen }),
  reply: SubsidyView,
  refusals: [...caseRefusals, 'SUBSIDY_HELD', 'PAY_DATE', 'PAY_AMOUNT', 'VOUCHER_USED'],
  repeat: 'safe: natural key',
})

export const handOver = endpoint({
  id: 'subsidy.handOver',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/hand-over',
  summary: 'Hands a lift over to its everyday running: after the payment, or with a reason when no subsidy is or can be applied for.',
  access: ['owner', 'communityWorker'],
  params: OfCase,
  query: Nothing,
  body: z.object({ turn: Turn, reason: z.string().trim().max(300) }),
  reply: SubsidyView,
  refusals: caseRefusals,
  repeat: 'safe: natural key',
})

export const demandRecovery = endpoint({
  id: 'subsidy.demandRecovery',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/recovery',
  summary: 'Demands a paid subsidy back: false documents, collusion, misuse or a broken promise about the corridor.',
  access: ['housingOfficer', 'financeOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({ turn: Turn, amount: Fen, reason: z.string().trim().min(8, '请写明追回的依据，至少 8 个字').max(500), dueOn: Day }),
  reply: SubsidyView,
  refusals: [...caseRefusals, 'RECOVERY_AMOUNT', 'RECOVERY_DATE'],
  repeat: 'safe: natural key',
})

export const noteInstalment = endpoint({
  id: 'subsidy.noteInstalment',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/recovery/instalments',
  summary: 'Notes money that came back; with the last part the demand is met and the lift runs on.',
  access: ['financeOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({ turn: Turn, amount: Fen, paidOn: Day, voucher: Voucher }),
  reply: SubsidyView,
  refusals: [...caseRefusals, 'INSTALMENT_AMOUNT', 'INSTALMENT_DATE', 'VOUCHER_USED'],
  repeat: 'safe: natural key',
})

export const checkCorridor = endpoint({
  id: 'subsidy.checkCorridor',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/corridor-checks',
  summary: 'The street notes what the corridor of a level-entry lift looks like, with photos; a broken promise blocks the subsidy.',
  access: ['streetOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({
    checkKey: ClientKey,
    on: Day,
    found: CorridorFound,
    note: z.string().trim().max(300),
    photos: z.array(FileId).min(1, '请至少拍一张照片').max(6),
  }),
  reply: SubsidyView,
  refusals: ['NOT_FOUND', 'CORRIDOR_NONE', 'CORRIDOR_DATE', 'FILE_MISSING', 'SUBSIDY_REPLAYED'],
  repeat: 'safe: client key',
})

export const raiseFlag = endpoint({
  id: 'subsidy.raiseFlag',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/flags',
  summary: 'Notes a doubt about documents or conduct; until it is settled the subsidy is not paid.',
  access: ['streetOfficer', 'housingOfficer', 'financeOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({ flagKey: ClientKey, kind: FlagKind, text: z.string().trim().min(8, '请写清楚疑点，至少 8 个字').max(500) }),
  reply: SubsidyView,
  refusals: ['NOT_FOUND', 'SUBSIDY_REPLAYED'],
  repeat: 'safe: client key',
})

export const settleFlag = endpoint({
  id: 'subsidy.settleFlag',
  method: 'POST',
  path: '/cases/{caseId}/subsidy/flags/{flagId}/settlement',
  summary: 'Says how a doubt ended: cleared, or confirmed, which forbids payment and calls for recovery.',
  access: ['housingOfficer'],
  params: OfCase.extend({ flagId: FlagId }),
  query: Nothing,
  body: z.object({
    outcome: z.enum(['cleared', 'confirmed']),
    finding: z.string().trim().min(8, '请写清楚核查结果，至少 8 个字').max(500),
  }),
  reply: SubsidyView,
  refusals: ['NOT_FOUND', 'FLAG_SETTLED'],
  repeat: 'safe: natural key',
})

export const claimGrant = endpoint({
  id: 'subsidy.claimGrant',
  method: 'POST',
  path: '/cases/{caseId}/community-grant',
  summary: 'The community claims its grant for a finished lift, at most 6000 yuan, once a lift.',
  access: ['communityWorker'],
  params: OfCase,
  query: Nothing,
  body: z.object({
    amount: Fen.refine((n) => n > 0 && n <= MOST_GRANT, '每台最高 6000 元'),
    use: z.string().trim().min(4, '请写明用途').max(200),
  }),
  reply: SubsidyView,
  refusals: ['NOT_FOUND', 'GRANT_NOT_FINISHED', 'GRANT_ONCE'],
  repeat: 'safe: natural key',
})

export const decideGrant = endpoint({
  id: 'subsidy.decideGrant',
  method: 'POST',
  path: '/cases/{caseId}/community-grant/decision',
  summary: 'The street grants a claim, or part of it, or refuses it with a reason.',
  access: ['streetOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.discriminatedUnion('is', [
    z.object({ is: z.literal('granted'), amount: Fen.refine((n) => n > 0 && n <= MOST_GRANT, '每台最高 6000 元') }),
    z.object({ is: z.literal('refused'), reason: z.string().trim().min(4, '请写明原因').max(200) }),
  ]),
  reply: SubsidyView,
  refusals: ['NOT_FOUND', 'GRANT_DECIDED', 'GRANT_AMOUNT'],
  repeat: 'safe: natural key',
})

export const payGrant = endpoint({
  id: 'subsidy.payGrant',
  method: 'POST',
  path: '/cases/{caseId}/community-grant/payment',
  summary: 'Notes that the street has paid a granted claim, once.',
  access: ['streetOfficer'],
  params: OfCase,
  query: Nothing,
  body: z.object({ paidOn: Day, voucher: Voucher }),
  reply: SubsidyView,
  refusals: ['NOT_FOUND', 'GRANT_NOT_GRANTED', 'GRANT_PAID', 'PAY_DATE'],
  repeat: 'safe: natural key',
})

/** What is done about the subsidy of one lift; each answers with it as it then stands. */
export const caseSubsidyContract = {
  readSubsidy,
  applySubsidy,
  reviewSubsidy,
  paySubsidy,
  handOver,
  demandRecovery,
  noteInstalment,
  checkCorridor,
  raiseFlag,
  settleFlag,
  claimGrant,
  decideGrant,
  payGrant,
}

export const subsidyContract = { ...caseSubsidyContract, ...planContract, ...streetContract }
