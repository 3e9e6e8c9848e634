import * as z from 'zod'
import { BookingId } from '@shared/activity/booking'
import { Face } from '@shared/activity/report'
import type { SessionId } from '@shared/activity/session'
import { Instant } from '@shared/kernel/instant'
import type { Write } from '@functions/platform/table'
import { inSession, isNew, partitionOf, table } from '../store'

/** What one order said of a session. The words are sealed, since they may speak of people. */
export const FeedbackItem = z.object({ bookingId: BookingId, face: Face, text: z.string(), risky: z.boolean(), at: Instant })
export type FeedbackItem = z.infer<typeof FeedbackItem>

export const feedbackContext = (id: SessionId, booking: BookingId): string => `S#${id}/FEEDBACK#${booking}.text`

export const putFeedback = (id: SessionId, item: FeedbackItem): Write => ({
  put: { ...inSession(id, `FEEDBACK#${item.bookingId}`), ...item },
  when: [isNew],
})

/** How one order said it was. */
export const faceOf = async (id: SessionId, booking: BookingId): Promise<Face | null> => {
  const item = await table.get(inSession(id, `FEEDBACK#${booking}`))
  return item && FeedbackItem.parse(item).face
}

export const feedbackOn = async (id: SessionId): Promise<FeedbackItem[]> => {
  const found: FeedbackItem[] = []
  for await (const item of table.each({ pk: partitionOf(id), prefix: 'FEEDBACK#' })) found.push(FeedbackItem.parse(item))
  return found
}
