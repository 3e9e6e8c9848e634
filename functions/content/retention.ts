import type { FileId } from '@shared/content/model'
import { type Instant, plus } from '@shared/kernel/instant'
import { RETENTION_PORTION, retention } from '@shared/privacy/retention'
import { now } from '@functions/platform/clock'
import { removeFile } from '@functions/platform/files'
import { logger } from '@functions/platform/log'
import { eventOf } from '@functions/platform/outbox'
import { filesPastTerm, findFile, leaveBy, markExpired } from './store'

/** Photos that somebody has looked at and decided on: from now on their term runs (DOMAIN §8: at most 30 days after verification). */
export const evidenceSeen = (fileIds: readonly FileId[]): Promise<void> => keepFiles(fileIds, plus(now(), retention.evidence.term))

/** Files that are kept until `at` at the longest; a term only grows shorter. */
export const keepFiles = async (fileIds: readonly FileId[], at: Instant): Promise<void> => {
  await Promise.all(fileIds.map((fileId) => leaveBy(fileId, at)))
}

/** Files whose term is over now: the next run removes them. */
export const dropFiles = (fileIds: readonly FileId[]): Promise<void> => keepFiles(fileIds, now())

/** The bytes first, then the note of it: whoever is interrupted in between removes what is gone already, and notes it. */
const expire = async (fileId: FileId): Promise<void> => {
  const file = await findFile(fileId)
  if (!file || file.expiredAt) return
  await removeFile(file.key)
  const event = eventOf({
    type: 'content.fileExpired',
    subject: `files:${file.place}`,
    place: file.place,
    actor: 'system',
    facts: { fileId, purpose: file.purpose, size: file.size },
  })
  await markExpired(fileId, now(), event)
}

/** Removes files whose term is over, a bounded number at a time. What fails is logged and tried again a minute later. */
export const runRetention = async (limit = RETENTION_PORTION): Promise<{ done: number; failed: number }> => {
  const results = { done: 0, failed: 0 }
  for (const fileId of await filesPastTerm(now(), limit)) {
    try {
      await expire(fileId)
      results.done++
    } catch (error) {
      results.failed++
      logger.error('file not removed', { fileId, error: error instanceof Error ? error : String(error) })
    }
  }
  return results
}
