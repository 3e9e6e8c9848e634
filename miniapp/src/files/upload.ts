import { confirmEvidenceUpload, confirmUpload, requestEvidenceUpload, requestUpload } from '@shared/content/contract'
import { type FileRef, type Purpose, ShownPurpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { call, failure } from '@/api'
import type { Sendable, Tell } from './model'

/** Who sends a file: staff with the rights of their post, or anybody signed in, for what residents may show. */
export type Sender = 'staff' | 'anyone'

/**
 * Uploads a file: permit, straight to the store, confirmed. Evidence is anybody's to send, and so are documents of a case from a phone.
 * Repeating it asks for a new permit, so an attempt that broke off leaves nothing half there.
 * @throws ApiError, `UPLOAD_LOST` when the store did not get it
 */
export const upload = async (
  file: Sendable,
  purpose: Purpose,
  place: PlaceId,
  tell: Tell = () => undefined,
  sender: Sender = 'anyone',
): Promise<FileRef> => {
  const { name, contentType, size, sha256 } = file
  const body = { place, name, contentType, size, sha256 }
  const shown = ShownPurpose.safeParse(purpose)
  const open = shown.success && (sender === 'anyone' || shown.data === 'evidence')
  const permit = await (open
    ? call(requestEvidenceUpload, { body: { ...body, purpose: shown.data } })
    : call(requestUpload, { body: { ...body, purpose } }))
  await file.send(permit.upload.url, permit.upload.fields, tell).catch(() => {
    throw failure('UPLOAD_LOST')
  })
  return call(open ? confirmEvidenceUpload : confirmUpload, { params: { fileId: permit.file.fileId } })
}
