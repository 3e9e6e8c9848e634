import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { bureauRoles } from '../contract/roles'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { CaseId, Ownership } from './model'
import { CaseCard, CaseView } from './view'

/** Who keeps cases: they open them and write down what comes in on paper. */
export const keepers = ['communityWorker', 'streetOfficer'] as const
/** Who of the administration sees cases. */
export const caseWatchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator', ...bureauRoles] as const
export const caseReaders = ['owner', ...caseWatchers] as const
export const OfCase = z.object({ caseId: CaseId })
/** Made by the browser once per act. */
export const clientKey = z.string().regex(/^[0-9a-zA-Z_-]{16,40}$/)
/** The number of moves that whoever acts has seen. */
export const Turn = z.number().int().nonnegative()

export const openCase = endpoint({
  id: 'retrofit.openCase',
  method: 'POST',
  path: '/cases',
  summary: 'Opens the case of one lift for the units that share it; a unit is in one live case at most.',
  access: keepers,
  params: Nothing,
  query: Nothing,
  body: z.object({
    units: z.array(PlaceId).min(1, '请选择单元').max(40),
    levelEntry: z.boolean(),
    occupiedFlats: z.array(PlaceId).max(50),
    ownership: Ownership,
    caseKey: clientKey,
  }),
  reply: CaseView,
  refusals: ['NOT_FOUND', 'CASE_UNITS', 'CASE_FLATS', 'CASE_UNIT_TAKEN'],
  repeat: 'safe: client key',
})

export const readCase = endpoint({
  id: 'retrofit.readCase',
  method: 'GET',
  path: '/cases/{caseId}',
  summary: 'A case: where it stands, whose turn it is, what is missing, by when, and what has happened.',
  access: caseReaders,
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: CaseView,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const listCases = endpoint({
  id: 'retrofit.listCases',
  method: 'GET',
  path: '/cases',
  summary: 'Cases in a place, the newest first.',
  access: caseWatchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(CaseCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const myCases = endpoint({
  id: 'retrofit.myCases',
  method: 'GET',
  path: '/me/cases',
  summary: 'Cases of the units in which the caller owns a flat, the newest first.',
  access: ['owner'],
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(CaseCard), now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const caseContract = { openCase, readCase, listCases, myCases }
