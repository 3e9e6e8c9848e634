import type { PersonId } from '@shared/identity/model'
import { openidToReach } from '@functions/identity/exports'
import { logger } from '@functions/platform/log'
import { type TextCheck, checkText as askWechat } from '@functions/platform/wechat'

/**
 * What WeChat's content check says of what somebody wrote. Only staff ever read it, so nothing depends on the answer: a text that is
 * called risky is kept and marked, and one that could not be checked is marked so (DOMAIN §4.9).
 */
export const checkText = async (personId: PersonId, text: string): Promise<TextCheck> => {
  try {
    const openid = await openidToReach(personId)
    return openid === null ? 'unchecked' : await askWechat(openid, text)
  } catch (error) {
    logger.error('wechat', { call: 'msgSecCheck', error: error instanceof Error ? error : String(error) })
    return 'unchecked'
  }
}
