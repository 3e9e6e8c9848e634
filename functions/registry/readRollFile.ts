import type { FileRef } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { PlaceId } from '@shared/kernel/place'
import { SheetUnreadable, decodeCsv } from '@shared/registry/decodeCsv'
import { type RollPreview, previewRoll } from '@shared/registry/preview'
import { decodeWorkbook } from './sheet/decodeWorkbook'

/**
 * What an uploaded roll holds and what is wrong with it. The type that the upload was signed for says how to read it, never what
 * the bytes or the name claim to be.
 * @throws Refusal IMPORT_UNREADABLE for a file that is no sheet or unpacks too large; an empty one is a problem to mend
 */
export const readRollFile = (bytes: Uint8Array, file: FileRef, estate: PlaceId): RollPreview => {
  try {
    return previewRoll(file.contentType === 'text/csv' ? decodeCsv(bytes) : decodeWorkbook(bytes), estate)
  } catch (error) {
    if (error instanceof SheetUnreadable) throw new Refusal('IMPORT_UNREADABLE', {}, error.message)
    throw error
  }
}
