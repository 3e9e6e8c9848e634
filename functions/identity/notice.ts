import { Refusal } from '@shared/contract/errors'
import type { answerNotice as answerNoticeEndpoint } from '@shared/identity/contract'
import { NOTICE_VERSION } from '@shared/privacy/notice'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { NoticeItem } from './items'
import { presentSession } from './session'
import { notice, noticeKey, table } from './store'

/**
 * Notes an answer to the privacy notice with version and time; consent is withdrawn by answering no (PIPL §14–15).
 * Only the present version can be answered: whoever saw an older one is shown the new one first.
 */
export const answerNotice: UseCase<typeof answerNoticeEndpoint> = async ({ body }, caller) => {
  const { personId } = caller
  await presentSession(caller.sessionId)
  const { version, agreed } = body
  if (version !== NOTICE_VERSION) throw new Refusal('NOTICE_CHANGED', { version: NOTICE_VERSION })
  const answer = { version, agreed, at: now() }
  const event = eventOf({
    type: 'identity.noticeAnswered',
    subject: `person:${personId}`,
    place: null,
    actor: personId,
    facts: { version, agreed },
  })
  try {
    await table.write({ put: { ...noticeKey(personId, version), ...answer, event }, when: [notice.news(agreed)] })
    return answer
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return NoticeItem.parse(error.at(0)?.item)
  }
}
