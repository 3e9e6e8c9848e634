import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readCase } from '@shared/retrofit/caseContract'
import { readCaseFile } from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import { type PlainStep, fileCase, takeStep } from '@shared/retrofit/stepContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'

/** One case as staff may see it. */
export const useCase = (caseId: CaseId) =>
  useQuery({ queryKey: [readCase.id, caseId], queryFn: () => call(readCase, { params: { caseId } }) })

/** What is written down of a case: design, body, contracts, application, works. */
export const useCaseFile = (caseId: CaseId) =>
  useQuery({ queryKey: [readCaseFile.id, caseId], queryFn: () => call(readCaseFile, { params: { caseId } }) })

/** Everything of cases is read anew: an act on one changes what is missing, whose turn it is, and the lists. */
export const useRefreshCases = () => {
  const client = useQueryClient()
  return (except: string | null = null) =>
    client.invalidateQueries({
      predicate: ({ queryKey: [id] }) => typeof id === 'string' && /^(retrofit|notice|print)\./.test(id) && id !== except,
    })
}

/** What to do with a case that an act answered: it is the present state; whatever depends on it is read again. */
export const useKeepCase = () => {
  const client = useQueryClient()
  const refresh = useRefreshCases()
  return (head: CaseView): void => {
    client.setQueryData([readCase.id, head.caseId], head)
    void refresh(readCase.id)
  }
}

/** Moves the case by a step whose reply is the case as it then stands. */
export const useMove = <Input>(act: (input: Input) => Promise<CaseView>, onDone: () => void) => {
  const keep = useKeepCase()
  return useMutation({
    mutationFn: act,
    onSuccess: (head) => {
      keep(head)
      onDone()
    },
  })
}

/** Takes a step that rests on what is written down already, on the case as it was seen. */
export const useStep = ({ caseId, turn }: Pick<CaseView, 'caseId' | 'turn'>, event: PlainStep | 'file', onDone: () => void) =>
  useMove(
    (reason: string) =>
      event === 'file'
        ? call(fileCase, { params: { caseId }, body: { turn } })
        : call(takeStep, { params: { caseId }, body: { event, turn, ...(reason === '' ? {} : { reason }) } }),
    onDone,
  )

/** Writes something down in a case; head and file are read again before it counts as done. */
export const useRecord = <Input, Reply = unknown>(
  act: (input: Input) => Promise<Reply>,
  onDone: (reply: Reply) => void = () => undefined,
) => {
  const refresh = useRefreshCases()
  return useMutation({
    mutationFn: act,
    onSuccess: async (reply) => {
      await refresh()
      onDone(reply)
    },
  })
}
