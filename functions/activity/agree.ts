import type { agreeToCome } from '@shared/activity/bookingContract'
import { isOver } from '@shared/activity/booking'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustOwn } from './access'
import { viewOfBooking } from './bookingView'
import type { BookingItem } from './items'
import { bookingEvent } from './order'
import { table } from './store'
import { moveBooking } from './store/seats'

/** Notes that those who come know of it and want to; the first word stands. Whoever does not want to come has the seat given back. */
export const agree: UseCase<typeof agreeToCome> = async ({ params: { sessionId, bookingId } }, caller) => {
  const item = await mustOwn(caller, sessionId, bookingId)
  const own = item.by === caller.personId
  if (item.agreedAt !== null) return viewOfBooking(item, own)
  if (isOver(item.state)) throw new Refusal('BOOKING_ENDED', { state: item.state })
  const after: BookingItem = { ...item, agreedAt: now() }
  try {
    await table.write(moveBooking(item, { agreedAt: after.agreedAt, event: bookingEvent('activity.agreed', after, caller.personId) }))
    return await viewOfBooking(after, own)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    // It moved on meanwhile: an offer was taken, the session called off.
    throw new Refusal('BOOKING_ENDED')
  }
}
