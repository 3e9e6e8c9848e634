import * as z from 'zod'
import { CertificateNumber } from '../certificate/number'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { DecisionId } from '../decision/model'
import { PaperCode } from '../decision/paperCode'
import { DocumentKind } from '../document/kinds'
import { Digest } from '../kernel/digest'
import { casePrintContract } from './caseContract'

export const makePdf = endpoint({
  id: 'print.makePdf',
  method: 'POST',
  path: '/decisions/{decisionId}/documents/{kind}/pdf',
  summary:
    'Makes the PDF of a document and answers a link to it; logged. Notices for owners of the scope and staff, papers for the staff who hand them out.',
  access: ['owner', 'communityWorker', 'streetOfficer', 'auditor', 'administrator'],
  params: z.object({ decisionId: DecisionId, kind: DocumentKind }),
  query: Nothing,
  body: z.object({
    /** Which fifty of the papers; notices have one page of them. */
    page: z.number().int().min(1).max(400).optional(),
    /** One paper ballot alone, such as for an owner who asks for another. */
    only: PaperCode.optional(),
  }),
  reply: z.object({
    url: z.string(),
    /** As the browser saves it. */
    fileName: z.string(),
    /** 文书编号 */
    number: z.string(),
    /** Digest of the document's content. */
    digest: Digest,
    /** Sheets in this file, and how many files the whole document has. */
    sheets: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
  }),
  refusals: ['NOT_FOUND', 'NOT_ON_ROLL', 'DOCUMENT_NOT_READY', 'DOCUMENT_OVER', 'WECHAT_UNAVAILABLE'],
  repeat: 'safe: same effect',
})

export const makeCertificatePdf = endpoint({
  id: 'print.makeCertificatePdf',
  method: 'POST',
  path: '/certificates/{number}/pdf',
  summary: 'Makes the PDF of a certificate of hours, of an award or of learning, for the account it belongs to, and answers a link to it.',
  access: 'signedIn',
  params: z.object({ number: CertificateNumber }),
  query: Nothing,
  body: Nothing,
  reply: z.object({ url: z.string(), fileName: z.string() }),
  refusals: ['NOT_FOUND', 'WECHAT_UNAVAILABLE'],
  repeat: 'safe: same effect',
})

export const printContract = { makePdf, makeCertificatePdf, ...casePrintContract }
