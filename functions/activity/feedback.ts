import type { giveFeedback } from '@shared/activity/afterContract'
import { Refusal } from '@shared/contract/errors'
import { seal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustOwn } from './access'
import { isRisky } from './contentCheck'
import { table } from './store'
import { cameOf } from './store/attendance'
import { FeedbackItem, feedbackContext, putFeedback } from './store/feedback'

/** One word for each order whose people came; the first one stands. */
export const give: UseCase<typeof giveFeedback> = async ({ params: { sessionId, bookingId }, body: { face, text } }, caller) => {
  const booking = await mustOwn(caller, sessionId, bookingId)
  if ((await cameOf(booking)).length === 0) throw new Refusal('FEEDBACK_NOT_YET')
  const item = {
    bookingId,
    face,
    text: seal(text, feedbackContext(sessionId, bookingId)),
    risky: await isRisky(caller.personId, text),
    at: now(),
  }
  try {
    await table.write(putFeedback(sessionId, item))
    return { face, at: item.at }
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const stands = FeedbackItem.parse(there)
    if (stands.face !== face) throw new Refusal('FEEDBACK_GIVEN')
    return { face, at: stands.at }
  }
}
