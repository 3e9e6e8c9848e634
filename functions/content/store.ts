import * as z from 'zod'
import { type FileId, FileRef, Purpose } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { Instant } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { absent, below, clause, either, exists } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import { ConditionFailed, type Key, Table } from '@functions/platform/table'

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

/** How many pieces of evidence one person asked to upload on one day. */
const evidenceCountKey = (personId: PersonId, day: string): Key => ({ pk: `EVIDENCE#${personId}`, sk: `DAY#${day}` })

const isNew = clause('isNew', 'a file id is given out once', absent())
const isKnown = clause('isKnown', 'only a requested upload can be confirmed', exists())

export const addFile = (file: StoredFile): Promise<void> => table.write({ put: { ...keyOf(file.fileId), ...file }, when: [isNew] })

/**
 * Counts one more piece of evidence of this person today. False when `most` are reached: a stranger's phone must not fill the store.
 */
export const countEvidence = async (personId: PersonId, day: string, most: number): Promise<boolean> => {
  const belowMost = clause('belowMost', 'one person uploads a bounded number of files a day', either(absent('count'), below('count', most)))
  try {
    await table.write({ update: evidenceCountKey(personId, day), add: { count: 1 }, when: [belowMost] })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

export const findFile = async (fileId: FileId): Promise<StoredFile | null> => {
  const item = await table.get(keyOf(fileId))
  return item && StoredFile.parse(item)
}

/** Files of `ids` in no particular order; unknown ones are absent. */
export const findFiles = async (ids: readonly FileId[]): Promise<StoredFile[]> =>
  (await table.getMany([...new Set(ids)].map(keyOf))).map((item) => StoredFile.parse(item))

export const markConfirmed = (fileId: FileId, at: Instant): Promise<void> =>
  table.write({ update: keyOf(fileId), set: { confirmedAt: at }, when: [isKnown] })
