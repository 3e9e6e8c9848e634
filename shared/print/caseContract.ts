import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { bureauRoles } from '../contract/roles'
import { Nothing } from '../contract/reply'
import { FileId } from '../content/model'
import { CaseDocument } from '../document/blocks'
import { CaseDocumentItem, CaseDocumentKind, CaseDocumentLine } from '../document/caseKinds'
import { Digest } from '../kernel/digest'
import { CaseId } from '../retrofit/model'

const OfCase = z.object({ caseId: CaseId })
const OfDocument = OfCase.extend({ kind: CaseDocumentKind })

export const listCaseDocuments = endpoint({
  id: 'print.listCaseDocuments',
  method: 'GET',
  path: '/cases/{caseId}/documents',
  summary: 'The documents of a lift case that the caller may see, in the order in which a case needs them, with those still to come.',
  access: 'signedIn',
  params: OfCase,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(CaseDocumentLine) }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL'],
  repeat: 'safe: reads only',
})

export const readCaseDocument = endpoint({
  id: 'print.readCaseDocument',
  method: 'GET',
  path: '/cases/{caseId}/documents/{kind}',
  summary: 'A document of a lift case as blocks, for a page or a printer, with links to its pictures.',
  access: 'signedIn',
  params: OfDocument,
  query: z.object({ item: CaseDocumentItem.optional() }),
  body: Nothing,
  reply: z.object({
    document: CaseDocument,
    /** Pictures by their file: a link that works for half an hour, and whether it can be shown as a picture. */
    files: z.record(FileId, z.object({ url: z.string(), name: z.string(), picture: z.boolean() })),
  }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'DOCUMENT_NOT_READY'],
  repeat: 'safe: reads only',
})

export const makeCasePdf = endpoint({
  id: 'print.makeCasePdf',
  method: 'POST',
  path: '/cases/{caseId}/documents/{kind}/pdf',
  summary: 'Makes the PDF of a document of a lift case and answers a link to it; logged.',
  access: 'signedIn',
  params: OfDocument,
  query: Nothing,
  body: z.object({ item: CaseDocumentItem.optional() }),
  reply: z.object({ url: z.string(), fileName: z.string(), number: z.string(), digest: Digest }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'DOCUMENT_NOT_READY', 'WECHAT_UNAVAILABLE'],
  repeat: 'safe: same effect',
})

export const readCaseCode = endpoint({
  id: 'print.readCaseCode',
  method: 'GET',
  path: '/cases/{caseId}/code',
  summary: 'The mini-program code that opens a page of a lift case, as a picture for printed documents.',
  access: ['communityWorker', 'streetOfficer', ...bureauRoles, 'auditor', 'administrator'],
  params: OfCase,
  query: z.object({ opens: z.enum(['notice', 'case']) }),
  body: Nothing,
  reply: z.object({ image: z.string() }),
  refusals: ['NOT_FOUND', 'WECHAT_UNAVAILABLE'],
  repeat: 'safe: reads only',
})

export const casePrintContract = { listCaseDocuments, readCaseDocument, makeCasePdf, readCaseCode }
