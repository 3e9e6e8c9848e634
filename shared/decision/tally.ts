import type { Area } from '../kernel/area'
import { people } from '../kernel/people'
import { addCounts } from './count'
import type { Choice, Count, Tally } from './model'

/** What one ballot adds to the sums of a shard: whole people and 0.01 m², negative where a former choice is taken back. */
export interface Change {
  readonly people: number
  readonly area: number
}
export type TallyDelta = Record<'participation' | Choice, Change>

/** Sums of the current ballots, one per voter: each is one person with the area of all their parts. */
export const tallyOf = (currentBallots: Iterable<{ readonly choice: Choice; readonly area: Area }>): Tally => {
  const counts: Record<Choice, Count[]> = { agree: [], disagree: [], abstain: [] }
  for (const { choice, area } of currentBallots) counts[choice].push({ people: people(1), area })
  return { agree: addCounts(counts.agree), disagree: addCounts(counts.disagree), abstain: addCounts(counts.abstain) }
}

/** Who took part (参与表决): everyone with a ballot in, those who abstain included. */
export const participationOf = (tally: Tally): Count => addCounts([tally.agree, tally.disagree, tally.abstain])

/**
 * What a revision changes in the sums when `previous` counted before and `next` counts after it (null: none does). A change of mind
 * moves the person and the area from one choice to the other and leaves participation alone; the same choice again changes nothing.
 */
export const deltaOf = (previous: Choice | null, next: Choice | null, area: Area): TallyDelta => {
  const change = (times: number): Change => ({ people: times, area: times * area })
  const of = (choice: Choice): Change => change((choice === next ? 1 : 0) - (choice === previous ? 1 : 0))
  const took = (next === null ? 0 : 1) - (previous === null ? 0 : 1)
  return { participation: change(took), agree: of('agree'), disagree: of('disagree'), abstain: of('abstain') }
}
