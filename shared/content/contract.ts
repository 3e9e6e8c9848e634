import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { Digest } from '../kernel/digest'
import { FileId, FileRef, Purpose } from './model'

const staffWhoUpload = ['communityWorker', 'streetOfficer', 'administrator'] as const

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

export const contentContract = { requestUpload, confirmUpload }
