import type { FileId } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import { covers } from '@shared/kernel/place'
import type { LinkedFile } from '@shared/retrofit/fileView'
import { confirmedFiles } from '@functions/content/exports'
import type { Caller } from '@functions/platform/caller'
import { linkTo } from '@functions/platform/files'
import type { OpenedCase } from './access'
import type { KeptFile } from './fileItems'

const isStaff = ({ as }: OpenedCase): boolean => as.some((actor) => actor !== 'builder')

/**
 * Files as the store has them: uploaded for lift cases, at a place of this case, by the caller unless staff.
 * Whatever a client says of a file, this is the truth. @throws Refusal FILE_MISSING
 */
export const filesFor = async (opened: OpenedCase, caller: Caller, ids: readonly FileId[]): Promise<Map<FileId, KeptFile>> => {
  const files = await confirmedFiles(ids)
  const kept = ids.map((fileId): [FileId, KeptFile] => {
    const file = files.get(fileId)
    const here = file?.purpose === 'caseDocument' && (covers(opened.head.district, file.place) || covers(file.place, opened.head.estate))
    if (!file || !here || (file.requestedBy !== caller.personId && !isStaff(opened))) throw new Refusal('FILE_MISSING', { fileId })
    return [fileId, { ...file.ref, key: file.key }]
  })
  return new Map(kept)
}

/** One of them. @throws Refusal FILE_MISSING */
export const fileOf = (files: ReadonlyMap<FileId, KeptFile>, fileId: FileId): KeptFile => {
  const file = files.get(fileId)
  if (!file) throw new Refusal('FILE_MISSING', { fileId })
  return file
}

/** A link that works for a while. */
export const linked = async ({ key, ...ref }: KeptFile): Promise<LinkedFile> => ({ ...ref, url: await linkTo(key) })
