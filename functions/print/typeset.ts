import type { Printed } from '@shared/document/blocks'
import { storedSize, writeFile } from '@functions/platform/files'
import { pdfOf } from './pdf'
import type { Pictures } from './pictures'

/** Makes a document's PDF unless it is there: it is named by its content, so one document is one file however often it is asked for. */
export const typeset = async (key: string, document: Printed, onePage: boolean, pictures: () => Promise<Pictures>): Promise<void> => {
  if ((await storedSize(key)) !== null) return
  await writeFile(key, await pdfOf(document, await pictures(), onePage), 'application/pdf')
}
