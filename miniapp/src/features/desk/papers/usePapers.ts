import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyInput } from '@shared/contract/endpoint'
import { list, read, voters } from '@shared/decision/contract'
import { conflicts } from '@shared/decision/conflictContract'
import type { DecisionId } from '@shared/decision/model'
import type { PaperId, PaperReading, PaperState } from '@shared/decision/paper'
import type { PaperCode } from '@shared/decision/paperCode'
import { type PaperRow, confirmPaper, enterPaper, findPaper, paper, paperTasks, papers } from '@shared/decision/paperContract'
import type { PlaceId } from '@shared/kernel/place'
import { SECOND } from '@shared/kernel/instant'
import { call } from '@/api'
import { livePulse } from '../data/useDecision'
import { readAll } from '../data/readAll'

/** Papers in one state, all of them. Colleagues work on the same heap, so it is read again while somebody looks. */
export const usePapers = (decisionId: DecisionId, state: PaperState) =>
  useQuery({
    queryKey: [papers.id, decisionId, state],
    queryFn: () => readAll((cursor) => call(papers, { params: { decisionId }, query: { state, limit: 100, cursor } })),
    refetchInterval: livePulse,
  })

/** How many papers are where, and how long there is time. */
export const useProgress = (decisionId: DecisionId) =>
  useQuery({
    queryKey: [papers.id, decisionId, 'progress'],
    queryFn: () => call(papers, { params: { decisionId }, query: { state: 'disputed', limit: 1 } }),
    refetchInterval: livePulse,
  })

/** A paper as a further reader is given it. Not kept: the link to its photograph works for some minutes only. */
export const useBlindPaper = (decisionId: DecisionId, paperId: PaperId) =>
  useQuery({
    queryKey: [paper.id, decisionId, paperId],
    queryFn: () => call(paper, { params: { decisionId, paperId } }),
    staleTime: 300 * SECOND,
    gcTime: 0,
  })

/** Whose paper bears this code. */
export const useFindPaper = (decisionId: DecisionId) =>
  useMutation({ mutationFn: (code: PaperCode) => call(findPaper, { params: { decisionId, code } }) })

/** Everything that a paper changes is read again. */
const useReadAgain = (decisionId: DecisionId) => {
  const client = useQueryClient()
  return async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: [papers.id, decisionId] })
    for (const queryKey of [[read.id, decisionId], [conflicts.id, decisionId], [voters.id, decisionId], [list.id], [paperTasks.id]])
      void client.invalidateQueries({ queryKey })
  }
}

export const useEnterPaper = (decisionId: DecisionId) => {
  const readAgain = useReadAgain(decisionId)
  return useMutation({
    mutationFn: (body: BodyInput<typeof enterPaper>) => call(enterPaper, { params: { decisionId }, body }),
    onSuccess: readAgain,
  })
}

/** `onDone` hears the outcome although the paper, and with it the form, has left the list by the time all is read again. */
export const useConfirmPaper = (decisionId: DecisionId, paperId: PaperId, onDone: (row: PaperRow) => void) => {
  const readAgain = useReadAgain(decisionId)
  return useMutation({
    mutationFn: (body: PaperReading) => call(confirmPaper, { params: { decisionId, paperId }, body }),
    onSuccess: (row) => {
      onDone(row)
      return readAgain()
    },
  })
}

/** Votes at a place in which papers wait or ballots contradict each other. */
export const usePaperTasks = (place: PlaceId) =>
  useQuery({ queryKey: [paperTasks.id, place], queryFn: () => call(paperTasks, { query: { place } }), refetchInterval: livePulse })
