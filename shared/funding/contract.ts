import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Fen } from '../kernel/money'
import { OfCase } from '../retrofit/caseContract'
import { Plan } from './agreement'
import { agreementContract } from './agreementContract'
import { CostKind } from './budget'
import { joinerContract } from './joinerContract'
import { FundingView } from './model'
import { moneyReaders, moneyWatchers, preparers } from './readers'
import { moneyContract } from './moneyContract'
import { runningContract } from './runningContract'

export const readFunding = endpoint({
  id: 'funding.readFunding',
  method: 'GET',
  path: '/cases/{caseId}/funding',
  summary: 'The money of a lift: plan, shares, agreement with its signatures, payments, account and later joiners.',
  access: moneyReaders,
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: FundingView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const savePlan = endpoint({
  id: 'funding.savePlan',
  method: 'PUT',
  path: '/cases/{caseId}/funding/plan',
  summary: 'Saves what the agreement will say: budget, sharing, instalments, running costs and clauses. Agreements that were made stay.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  maxBody: 96 * 1024,
  body: z.object({ turn: z.number().int().nonnegative(), plan: Plan }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'FUNDING_CHANGED'],
  repeat: 'safe: same effect',
})

export const saveActuals = endpoint({
  id: 'funding.saveActuals',
  method: 'PUT',
  path: '/cases/{caseId}/funding/actuals',
  summary: 'Saves what each kind of cost came to, with invoices, and the subsidy that was paid; each saving is a new version.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  maxBody: 32 * 1024,
  body: z.object({
    version: z.number().int().nonnegative(),
    subsidy: Fen.nullable(),
    lines: z.array(z.object({ kind: CostKind, amount: Fen.nullable(), invoices: z.array(FileId).max(20) })).max(8),
  }),
  reply: FundingView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'FUNDING_CHANGED', 'FILE_MISSING'],
  repeat: 'safe: same effect',
})

/** A spreadsheet as rows; what marks it stands on every page. */
export const SharesList = z.object({
  number: z.string(),
  title: z.string(),
  watermark: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
})

export const exportShares = endpoint({
  id: 'funding.exportShares',
  method: 'POST',
  path: '/cases/{caseId}/funding/exports',
  summary: 'The table of shares as rows of a spreadsheet, numbered and noted in the log.',
  access: moneyWatchers,
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: SharesList,
  refusals: ['NOT_FOUND', 'PLAN_LACKS'],
  repeat: 'makes another',
})

/** Every endpoint of the money of a lift, group by group. */
export const fundingContract = {
  ...{ readFunding, savePlan, saveActuals, exportShares },
  ...agreementContract,
  ...moneyContract,
  ...joinerContract,
  ...runningContract,
}
