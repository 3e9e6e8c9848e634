import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { bulletin, findReceipt, grid, mine, myBallots, read, resultFile } from '@shared/decision/contract'
import type { DecisionId, VoterId } from '@shared/decision/model'
import { MINUTE, SECOND, msOf } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { call, serverNow } from '@/api'

/** Under which names the cache holds what was read. */
export const keys = {
  mine: ['decisions', 'mine'] as const,
  one: (id: DecisionId) => ['decision', id] as const,
  grid: (id: DecisionId, unit: PlaceId | undefined) => ['decision', id, 'grid', unit] as const,
  ballots: (id: DecisionId, voter: VoterId) => ['decision', id, 'ballots', voter] as const,
}

/** Published decisions of the caller's units, newest first, page by page. For owners only. */
export const useMyDecisions = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: keys.mine,
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam }) => call(mine, { query: pageParam === '' ? {} : { cursor: pageParam } }),
    getNextPageParam: (last) => last.cursor ?? undefined,
  })

/** Looks again when a deadline of the vote passes, a few seconds late so that the server has counted; at most every half minute. */
const untilNextPhase = (view: { phase: string; opensAt: string; closesAt: string } | undefined): number | false => {
  if (view?.phase === 'counting') return 10 * SECOND
  const at = view?.phase === 'upcoming' ? view.opensAt : view?.phase === 'open' ? view.closesAt : null
  if (at === null) return false
  const left = Date.parse(at) - msOf(serverNow())
  return left > 24 * 60 * MINUTE ? false : Math.max(30 * SECOND, left + 3 * SECOND)
}

export const useDecision = (id: DecisionId) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => call(read, { params: { decisionId: id } }),
    refetchInterval: ({ state }) => untilNextPhase(state.data),
  })

export const useGrid = (id: DecisionId, unit: PlaceId | undefined) =>
  useQuery({
    queryKey: keys.grid(id, unit),
    enabled: unit !== undefined,
    queryFn: async () => (unit === undefined ? [] : (await call(grid, { params: { decisionId: id }, query: { unit } })).cells),
  })

export const useMyBallots = (id: DecisionId, voter: VoterId) =>
  useQuery({
    queryKey: keys.ballots(id, voter),
    queryFn: async () => (await call(myBallots, { params: { decisionId: id, voterId: voter } })).ballots,
  })

export const useBulletin = (id: DecisionId) =>
  useQuery({ queryKey: ['decision', id, 'bulletin'], queryFn: () => call(bulletin, { params: { decisionId: id } }) })

/** Looks up one receipt in the public record; does nothing until there is one. */
export const useReceipt = (id: DecisionId, receipt: string | null) =>
  useQuery({
    queryKey: ['decision', id, 'receipt', receipt],
    enabled: receipt !== null,
    queryFn: () => call(findReceipt, { params: { decisionId: id, receipt: receipt ?? '' } }),
  })

export const useResultFile = (id: DecisionId) => useMutation({ mutationFn: () => call(resultFile, { params: { decisionId: id } }) })
