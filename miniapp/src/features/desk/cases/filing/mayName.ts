import type { PackDocument } from '@shared/retrofit/filing'
import type { CaseFileView } from '@shared/retrofit/fileView'

/**
 * Whether a notice may name a document: in the first one any; in a later one only what was changed since, which shows
 * in that item of the notice before as dealt with. The server decides by the digests.
 */
export const mayName = (document: PackDocument, { corrections }: Pick<CaseFileView, 'corrections'>): boolean =>
  corrections.length === 0 ||
  corrections.some(({ items }) => items.some((item) => item.document === document && item.dealtWith && item.explanation === null))
