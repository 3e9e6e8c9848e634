import { contestWatchers } from '@shared/contest/access'
import type { contestIndicators } from '@shared/contest/contestContract'
import { type TookPart, participationOf } from '@shared/contest/counts'
import type { ContestId } from '@shared/contest/model'
import { chinaClock } from '@shared/kernel/instant'
import type { UseCase } from '@functions/platform/http'
import { type ContestItem, PresentItem } from './items'
import { allOf, contestIdsIn, entriesOf, index, readHeads, table } from './store'

/** Who took part: with a work that was handed in, or by having been there. Whoever only entered did not. */
const tookPartIn = async ({ contestId, mode }: ContestItem): Promise<TookPart[]> => {
  const [entries, present] = await Promise.all([entriesOf(contestId), mode === 'onSite' ? allOf(contestId, 'PRESENT#', PresentItem) : []])
  const there = new Set(present.map(({ number }) => number))
  const took = entries.filter(({ state, work, number }) =>
    mode === 'works' ? work > 0 && state !== 'withdrawn' && state !== 'refused' : number !== null && there.has(number),
  )
  return took.flatMap(({ persons }) => persons.map(({ key, youth, elder }) => ({ key, contestId, youth, elder })))
}

const held = new Set<ContestItem['state']>(['published', 'judging', 'scored', 'publicity', 'awarded', 'archived'])

/** A contest counts in the year in which its registration closed. */
export const read: UseCase<typeof contestIndicators> = async ({ query: { place, year } }, caller) => {
  caller.mustHold(contestWatchers, place)
  const ids: ContestId[] = []
  for await (const item of table.each({ pk: index.open(place), index: 'byKey' })) ids.push(...contestIdsIn([item]))
  const heads = [...(await readHeads(ids)).values()].filter((head) => held.has(head.state) && chinaClock(head.closesAt).year === year)
  const took: TookPart[] = []
  for (const head of heads) took.push(...(await tookPartIn(head)))
  return participationOf(took, heads.length)
}
