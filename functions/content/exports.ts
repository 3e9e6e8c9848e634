import { type FileId, FileRef, type Purpose } from '@shared/content/model'
import type { PersonId } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import { type StoredFile, findFile, findFiles } from './store'

/** A file that has arrived whole: the reference as the server keeps it, and where its bytes are. */
export interface ConfirmedFile {
  readonly ref: FileRef
  readonly key: string
  readonly purpose: Purpose
  readonly place: PlaceId
  readonly requestedBy: PersonId
}

const confirmed = (file: StoredFile): ConfirmedFile[] =>
  file.confirmedAt === null || file.expiredAt !== undefined
    ? []
    : [{ ref: FileRef.parse(file), key: file.key, purpose: file.purpose, place: file.place, requestedBy: file.requestedBy }]

/** The file, or null when it is unknown or its upload was never confirmed. Whatever a client says of a file later, this is the truth. */
export const confirmedFile = async (fileId: FileId): Promise<ConfirmedFile | null> => {
  const file = await findFile(fileId)
  return (file && confirmed(file)[0]) ?? null
}

/** Confirmed files of `ids` by id; unknown and unconfirmed ones are absent. */
export const confirmedFiles = async (ids: readonly FileId[]): Promise<Map<FileId, ConfirmedFile>> =>
  new Map((await findFiles(ids)).flatMap(confirmed).map((file) => [file.ref.fileId, file]))

/** Where a file lies follows from what it is for, so that a link to it needs no reading. */
export { keyFor } from './uploads'
export { attachWrites, dropWrites } from './store'
export { dropFiles, evidenceSeen, keepFiles, runRetention } from './retention'
