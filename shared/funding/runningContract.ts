import * as z from 'zod'
import { FileId } from '../content/model'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Day } from '../kernel/day'
import { PlaceId } from '../kernel/place'
import { OfCase, clientKey } from '../retrofit/caseContract'
import { RunningView } from './model'
import { Amount } from './moneyContract'
import { EntryKind, Reminder, RunningPlan } from './running'
import { moneyReaders, preparers } from './readers'

export const readRunning = endpoint({
  id: 'funding.readRunning',
  method: 'GET',
  path: '/cases/{caseId}/running',
  summary: 'What running the lift costs: plan, dates to remember, and the ledger of one year with its statement.',
  access: moneyReaders,
  params: OfCase,
  query: z.object({ year: z.coerce.number().int().min(2000).max(2199).optional() }),
  body: Nothing,
  reply: RunningView,
  refusals: ['NOT_FOUND', 'AGREEMENT_MISSING'],
  repeat: 'safe: reads only',
})

export const saveRunning = endpoint({
  id: 'funding.saveRunning',
  method: 'PUT',
  path: '/cases/{caseId}/running/plan',
  summary: 'Saves the plan of running costs and the dates of upkeep, inspection and insurance; each saving is a new version.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  body: z.object({ version: z.number().int().nonnegative(), plan: RunningPlan, reminders: z.array(Reminder).max(60) }),
  reply: RunningView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'AGREEMENT_MISSING', 'FUNDING_CHANGED'],
  repeat: 'safe: same effect',
})

export const addEntry = endpoint({
  id: 'funding.addEntry',
  method: 'POST',
  path: '/cases/{caseId}/running/entries',
  summary: 'Writes income or expense into the ledger, with its receipt.',
  access: preparers,
  params: OfCase,
  query: Nothing,
  body: z.object({
    on: Day,
    kind: EntryKind,
    amount: Amount,
    flat: PlaceId.nullable(),
    note: z.string().trim().max(100),
    receipt: FileId.nullable(),
    entryKey: clientKey,
  }),
  reply: RunningView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'AGREEMENT_MISSING', 'FLAT_NOT_IN_AGREEMENT', 'DAY_AHEAD', 'FILE_MISSING', 'MONEY_REPLAYED'],
  repeat: 'safe: client key',
})

export const voidEntry = endpoint({
  id: 'funding.voidEntry',
  method: 'POST',
  path: '/cases/{caseId}/running/entries/{entryId}/void',
  summary: 'Makes an entry that was wrong void; it stays to be read with the reason.',
  access: preparers,
  params: OfCase.extend({ entryId: z.string().regex(/^e_[0-9]{8}_[0-9a-v]{20}$/) }),
  query: Nothing,
  body: z.object({ reason: z.string().trim().min(2, '请写明原因').max(200) }),
  reply: RunningView,
  refusals: ['NOT_FOUND', 'CASE_NOT_YOURS', 'AGREEMENT_MISSING'],
  repeat: 'safe: same effect',
})

export const runningContract = { readRunning, saveRunning, addEntry, voidEntry }
