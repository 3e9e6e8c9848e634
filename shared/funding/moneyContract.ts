import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Day } from '../kernel/day'
import { Fen } from '../kernel/money'
import { PlaceId } from '../kernel/place'
import { OfCase, clientKey } from '../retrofit/caseContract'
import { Signer } from './agreementContract'
import { FundingView } from './model'
import { PayWay } from './payments'
import { preparers } from './readers'

const reason = z.string().trim().min(2, '请写明原因').max(200)

/** An amount that is there at all. */
export const Amount = Fen.refine((amount) => amount > 0, '请填写金额')

export const notePayment = endpoint({
  id: 'funding.notePayment',
  method: 'POST',
  path: '/cases/{caseId}/payments',
  summary: 'Notes money that came in for a flat, with day, way and a photo of the receipt.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  body: z.object({ flat: PlaceId, amount: Amount, on: Day, way: PayWay, receipt: FileId.nullable(), paymentKey: clientKey }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'AGREEMENT_MISSING', 'FLAT_NOT_IN_AGREEMENT', 'DAY_AHEAD', 'FILE_MISSING', 'MONEY_REPLAYED'],
  repeat: 'safe: client key',
})

export const voidPayment = endpoint({
  id: 'funding.voidPayment',
  method: 'POST',
  path: '/cases/{caseId}/payments/{paymentId}/void',
  summary: 'Makes a payment that was noted by mistake void; it stays to be read with the reason.',
  access: preparers,
  params: OfCase.extend({ paymentId: z.string().regex(/^y_[0-9a-v]{20}$/) }),
  query: Nothing,
  body: z.object({ reason }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS'],
  repeat: 'safe: same effect',
})

export const setAccount = endpoint({
  id: 'funding.setAccount',
  method: 'PUT',
  path: '/cases/{caseId}/funding/account',
  summary: 'Names the account that the money goes to. Every builder confirms it anew.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  body: z.object({
    version: z.number().int().nonnegative(),
    bank: z.string().trim().min(2, '请填写开户银行').max(60),
    holder: z.string().trim().min(2, '请填写户名').max(60),
    number: z
      .string()
      .trim()
      .regex(/^[0-9]{8,30}$/, '账号只能是 8 到 30 位数字'),
  }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'AGREEMENT_MISSING', 'FUNDING_CHANGED'],
  repeat: 'safe: same effect',
})

export const showAccount = endpoint({
  id: 'funding.showAccount',
  method: 'GET',
  path: '/cases/{caseId}/funding/account',
  summary: 'The whole number of the account, for the builders, who pay into it, and the staff who pay the subsidy.',
  access: ['owner', 'communityWorker', 'streetOfficer', 'housingOfficer', 'financeOfficer'],
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: z.object({ version: z.number().int(), bank: z.string(), holder: z.string(), number: z.string() }),
  refusals: ['NOT_FOUND', 'NOT_A_BUILDER'],
  repeat: 'safe: reads only',
})

export const confirmAccount = endpoint({
  id: 'funding.confirmAccount',
  method: 'POST',
  path: '/cases/{caseId}/funding/account/confirmations',
  summary: 'A builder confirms the account on the phone, or a worker notes the confirmation that a builder signed on paper.',
  access: ['owner', 'communityWorker'],
  params: OfCase,
  query: Nothing,
  body: z.object({ version: z.number().int().min(1), signer: Signer, scan: FileId.nullable() }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'NOT_A_BUILDER', 'ACCOUNT_CHANGED', 'FILE_MISSING'],
  repeat: 'safe: natural key',
})

export const takeOver = endpoint({
  id: 'funding.takeOver',
  method: 'POST',
  path: '/cases/{caseId}/takeovers',
  summary: 'Records that the new owner of a flat, by the roll, has taken over its rights, duties and what is still to be paid.',
  access: ['communityWorker'],
  params: OfCase,
  query: Nothing,
  body: z.object({ flat: PlaceId }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'AGREEMENT_MISSING', 'FLAT_NOT_IN_AGREEMENT', 'NOT_HANDED_OVER'],
  repeat: 'safe: natural key',
})

export const moneyContract = { notePayment, voidPayment, setAccount, showAccount, confirmAccount, takeOver }
