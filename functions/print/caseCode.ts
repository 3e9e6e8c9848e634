import type { CaseId } from '@shared/retrofit/model'
import { miniProgramCode } from '@functions/platform/wechat'

/** Pages that a case's code opens; each reads the case's id from the scene of the code. */
const pages = { notice: 'packages/notice/pages/notice/index', case: 'packages/retrofit/pages/case/index' } as const
export type CasePage = keyof typeof pages

/** The mini-program code that opens a page of a case. @throws Refusal WECHAT_UNAVAILABLE, TOO_MANY_REQUESTS */
export const caseCodeOf = (id: CaseId, page: CasePage): ReturnType<typeof miniProgramCode> => miniProgramCode(id, pages[page])
