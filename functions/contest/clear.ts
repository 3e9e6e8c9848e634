import type { ContestId } from '@shared/contest/model'
import { now } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { entriesOf, contestIdsIn, index, isThere, keys, table } from './store'

const PORTION = 5

const clear = async (id: ContestId): Promise<void> => {
  for (const { entryId } of await entriesOf(id)) {
    const set = { people: '', contact: '', guardian: '', teamName: '', reason: '', appealText: '', appealAnswer: '' }
    await table.write({ update: keys.entry(id, entryId), set, when: [isThere] })
  }
  await table.write({ update: keys.head(id), remove: ['gpk', 'gsk'], when: [isThere] })
}

/** Names and numbers of contests whose term is over (shared/privacy/retention.ts); a certificate keeps the name that it certifies. */
export const clearContestPeople = async (limit = PORTION): Promise<{ done: number; failed: number }> => {
  const { items } = await table.query({ pk: index.clear, index: 'byKey', upTo: now(), limit })
  const results = { done: 0, failed: 0 }
  for (const id of contestIdsIn(items)) {
    try {
      await clear(id)
      results.done += 1
    } catch (error) {
      results.failed += 1
      logger.error('contest', { what: 'clear', error: error instanceof Error ? error : String(error) })
    }
  }
  return results
}
