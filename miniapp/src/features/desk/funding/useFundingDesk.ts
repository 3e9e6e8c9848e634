import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { listCaseDocuments } from '@shared/print/caseContract'
import { readFunding } from '@shared/funding/contract'
import type { FundingView, RunningView } from '@shared/funding/model'
import { readRunning } from '@shared/funding/runningContract'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'
import { useRefreshCases } from '../cases/useCase'

/** The money of a case as staff see it. */
export const useFunding = (caseId: CaseId) =>
  useQuery({ queryKey: [readFunding.id, caseId], queryFn: () => call(readFunding, { params: { caseId } }) })

/** The books of one year. */
export const useRunning = (caseId: CaseId, year: number, enabled: boolean) =>
  useQuery({
    queryKey: [readRunning.id, caseId, year],
    enabled,
    queryFn: () => call(readRunning, { params: { caseId }, query: { year } }),
  })

/** An act whose reply is the money as it then stands. The case may have moved with it, and papers come into being. */
export const useMoneyAct = <Input>(caseId: CaseId, act: (input: Input) => Promise<FundingView>, onDone: () => void = () => undefined) => {
  const client = useQueryClient()
  const refreshCases = useRefreshCases()
  return useMutation({
    mutationFn: act,
    onSuccess: (view) => {
      client.setQueryData([readFunding.id, caseId], view)
      void client.invalidateQueries({ queryKey: [listCaseDocuments.id, caseId] })
      void refreshCases()
      onDone()
    },
    onError: () => client.invalidateQueries({ queryKey: [readFunding.id, caseId] }),
  })
}

/** An act on the books. */
export const useBooksAct = <Input>(caseId: CaseId, act: (input: Input) => Promise<RunningView>, onDone: () => void = () => undefined) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [readRunning.id, caseId] })
      onDone()
    },
  })
}
