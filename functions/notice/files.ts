import type { FileId, FileRef } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { type PlaceId, covers } from '@shared/kernel/place'
import { type ConfirmedFile, confirmedFiles } from '@functions/content/exports'
import { linkTo } from '@functions/platform/files'

/** Seconds for which a picture about people can be opened. */
export const PERSONAL_LIFE = 10 * 60

interface Wanted {
  readonly place: PlaceId
  /** Residents may only use what they uploaded themselves. */
  readonly by: PersonId | null
}

const suits = (file: ConfirmedFile, { place, by }: Wanted): boolean => {
  const near = covers(place, file.place) || covers(file.place, place)
  return near && file.purpose === 'caseDocument' && (by === null || file.requestedBy === by)
}

/** The files of `ids` in their order, uploaded for a case of this place. @throws Refusal FILE_MISSING */
export const filesOf = async (ids: readonly FileId[], wanted: Wanted): Promise<ConfirmedFile[]> => {
  if (ids.length === 0) return []
  const found = await confirmedFiles(ids)
  return ids.map((id) => {
    const file = found.get(id)
    if (!file || !suits(file, wanted)) throw new Refusal('FILE_MISSING')
    return file
  })
}

/** A reference with a link that works for `life` seconds. */
export const linked = async <T extends FileRef & { readonly key: string }>(file: T, life?: number): Promise<FileRef & { url: string }> => {
  const { fileId, name, contentType, size, sha256 } = file
  return { fileId, name, contentType, size, sha256, url: await linkTo(file.key, undefined, life) }
}
