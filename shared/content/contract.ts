import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { bureauRoles } from '../contract/roles'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { Digest } from '../kernel/digest'
import { FileId, FileRef, Purpose, ShownPurpose } from './model'

const staffWhoUpload = ['communityWorker', 'streetOfficer', 'associationOfficer', 'administrator', ...bureauRoles] as const

export const requestUpload = endpoint({
  id: 'content.requestUpload',
  method: 'POST',
  path: '/files',
  summary: 'Gives a form that uploads exactly one file of the stated type, size and SHA-256 straight to the file store.',
  access: staffWhoUpload,
  params: Nothing,
  query: Nothing,
  body: z.object({
    purpose: Purpose,
    place: PlaceId,
    name: z.string().trim().min(1).max(120),
    contentType: z.string().max(100),
    size: z.number().int().positive(),
    sha256: Digest,
  }),
  reply: z.object({ file: FileRef, upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }), expiresAt: Instant }),
  refusals: ['FILE_TYPE_REFUSED', 'TOO_LARGE'],
  repeat: 'makes another',
})

export const confirmUpload = endpoint({
  id: 'content.confirmUpload',
  method: 'POST',
  path: '/files/{fileId}/confirmation',
  summary: 'Checks that the file has arrived whole; only confirmed files can be attached to anything.',
  access: staffWhoUpload,
  params: z.object({ fileId: FileId }),
  query: Nothing,
  body: Nothing,
  reply: FileRef,
  refusals: ['FILE_MISSING', 'NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const requestEvidenceUpload = endpoint({
  id: 'content.requestEvidenceUpload',
  method: 'POST',
  path: '/evidence',
  summary:
    'Gives anyone signed in a form that uploads one photograph or scan, as evidence or for a lift case; only those it is shown to can open it.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: requestUpload.body.extend({ purpose: ShownPurpose.default('evidence') }),
  reply: requestUpload.reply,
  refusals: ['FILE_TYPE_REFUSED', 'TOO_LARGE', 'EVIDENCE_LIMIT'],
  repeat: 'makes another',
})

export const confirmEvidenceUpload = endpoint({
  id: 'content.confirmEvidenceUpload',
  method: 'POST',
  path: '/evidence/{fileId}/confirmation',
  summary: 'Checks that evidence has arrived whole; for whoever asked for the upload.',
  access: 'signedIn',
  params: z.object({ fileId: FileId }),
  query: Nothing,
  body: Nothing,
  reply: FileRef,
  refusals: ['FILE_MISSING', 'NOT_FOUND'],
  repeat: 'safe: same effect',
})

export const contentContract = { requestUpload, confirmUpload, requestEvidenceUpload, confirmEvidenceUpload }
