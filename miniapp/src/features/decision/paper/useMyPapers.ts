import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyInput } from '@shared/contract/endpoint'
import { type ConflictId, contest, makeStatement, myPapers } from '@shared/decision/conflictContract'
import type { CastBody, DecisionId, VoterId } from '@shared/decision/model'
import { call } from '@/api'
import { keys } from '../queries'

/** The last paper and conflict of a voter. Kept under the decision, so that whatever renews that renews this. */
export const useMyPapers = (id: DecisionId, voter: VoterId) =>
  useQuery({
    queryKey: [...keys.one(id), 'papers', voter],
    queryFn: () => call(myPapers, { params: { decisionId: id, voterId: voter } }),
  })

export const useMakeStatement = (id: DecisionId, conflictId: ConflictId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<typeof makeStatement>) => call(makeStatement, { params: { decisionId: id, conflictId }, body }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.one(id) }),
  })
}

/** A co-owner's ballot against the one that counts. */
export const useContest = (id: DecisionId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: CastBody) => call(contest, { params: { decisionId: id }, body }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.one(id) }),
  })
}
