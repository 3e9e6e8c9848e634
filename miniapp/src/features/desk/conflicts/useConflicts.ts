import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyInput } from '@shared/contract/endpoint'
import { type ConflictId, conflict, conflicts, settle } from '@shared/decision/conflictContract'
import { list, read, voters } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { paperTasks, papers } from '@shared/decision/paperContract'
import { SECOND } from '@shared/kernel/instant'
import { call } from '@/api'
import { livePulse } from '../data/useDecision'
import { readAll } from '../data/readAll'

/** Conflicts of a vote, open and settled. */
export const useConflicts = (decisionId: DecisionId) =>
  useQuery({
    queryKey: [conflicts.id, decisionId],
    queryFn: () => readAll((cursor) => call(conflicts, { params: { decisionId }, query: { limit: 100, cursor } })),
    refetchInterval: livePulse,
  })

/** One conflict with its sides. The links to photographs work for some minutes only. */
export const useConflict = (decisionId: DecisionId, conflictId: ConflictId) =>
  useQuery({
    queryKey: [conflict.id, decisionId, conflictId],
    queryFn: () => call(conflict, { params: { decisionId, conflictId } }),
    staleTime: 300 * SECOND,
    gcTime: 0,
  })

/** Settles a conflict; whatever shows it is read again, also when a colleague was first. */
export const useSettle = (decisionId: DecisionId, conflictId: ConflictId) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<typeof settle>) => call(settle, { params: { decisionId, conflictId }, body }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: [conflict.id, decisionId, conflictId] })
      for (const queryKey of [
        [conflicts.id, decisionId],
        [papers.id, decisionId],
        [read.id, decisionId],
        [voters.id, decisionId],
      ])
        void client.invalidateQueries({ queryKey })
      for (const id of [list.id, paperTasks.id]) void client.invalidateQueries({ queryKey: [id] })
    },
  })
}
