import { CaseId } from '@shared/retrofit/model'
import type { ApiError } from '@/api'

/** The case that already has the unit one wanted, out of the refusal; null when it was refused for something else. */
export const takenBy = ({ code, facts }: Pick<ApiError, 'code' | 'facts'>): CaseId | null =>
  code === 'CASE_UNIT_TAKEN' ? (CaseId.safeParse(facts.caseId).data ?? null) : null
