import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '@shared/retrofit/model'
import { readSubsidy } from '@shared/subsidy/contract'
import { call } from '@/api'

/** The subsidy of the lift of one's own unit. */
export const useSubsidy = (caseId: CaseId) =>
  useQuery({ queryKey: ['subsidy', caseId], queryFn: () => call(readSubsidy, { params: { caseId } }) })
