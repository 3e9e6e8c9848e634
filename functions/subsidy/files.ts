import { Refusal } from '@shared/contract/errors'
import type { FileId, FileRef } from '@shared/content/model'
import { covers } from '@shared/kernel/place'
import { type ConfirmedFile, confirmedFiles } from '@functions/content/exports'
import type { Opened } from './change'
import type { Caller } from '@functions/platform/caller'
import { linkTo } from '@functions/platform/files'

/**
 * Files that somebody puts before the offices with an act: documents of a case, uploaded for a place of this lift's community, by the
 * caller where the caller is no staff. @throws Refusal FILE_MISSING
 */
export const mustBeFiles = async (
  caller: Caller,
  { head, as }: Pick<Opened, 'head' | 'as'>,
  ids: readonly FileId[],
): Promise<ConfirmedFile[]> => {
  const found = await confirmedFiles([...new Set(ids)])
  const staff = as.some((actor) => actor !== 'builder')
  return ids.map((id) => {
    const file = found.get(id)
    const fits =
      file?.purpose === 'caseDocument' &&
      (covers(head.community, file.place) || covers(file.place, head.community)) &&
      (staff || file.requestedBy === caller.personId)
    if (!fits) throw new Refusal('FILE_MISSING', { file: id })
    return file
  })
}

/** Files with links that read them for a while; those that are gone are absent. */
export const linked = async (ids: readonly FileId[]): Promise<Map<FileId, FileRef & { url: string }>> => {
  if (ids.length === 0) return new Map()
  const found = await confirmedFiles([...new Set(ids)])
  return new Map(await Promise.all([...found].map(async ([id, { ref, key }]) => [id, { ...ref, url: await linkTo(key) }] as const)))
}
