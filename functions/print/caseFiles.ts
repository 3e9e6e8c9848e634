import type { FileId } from '@shared/content/model'
import type { CaseDocument } from '@shared/document/blocks'
import { type ConfirmedFile, confirmedFiles } from '@functions/content/exports'
import { linkTo, readFile } from '@functions/platform/files'

const isPicture = ({ ref }: ConfirmedFile): boolean => ref.contentType === 'image/jpeg' || ref.contentType === 'image/png'

/** The files that a document names, as they are stored; one whose bytes are not those of the document is left out. */
const filesOf = async ({ sheets }: CaseDocument): Promise<[FileId, ConfirmedFile][]> => {
  const named = sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'pictures' ? block.pictures : [])))
  if (named.length === 0) return []
  const found = await confirmedFiles(named.map((picture) => picture.fileId))
  return named.flatMap(({ fileId, sha256 }): [FileId, ConfirmedFile][] => {
    const file = found.get(fileId)
    return file?.ref.sha256 === sha256 ? [[fileId, file]] : []
  })
}

/** Links to the files of a document, for its page. */
export const linksOf = async (document: CaseDocument): Promise<Record<FileId, { url: string; name: string; picture: boolean }>> =>
  Object.fromEntries(
    await Promise.all(
      (await filesOf(document)).map(async ([id, file]) => [
        id,
        { url: await linkTo(file.key), name: file.ref.name, picture: isPicture(file) },
      ]),
    ),
  )

/** The bytes of the pictures among them, for its PDF. */
export const bytesOf = async (document: CaseDocument): Promise<Map<FileId, Buffer>> =>
  new Map(
    await Promise.all(
      (await filesOf(document))
        .filter(([, file]) => isPicture(file))
        .map(async ([id, file]): Promise<[FileId, Buffer]> => [id, Buffer.from(await readFile(file.key))]),
    ),
  )
