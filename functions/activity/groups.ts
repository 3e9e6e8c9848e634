import { organisers } from '@shared/activity/access'
import type { decideGroup } from '@shared/activity/bookingContract'
import type { listGroups } from '@shared/activity/seasonContract'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustRun } from './access'
import { viewOfBooking } from './bookingView'
import { endWrites } from './giveBack'
import { BookingItem } from './items'
import { bookingEvent } from './order'
import { promote } from './promote'
import { readBookingItem, table } from './store'
import { groupAnswered, groupsAt } from './store/groups'
import { withPlaceNames } from './store/lists'
import { moveBooking } from './store/seats'

/** Agrees to a group whose seats are held, or gives them back. Whoever decides second sees what was decided. */
export const decide: UseCase<typeof decideGroup> = async ({ params: { sessionId, bookingId }, body }, caller) => {
  await mustRun(caller, sessionId)
  const item = await readBookingItem(sessionId, bookingId)
  if (!item) throw new Refusal('NOT_FOUND')
  const wanted = body.agree ? 'booked' : 'refused'
  if (item.state === wanted) return viewOfBooking(item, false)
  if (item.state !== 'pending') throw new Refusal('BOOKING_ENDED', { state: item.state })
  const after = { ...item, state: wanted } as const
  const event = bookingEvent(body.agree ? 'activity.groupAgreed' : 'activity.groupRefused', after, caller.personId)
  try {
    if (body.agree) await table.transact([moveBooking(item, { state: 'booked', event }), ...groupAnswered(item)])
    else await table.transact(await endWrites(item, { to: 'refused', event, reason: body.reason }, now()))
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    const stands = BookingItem.parse(there)
    if (stands.state !== wanted) throw new Refusal('BOOKING_ENDED', { state: stands.state })
    return viewOfBooking(stands, false)
  }
  if (!body.agree) await promote(sessionId, item.pool)
  return viewOfBooking({ ...after, reason: body.agree ? null : body.reason }, false)
}

const PAGE = 30

export const list: UseCase<typeof listGroups> = async ({ query: { place, cursor, limit } }, caller) => {
  caller.mustHold(organisers, place)
  const found = await groupsAt(place, cursor, limit ?? PAGE)
  return { items: await withPlaceNames(found.items), cursor: found.cursor, now: now() }
}
