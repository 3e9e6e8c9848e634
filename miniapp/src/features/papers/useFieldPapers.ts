import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyInput } from '@shared/contract/endpoint'
import type { DecisionId } from '@shared/decision/model'
import type { PaperId, PaperReading } from '@shared/decision/paper'
import type { PaperCode } from '@shared/decision/paperCode'
import { type PaperRow, confirmPaper, enterPaper, findPaper, paper, papers } from '@shared/decision/paperContract'
import { call } from '@/api'

const heap = (id: DecisionId) => ['papers', id] as const

/** Papers that wait for a reader, those in dispute first, and how many are where. One page is more than a worker reads at a time. */
export const useWaitingPapers = (id: DecisionId) =>
  useQuery({
    queryKey: heap(id),
    queryFn: async () => {
      const [disputed, entered] = await Promise.all(
        (['disputed', 'entered'] as const).map((state) => call(papers, { params: { decisionId: id }, query: { state, limit: 100 } })),
      )
      return { rows: [...(disputed?.items ?? []), ...(entered?.items ?? [])], progress: entered?.progress ?? null }
    },
  })

/** A paper as a further reader is given it. */
export const useBlindPaper = (id: DecisionId, paperId: PaperId) =>
  useQuery({ queryKey: [...heap(id), paperId], queryFn: () => call(paper, { params: { decisionId: id, paperId } }), gcTime: 0 })

/** Whose paper bears this code. */
export const useFindPaper = (id: DecisionId) =>
  useMutation({ mutationFn: (code: PaperCode) => call(findPaper, { params: { decisionId: id, code } }) })

export const useEnterPaper = (id: DecisionId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<typeof enterPaper>) => call(enterPaper, { params: { decisionId: id }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: heap(id) }),
  })
}

/**
 * The heap is read again also when a colleague was first. `onDone` hears the outcome although the paper, and with it the screen
 * that sent the reading, may have left the heap by then.
 */
export const useConfirmPaper = (id: DecisionId, paperId: PaperId, onDone: (row: PaperRow) => void) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: PaperReading) => call(confirmPaper, { params: { decisionId: id, paperId }, body }),
    onSuccess: onDone,
    onSettled: () => cache.invalidateQueries({ queryKey: heap(id), exact: true }),
  })
}
