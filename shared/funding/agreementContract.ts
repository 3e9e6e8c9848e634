import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Signature } from '../decision/model'
import { Digest } from '../kernel/digest'
import { OfCase } from '../retrofit/caseContract'
import { FundingView } from './model'
import { paperWorkers, preparers } from './readers'

export const OfAgreement = OfCase.extend({ version: z.coerce.number().int().min(1).max(999) })
/** Stands for one builder within a case; not the key of the roll. */
export const Signer = z.string().regex(/^s_[0-9a-v]{20}$/)

export const makeAgreement = endpoint({
  id: 'funding.makeAgreement',
  method: 'POST',
  path: '/cases/{caseId}/agreements',
  summary: 'Makes a version of the agreement from the plan, for signature. A former version and its signatures are void from then on.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  body: z.object({ planTurn: z.number().int().min(1), after: z.number().int().nonnegative() }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'PLAN_LACKS', 'FUNDING_CHANGED', 'AGREEMENT_NOT_NOW', 'AGREEMENT_COMPLETE'],
  repeat: 'safe: natural key',
})

export const signAgreement = endpoint({
  id: 'funding.signAgreement',
  method: 'POST',
  path: '/cases/{caseId}/agreements/{version}/signatures',
  summary: 'A builder signs the agreement for all flats of the home. The last signature completes it and moves the case on, at once.',
  access: ['owner'],
  params: OfAgreement,
  query: Nothing,
  body: z.object({ signer: Signer, digest: Digest, signature: Signature }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'NOT_A_BUILDER', 'AGREEMENT_OVER', 'AGREEMENT_DIFFERS', 'AGREEMENT_NOT_NOW', 'BUILDERS_CHANGED', 'CASE_MOVED'],
  repeat: 'safe: natural key',
})

export const withdrawSignature = endpoint({
  id: 'funding.withdrawSignature',
  method: 'POST',
  path: '/cases/{caseId}/agreements/{version}/withdrawals',
  summary: 'A builder takes the signature back while others are still to sign; it stays to be read as withdrawn.',
  access: ['owner'],
  params: OfAgreement,
  query: Nothing,
  body: z.object({ signer: Signer }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'NOT_A_BUILDER', 'AGREEMENT_OVER', 'AGREEMENT_COMPLETE', 'NOT_SIGNED'],
  repeat: 'safe: same effect',
})

export const enterPaper = endpoint({
  id: 'funding.enterPaper',
  method: 'POST',
  path: '/cases/{caseId}/agreements/{version}/papers',
  summary: 'A worker enters the scan of a paper that a builder signed; it counts once somebody else has checked it.',
  access: paperWorkers,
  params: OfAgreement,
  query: Nothing,
  body: z.object({ signer: Signer, digest: Digest, scan: FileId }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'NOT_A_BUILDER', 'AGREEMENT_OVER', 'AGREEMENT_DIFFERS', 'AGREEMENT_NOT_NOW', 'PAPER_STANDS', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const checkPaper = endpoint({
  id: 'funding.checkPaper',
  method: 'POST',
  path: '/cases/{caseId}/agreements/{version}/papers/{signer}/check',
  summary: 'A second person checks a paper: version, room and signature are right and it counts, or it does not and says why.',
  access: paperWorkers,
  params: OfAgreement.extend({ signer: Signer }),
  query: Nothing,
  body: z.discriminatedUnion('right', [
    z.object({ right: z.literal(true) }),
    z.object({ right: z.literal(false), reason: z.string().trim().min(4, '请写明哪里不对').max(200) }),
  ]),
  reply: FundingView,
  refusals: [
    'NOT_FOUND',
    'AGREEMENT_OVER',
    'AGREEMENT_NOT_NOW',
    'BUILDERS_CHANGED',
    'PAPER_STANDS',
    'PAPER_OTHER_READER',
    'CASE_MOVED',
    'NOT_A_BUILDER',
  ],
  repeat: 'safe: same effect',
})

export const proceed = endpoint({
  id: 'funding.proceed',
  method: 'POST',
  path: '/cases/{caseId}/agreements/{version}/proceed',
  summary: 'Goes on with an agreement that is complete and still rests on the present scheme, after the notice had to be repeated.',
  access: preparers,
  params: OfAgreement,
  query: Nothing,
  body: Nothing,
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'AGREEMENT_OVER', 'AGREEMENT_NOT_NOW', 'CASE_LACKS', 'CASE_MOVED', 'CASE_STEP_NOT_NOW'],
  repeat: 'safe: same effect',
})

export const agreementContract = { makeAgreement, signAgreement, withdrawSignature, enterPaper, checkPaper, proceed }
