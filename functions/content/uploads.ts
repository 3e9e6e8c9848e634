import type { confirmUpload, requestUpload } from '@shared/content/contract'
import { type FileId, FileId as FileIdSchema, FileRef, type Purpose, purposes } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { BodyOf, ReplyOf } from '@shared/contract/endpoint'
import { bureauRoles } from '@shared/contract/roles'
import type { PersonId } from '@shared/identity/model'
import { SECOND, plus } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import { UPLOAD_LIFE, storedSize, uploadForm } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { newId } from '@functions/platform/ids'
import { type StoredFile, addFile, findFile, markConfirmed } from './store'

const uploaders = ['communityWorker', 'streetOfficer', 'associationOfficer', 'administrator', ...bureauRoles] as const

/**
 * Where the bytes go. A drawing is evidence of what was voted on and stays. A roll file holds ID numbers, which are not kept
 * (DOMAIN §8): it goes below `pending/`, which the bucket empties by itself once the import has long been read. Photographs of
 * certificates go below `evidence/`, which the bucket empties after 30 days: by then they were looked at, or are asked for anew.
 * A photo of a notice at a door proves that somebody was sought, one of a paper ballot how they voted; both stay with the vote,
 * as documents of a lift stay with its case. What a programme shows stays with it. Voice and pictures of an order go with its address.
 * Photos of a session go a year after they were sent, or sooner when somebody takes them back; a volunteer's portrait when it is replaced
 * or taken back, or they leave.
 */
const folders: Record<Purpose, string> = {
  schemeDrawing: 'drawings',
  rollImport: 'pending',
  evidence: 'evidence',
  proof: 'proofs',
  paper: 'papers',
  caseDocument: 'cases',
  programmeMaterial: 'materials',
  orderVoice: 'orders',
  orderPhoto: 'orders',
  activityPhoto: 'photos',
  volunteerPortrait: 'portraits',
  contestWork: 'works',
}
export const keyFor = (purpose: Purpose, fileId: FileId): string => `${folders[purpose]}/${fileId}`

/** Type and size as the purpose allows them. @throws Refusal FILE_TYPE_REFUSED, TOO_LARGE */
export const mustSuit = ({ purpose, contentType, size }: Pick<BodyOf<typeof requestUpload>, 'purpose' | 'contentType' | 'size'>): void => {
  const policy = purposes[purpose]
  if (!policy.types.some((type) => type === contentType)) throw new Refusal('FILE_TYPE_REFUSED', { types: policy.types })
  if (size > policy.maxSize) throw new Refusal('TOO_LARGE', { limit: policy.maxSize })
}

/** Registers an upload and signs the form for exactly this file. */
export const openUpload = async (
  { purpose, place, ...described }: BodyOf<typeof requestUpload>,
  requestedBy: PersonId,
): Promise<ReplyOf<typeof requestUpload>> => {
  const file = FileRef.parse({ ...described, fileId: newId(FileIdSchema, 'f') })
  const key = keyFor(purpose, file.fileId)
  const requestedAt = now()
  const [upload] = await Promise.all([
    uploadForm(key, file),
    addFile({ ...file, key, purpose, place, requestedBy, requestedAt, confirmedAt: null }),
  ])
  return { file, upload, expiresAt: plus(requestedAt, UPLOAD_LIFE * SECOND) }
}

/**
 * Marks an upload as arrived. Type, size and SHA-256 were enforced by the store when it took the file; here it must be there,
 * with its full size. @throws Refusal FILE_MISSING
 */
export const confirmArrival = async (file: StoredFile): Promise<FileRef> => {
  if (file.confirmedAt === null) {
    if ((await storedSize(file.key)) !== file.size) throw new Refusal('FILE_MISSING')
    await markConfirmed(file.fileId, now())
  }
  return FileRef.parse(file)
}

/** @throws Refusal WRONG_PLACE, FILE_TYPE_REFUSED, TOO_LARGE */
export const requestUploadUseCase: UseCase<typeof requestUpload> = async ({ body }, caller) => {
  caller.mustHold(uploaders, body.place)
  mustSuit(body)
  return openUpload(body, caller.personId)
}

/** @throws Refusal NOT_FOUND, WRONG_PLACE, FILE_MISSING */
export const confirmUploadUseCase: UseCase<typeof confirmUpload> = async ({ params }, caller) => {
  const file = await findFile(params.fileId)
  if (!file) throw new Refusal('NOT_FOUND')
  caller.mustHold(uploaders, file.place)
  return confirmArrival(file)
}
