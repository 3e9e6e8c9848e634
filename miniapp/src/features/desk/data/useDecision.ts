import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { bulletin, checkRoll, grid, list, read, voters } from '@shared/decision/contract'
import type { DecisionId, DecisionView } from '@shared/decision/model'
import { SECOND } from '@shared/kernel/instant'
import { call } from '@/api'

/** How often a running vote is read again while somebody looks at it. */
export const livePulse = 15 * SECOND

const decisionQuery = (decisionId: DecisionId | null) =>
  queryOptions({
    queryKey: [read.id, decisionId],
    queryFn: () => (decisionId === null ? null : call(read, { params: { decisionId } })),
  })

/** One vote as staff may see it. Read again every 15 s while it runs and the window is in front. */
export const useDecision = (decisionId: DecisionId) => {
  const query = useQuery({
    queryKey: [read.id, decisionId],
    queryFn: () => call(read, { params: { decisionId } }),
    refetchInterval: ({ state }) => (isLive(state.data) ? livePulse : false),
    refetchIntervalInBackground: false,
  })
  return query
}
const isLive = (view: DecisionView | undefined): boolean =>
  view?.phase === 'open' || view?.phase === 'counting' || view?.phase === 'upcoming'

/** The vote that another one is modelled on, or null when there is none. */
export const useSource = (decisionId: DecisionId | null) => useQuery({ ...decisionQuery(decisionId), staleTime: Infinity })

/** The roll that publishing would freeze now. Always asked afresh: colleagues import while one composes. */
export const useRollCheck = (decisionId: DecisionId, version: number) =>
  useQuery({ queryKey: [checkRoll.id, decisionId, version], queryFn: () => call(checkRoll, { params: { decisionId } }), staleTime: 0 })

/** The public notice of a result. */
export const useBulletin = (decisionId: DecisionId) =>
  useQuery({ queryKey: [bulletin.id, decisionId], queryFn: () => call(bulletin, { params: { decisionId } }), staleTime: Infinity })

/** What to do with the reply of an act on a vote: keep it as the vote's present state and read again what depends on it. */
export const useKeepDecision = () => {
  const client = useQueryClient()
  return (view: DecisionView): void => {
    client.setQueryData([read.id, view.decisionId], view)
    for (const id of [list.id, voters.id, grid.id]) void client.invalidateQueries({ queryKey: [id] })
  }
}
