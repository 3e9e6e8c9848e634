import { useQuery } from '@tanstack/react-query'
import { readNoticeFile } from '@shared/notice/contract'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'

/** Draft, notice, objections and report of a case, for whoever works on it. */
export const useNoticeFile = (caseId: CaseId) =>
  useQuery({ queryKey: [readNoticeFile.id, caseId], queryFn: () => call(readNoticeFile, { params: { caseId } }) })
