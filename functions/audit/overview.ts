import { type overview, watchers } from '@shared/audit/contract'
import { firstBallotsIn } from '@shared/audit/participation'
import { votesAt } from '@functions/decision/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { endKey, table } from './store'

const PAGE = 50

/**
 * A page of votes with their sums: one query of the list, then headers, tally, papers and counters by their keys.
 * No voter and no ballot is read, however many there are.
 */
export const readOverview: UseCase<typeof overview> = async ({ query }, caller) => {
  caller.mustHold(watchers, query.place)
  const { votes, cursor } = await votesAt(query.place, query.cursor, Math.min(query.limit ?? PAGE, PAGE))
  const ends = await table.getMany(votes.map(({ decisionId }) => endKey(`decision:${decisionId}`)))
  const byLog = new Map(ends.map((end) => [String(end.pk), end]))
  const items = votes.map((vote) => ({ ...vote, first: firstBallotsIn(byLog.get(endKey(`decision:${vote.decisionId}`).pk) ?? {}) }))
  return { items, cursor, now: now() }
}
