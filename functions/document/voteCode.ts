import type { DecisionId } from '@shared/decision/model'
import { miniProgramCode } from '@functions/platform/wechat'

/** The page that shows one vote; it reads the vote's id from the scene of the code. */
const VOTE_PAGE = 'packages/decision/pages/vote/index'

/** The mini-program code that opens a vote. @throws Refusal WECHAT_UNAVAILABLE, TOO_MANY_REQUESTS */
export const voteCodeOf = (id: DecisionId): ReturnType<typeof miniProgramCode> => miniProgramCode(id, VOTE_PAGE)
