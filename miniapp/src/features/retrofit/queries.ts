import { useQuery } from '@tanstack/react-query'
import { myCases, readCase } from '@shared/retrofit/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'

/** Under which names the cache holds what was read. */
export const keys = {
  mine: ['cases', 'mine'] as const,
  one: (id: CaseId) => ['case', id] as const,
}

/** Lift cases of the units in which the caller owns a flat. For owners only. */
export const useMyCases = (enabled: boolean) => useQuery({ queryKey: keys.mine, enabled, queryFn: () => call(myCases, {}) })

export const useCase = (id: CaseId) => useQuery({ queryKey: keys.one(id), queryFn: () => call(readCase, { params: { caseId: id } }) })
