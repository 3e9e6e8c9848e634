import type { ContestId, EntryId } from '@shared/contest/model'
import { CategoryItem } from '@functions/contest/items'
import { keys, readHead, table } from '@functions/contest/store'
import { now } from '@functions/platform/clock'
import { readToken } from '@functions/platform/token'

/** Controls of the races: the same writes without the condition that each race is about. */

/** Count, then insert: `left` is looked at before and taken after, by a write that asks nothing. */
export const enterByCounting = async (contestId: ContestId): Promise<boolean> => {
  const { left } = CategoryItem.parse(await table.get(keys.category(contestId, 'a')))
  if (left < 1) return false
  await table.write({ update: keys.category(contestId, 'a'), add: { left: -1, taken: 1 }, when: [] })
  return true
}

/** A score without asking whether the jury is open. */
export const scoreBlindly = async (contestId: ContestId, number: number, token: string): Promise<void> => {
  const { personId } = readToken(token)
  const score = {
    number,
    juror: personId,
    part: 'all',
    points: { science: 9, beauty: 9 },
    seconds: null,
    at: now(),
    markKey: 'a-mark-without-gate',
  }
  await table.write({ put: { ...keys.score(contestId, number, personId, 'all'), ...score }, when: [] })
}

/** A work whose deadline is looked at before and not proved by the write; `meanwhile` is what happens in between. */
export const submitByLooking = async (contestId: ContestId, entryId: EntryId, meanwhile: () => Promise<void>): Promise<boolean> => {
  const head = await readHead(contestId)
  if (!head?.worksUntil || now() >= head.worksUntil) return false
  await meanwhile()
  await table.write({ update: keys.entry(contestId, entryId), set: { work: 1 }, when: [] })
  const after = await readHead(contestId)
  return after?.worksUntil != null && now() >= after.worksUntil
}
