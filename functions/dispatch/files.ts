import type { FileId } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { PersonId } from '@shared/identity/model'
import { confirmedFiles } from '@functions/content/exports'

/** Voice and pictures of an order are what whoever places it uploaded for one. @throws Refusal FILE_MISSING */
export const mustBeOrderFiles = async (voice: FileId | null, photos: readonly FileId[], by: PersonId): Promise<void> => {
  const ids = [...(voice ? [voice] : []), ...photos]
  if (ids.length === 0) return
  const found = await confirmedFiles(ids)
  for (const id of ids) {
    const file = found.get(id)
    const purpose = id === voice ? 'orderVoice' : 'orderPhoto'
    if (file?.purpose !== purpose || file.requestedBy !== by) throw new Refusal('FILE_MISSING')
  }
}
