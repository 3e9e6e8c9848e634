import type { FileRef } from '@shared/content/model'
import { Refusal } from '@shared/contract/errors'
import type { PlaceId } from '@shared/kernel/place'
import { SheetUnreadable, decodeSheet } from '@shared/registry/decodeSheet'
import { type RollPreview, previewRoll } from '@shared/registry/preview'
import { WorkbookRefused, guardWorkbook } from './workbookGuard'

/** By the type that the upload was signed for, never by what the bytes or the name claim to be. */
const cellsOf = (bytes: Uint8Array, contentType: string): string[][] => {
  if (contentType === 'text/csv') return decodeSheet(bytes, 'roll.csv')
  guardWorkbook(bytes)
  return decodeSheet(bytes, 'roll.xlsx')
}

/**
 * What an uploaded roll holds and what is wrong with it.
 * @throws Refusal IMPORT_UNREADABLE for a file that is no sheet or unpacks too large; an empty one is a problem to mend
 */
export const readRollFile = (bytes: Uint8Array, file: FileRef, estate: PlaceId): RollPreview => {
  try {
    return previewRoll(cellsOf(bytes, file.contentType), estate)
  } catch (error) {
    if (error instanceof SheetUnreadable || error instanceof WorkbookRefused) throw new Refusal('IMPORT_UNREADABLE', {}, error.message)
    throw error
  }
}
