import type { PersonId } from '@shared/identity/model'
import { openidToReach } from '@functions/identity/exports'
import { logger } from '@functions/platform/log'
import { checkText as askWechat } from '@functions/platform/wechat'

/**
 * True when WeChat's content check takes a text for abuse: it is kept and marked, for the worker who reads it decides. One that could not
 * be checked is taken as it is.
 */
export const isRisky = async (personId: PersonId, text: string): Promise<boolean> => {
  if (text === '') return false
  try {
    const openid = await openidToReach(personId)
    return openid !== null && (await askWechat(openid, text)) === 'risky'
  } catch (error) {
    logger.error('wechat', { call: 'msgSecCheck', error: error instanceof Error ? error : String(error) })
    return false
  }
}
