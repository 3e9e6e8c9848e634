import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { StaffRole, bureauRoles } from '../contract/roles'
import { DecisionId } from '../decision/model'
import { Digest } from '../kernel/digest'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { CaseLine, CasePart, CaseReason } from './caseModel'
import { AuditEntry } from './model'
import { VoteTile } from './overview'

/** Who may open the file of a vote. */
const examiners = ['auditor', 'streetOfficer'] as const
/** Who sees how the votes of a place go: not the bureaus, who see lift cases only. */
export const watchers = ['communityWorker', 'streetOfficer', 'auditor', 'administrator'] as const
/** Who may read the log of a subject: bureaus that of a lift's case, the association that of its programmes, neither what the neighbours do. */
export const logReaders = (subject: string): readonly StaffRole[] => {
  if (subject.startsWith('case:')) return [...watchers, ...bureauRoles]
  return /^(activity|programme|themes|contest):/.test(subject) ? [...watchers, 'associationOfficer'] : watchers
}
const Subject = z.string().min(3).max(120)
/** Number and hash of the last entry, as kept beside the entries. */
const End = z.object({ sequence: z.number().int().positive(), hash: Digest })
/** An opening is named by the log entry that tells of it. */
const OpeningId = z.string().regex(/^[0-9A-Z]{26}$/)

export const readLog = endpoint({
  id: 'audit.readLog',
  method: 'GET',
  path: '/audit',
  summary:
    'The log of one subject (`decision:<id>`, `roll:<estate>`, `staff:<place>`) in order; `intact` says whether every hash of this page follows from the one before, `end` is what the whole must end with.',
  access: StaffRole.options,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId, subject: Subject }),
  body: Nothing,
  reply: page(AuditEntry).extend({ intact: z.boolean(), end: End }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const exportLog = endpoint({
  id: 'audit.exportLog',
  method: 'POST',
  path: '/audit/exports',
  summary: 'Notes in the log that somebody takes it out, and answers with which entry the copy ends.',
  access: examiners,
  params: Nothing,
  query: Nothing,
  body: z.object({ place: PlaceId, subject: Subject }),
  reply: z.object({ number: z.string(), at: Instant, end: End }),
  refusals: ['NOT_FOUND'],
  repeat: 'makes another',
})

export const openCase = endpoint({
  id: 'audit.openCase',
  method: 'POST',
  path: '/decisions/{decisionId}/case-openings',
  summary:
    'Opens the file of a vote for half an hour: evidence voter by voter. Every opening is in the log, with its reason, before anything is shown.',
  access: examiners,
  params: z.object({ decisionId: DecisionId }),
  query: Nothing,
  body: z.object({ reason: CaseReason }),
  reply: z.object({ openingId: OpeningId, at: Instant, until: Instant, resultOut: z.boolean() }),
  refusals: ['NOT_FOUND'],
  repeat: 'makes another',
})

export const readCase = endpoint({
  id: 'audit.readCase',
  method: 'GET',
  path: '/decisions/{decisionId}/case-openings/{openingId}/{part}',
  summary: 'One page of one part of a file that the caller opened; choices and what shows them only once the result is out.',
  access: examiners,
  params: z.object({ decisionId: DecisionId, openingId: OpeningId, part: CasePart }),
  query: PageQuery,
  body: Nothing,
  reply: page(CaseLine),
  refusals: ['NOT_FOUND', 'CASE_NOT_OPEN'],
  repeat: 'safe: reads only',
})

export const overview = endpoint({
  id: 'audit.overview',
  method: 'GET',
  path: '/overview',
  summary:
    'The votes at a place and below it with their sums, newest first: who took part, by which way and when, what waits. Reads no ballot.',
  access: watchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(VoteTile).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const auditContract = { readLog, exportLog, openCase, readCase, overview }
