import { useQueries } from '@tanstack/react-query'
import { readCase } from '@shared/audit/contract'
import { type CaseLine, CasePart } from '@shared/audit/caseModel'
import type { DecisionId } from '@shared/decision/model'
import { ApiError, call } from '@/api'
import { readAll } from '../data/readAll'

/** Everything of an opened file, or how it stands with reading it. */
export interface CaseReading {
  readonly data: readonly CaseLine[] | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly refetch: () => void
  /** The half hour is over: a reason is asked for again. */
  readonly over: boolean
}

/** All parts of a file, each read to its end. What was read is kept for as long as it is looked at and no longer. */
export const useCase = (decisionId: DecisionId, openingId: string): CaseReading => {
  const parts = useQueries({
    queries: CasePart.options.map((part) => ({
      queryKey: [readCase.id, decisionId, openingId, part],
      queryFn: () => readAll((cursor) => call(readCase, { params: { decisionId, openingId, part }, query: { limit: 100, cursor } })),
      gcTime: 0,
      staleTime: Infinity,
    })),
  })
  const error = parts.find((p) => p.error !== null)?.error ?? null
  const all = parts.map((p) => p.data)
  return {
    data: all.every((lines) => lines !== undefined) ? all.flat() : undefined,
    error,
    isPending: parts.some((p) => p.isPending),
    refetch: () => parts.forEach((p) => void p.refetch()),
    over: error instanceof ApiError && error.code === 'CASE_NOT_OPEN',
  }
}
