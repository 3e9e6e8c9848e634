import * as z from 'zod'
import { type FileId, FileRef, Purpose } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { absent, clause, exists } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { type Key, Table } from '@functions/platform/table'

/** What is kept of a file. `confirmedAt` is null until the file store was seen to hold it whole. */
export const StoredFile = FileRef.extend({
  key: z.string(),
  purpose: Purpose,
  place: PlaceId,
  requestedBy: PersonId,
  requestedAt: Instant,
  confirmedAt: Instant.nullable(),
})
export type StoredFile = z.infer<typeof StoredFile>

const table = new Table(setting('TABLE_CONTENT'))
const keyOf = (fileId: FileId): Key => ({ pk: `FILE#${fileId}`, sk: 'FILE' })

const isNew = clause('isNew', 'a file id is given out once', absent())
const isKnown = clause('isKnown', 'only a requested upload can be confirmed', exists())

export const addFile = (file: StoredFile): Promise<void> => table.write({ put: { ...keyOf(file.fileId), ...file }, when: [isNew] })

export const findFile = async (fileId: FileId): Promise<StoredFile | null> => {
  const item = await table.get(keyOf(fileId))
  return item && StoredFile.parse(item)
}

/** Files of `ids` in no particular order; unknown ones are absent. */
export const findFiles = async (ids: readonly FileId[]): Promise<StoredFile[]> =>
  (await table.getMany([...new Set(ids)].map(keyOf))).map((item) => StoredFile.parse(item))

export const markConfirmed = (fileId: FileId, at: Instant): Promise<void> =>
  table.write({ update: keyOf(fileId), set: { confirmedAt: at }, when: [isKnown] })
