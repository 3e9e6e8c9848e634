import { confirmEvidenceUpload, confirmUpload, requestEvidenceUpload, requestUpload } from '@shared/content/contract'
import type { FileRef, Purpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { call, failure } from '@/api'
import type { Sendable, Tell } from './model'

/**
 * Uploads a file: permit, straight to the store, confirmed. Evidence is anybody's to send, the rest is for staff.
 * Repeating it asks for a new permit, so an attempt that broke off leaves nothing half there.
 * @throws ApiError, `UPLOAD_LOST` when the store did not get it
 */
export const upload = async (file: Sendable, purpose: Purpose, place: PlaceId, tell: Tell = () => undefined): Promise<FileRef> => {
  const { name, contentType, size, sha256 } = file
  const body = { place, name, contentType, size, sha256 }
  const permit = await (purpose === 'evidence'
    ? call(requestEvidenceUpload, { body })
    : call(requestUpload, { body: { ...body, purpose } }))
  await file.send(permit.upload.url, permit.upload.fields, tell).catch(() => {
    throw failure('UPLOAD_LOST')
  })
  return call(purpose === 'evidence' ? confirmEvidenceUpload : confirmUpload, { params: { fileId: permit.file.fileId } })
}
