import * as z from 'zod'
import { type FileId, FileId as FileIdSchema, FileRef, Purpose } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { Instant, plus } from '@shared/kernel/instant'
import { PlaceId } from '@shared/kernel/place'
import { UNATTACHED, UNSEEN_EVIDENCE } from '@shared/privacy/retention'
import { type Item, above, absent, atMost, below, clause, either, exists } from '@functions/platform/clause'
import { setting } from '@functions/platform/env'
import type { DomainEvent } from '@functions/platform/outbox'
import { ConditionFailed, type Key, Table, type Write } from '@functions/platform/table'

/** What is kept of a file. `confirmedAt` is null until the file store was seen to hold it whole. */
export const StoredFile = FileRef.extend({
  key: z.string(),
  purpose: Purpose,
  place: PlaceId,
  requestedBy: PersonId,
  requestedAt: Instant,
  confirmedAt: Instant.nullable(),
  /** When the bytes were removed because their term was over; what the file was stays. */
  expiredAt: Instant.optional(),
})
export type StoredFile = z.infer<typeof StoredFile>

const tableName = setting('TABLE_CONTENT')
const table = new Table(tableName)
const keyOf = (fileId: FileId): Key => ({ pk: `FILE#${fileId}`, sk: 'FILE' })

/** How many pieces of evidence one person asked to upload on one day. */
const evidenceCountKey = (personId: PersonId, day: string): Key => ({ pk: `EVIDENCE#${personId}`, sk: `DAY#${day}` })

const isNew = clause('isNew', 'a file id is given out once', absent())
const isKnown = clause('isKnown', 'only a requested upload can be confirmed', exists())

/** Files that go once their term is over stand in the index by that moment. */
const due = 'DUE'
const dueAt = (at: Instant): Item => ({ gpk: due, gsk: at })

/** How long a file stays that nobody looked at, or that was uploaded for something which was never sent; others have no term of their own. */
const termOf: Partial<Record<Purpose, number>> = {
  evidence: UNSEEN_EVIDENCE,
  orderVoice: UNATTACHED,
  orderPhoto: UNATTACHED,
  volunteerPortrait: UNATTACHED,
}

export const addFile = (file: StoredFile): Promise<void> => {
  const term = termOf[file.purpose]
  const leaves = term === undefined ? {} : dueAt(plus(file.requestedAt, term))
  return table.write({ put: { ...keyOf(file.fileId), ...file, ...leaves }, when: [isNew] })
}

const stillKept = clause('stillKept', 'the bytes have not been removed yet', absent('expiredAt'))
const wasLater = (at: Instant) => clause('wasLater', 'a term only grows shorter', either(absent('gsk'), above('gsk', at)))
const isDue = (at: Instant) => clause('isDue', 'the term is over', atMost('gsk', at))

/** Ids of files whose term is over at `at`, the longest overdue first. */
export const filesPastTerm = async (at: Instant, limit: number): Promise<FileId[]> => {
  const { items } = await table.query({ pk: due, index: 'byKey', upTo: at, limit })
  return items.map((item) => FileIdSchema.parse(String(item.pk).slice('FILE#'.length)))
}

/** Has a file leave at `at` if it would have stayed longer. Files without a term, unknown and removed ones are left alone. */
export const leaveBy = async (fileId: FileId, at: Instant): Promise<void> => {
  try {
    await table.write({ update: keyOf(fileId), set: dueAt(at), when: [isKnown, stillKept, wasLater(at)] })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Writes by which files stay with what they were uploaded for, to be put into its own transaction. One that is gone fails it by `stillKept`. */
export const attachWrites = (fileIds: readonly FileId[]): Write[] =>
  [...new Set(fileIds)].map((fileId) => ({ table: tableName, update: keyOf(fileId), remove: ['gpk', 'gsk'], when: [isKnown, stillKept] }))

/** Writes by which attached files leave at `at`, to be put into the transaction that lets go of them. */
export const dropWrites = (fileIds: readonly FileId[], at: Instant): Write[] =>
  fileIds.map((fileId) => ({ table: tableName, update: keyOf(fileId), set: dueAt(at), when: [isKnown, stillKept] }))

/** Notes that the bytes of a file are gone. False: noted already, or not due after all. */
export const markExpired = async (fileId: FileId, at: Instant, event: DomainEvent): Promise<boolean> => {
  try {
    await table.write({
      update: keyOf(fileId),
      set: { expiredAt: at, event },
      remove: ['gpk', 'gsk'],
      when: [isKnown, stillKept, isDue(at)],
    })
    return true
  } catch (error) {
    if (error instanceof ConditionFailed) return false
    throw error
  }
}

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
