import type { readSessionCode } from '@shared/activity/programmeContract'
import type { UseCase } from '@functions/platform/http'
import { miniProgramCode } from '@functions/platform/wechat'
import { mustRun } from './access'

/** The page of a session on the phone; it reads the session's id from the scene of the code. */
const PAGE = 'packages/activity/pages/session/index'

/** @throws Refusal NOT_FOUND, WECHAT_UNAVAILABLE, TOO_MANY_REQUESTS */
export const code: UseCase<typeof readSessionCode> = async ({ params: { sessionId } }, caller) => {
  await mustRun(caller, sessionId)
  const { contentType, bytes } = await miniProgramCode(sessionId, PAGE)
  return { image: `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}` }
}
