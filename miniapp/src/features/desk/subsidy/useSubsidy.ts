import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readSubsidy } from '@shared/subsidy/contract'
import type { CaseId } from '@shared/retrofit/model'
import type { SubsidyView } from '@shared/subsidy/model'
import { call } from '@/api'

/** The subsidy of one lift. */
export const useSubsidy = (caseId: CaseId) =>
  useQuery({ queryKey: [readSubsidy.id, caseId], queryFn: () => call(readSubsidy, { params: { caseId } }) })

/**
 * Sends an act on a subsidy: its reply is the present state and is shown at once; lists, plans and the case itself are read again.
 * @throws ApiError
 */
export const useActing = () => {
  const client = useQueryClient()
  return async (act: Promise<SubsidyView>): Promise<SubsidyView> => {
    const view = await act
    client.setQueryData([readSubsidy.id, view.caseId], view)
    void client.invalidateQueries({
      predicate: ({ queryKey: [id] }) =>
        typeof id === 'string' && (id.startsWith('retrofit.') || (id.startsWith('subsidy.') && id !== readSubsidy.id)),
    })
    return view
  }
}
