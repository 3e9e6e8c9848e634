import type { FileId } from '@shared/content/model'

/** Pictures that a document names, as PNG or JPEG. */
export interface Pictures {
  /** The mini-program code that opens the page in question. */
  readonly code: Buffer | null
  /** Stored files that are pictures; what is not here is shown by its name. */
  readonly files: ReadonlyMap<FileId, Buffer>
}
