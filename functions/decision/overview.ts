import type { DecisionCard, DecisionId } from '@shared/decision/model'
import type { PlaceId } from '@shared/kernel/place'
import type * as z from 'zod'
import type { Head } from './items'
import { listByPlace, readMany } from './store'
import { readAllProgress } from './store/paper'
import { cardOf } from './view'

/** A vote with its sums, for whoever looks over many. Choices are in it only as the outcome of a result. */
export interface VoteSums extends Pick<
  z.input<typeof DecisionCard>,
  'title' | 'phase' | 'opensAt' | 'closesAt' | 'roll' | 'participation' | 'outcome'
> {
  readonly decisionId: DecisionId
  readonly community: PlaceId
  readonly scope: Head['scope']
  /** Papers that wait for a reader, and voters whose ballots contradict each other. */
  readonly papers: number
  readonly conflicts: number
}

/** Votes at a place and below it, newest first. Reads headers, tally and progress, no voter and no ballot. */
export const votesAt = async (
  place: PlaceId,
  cursor: string | undefined,
  limit: number,
): Promise<{ votes: VoteSums[]; cursor: string | null }> => {
  const found = await listByPlace(place, cursor ?? null, limit)
  const ids = found.map(({ id }) => id)
  const [snapshots, progress] = await Promise.all([readMany(ids.map((id) => ({ id, voters: [] }))), readAllProgress(ids)])
  const votes = ids.flatMap((id, i) => {
    const snapshot = snapshots.get(id)
    if (!snapshot) return []
    const { title, phase, opensAt, closesAt, roll, participation, outcome } = cardOf(snapshot, null)
    const { community, scope } = snapshot.head
    const waiting = progress[i]
    return [
      {
        ...{ decisionId: id, title, phase, opensAt, closesAt, roll, participation, outcome, community, scope },
        papers: waiting?.waiting ?? 0,
        conflicts: waiting?.conflicts ?? 0,
      },
    ]
  })
  return { votes, cursor: found.length === limit ? (found.at(-1)?.mark ?? null) : null }
}
