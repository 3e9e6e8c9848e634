import type { book, bookHelped, joinWaitlist } from '@shared/activity/bookingContract'
import { organisers } from '@shared/activity/access'
import { Refusal } from '@shared/contract/errors'
import type { UseCase } from '@functions/platform/http'
import { viewOfBooking, viewWith } from './bookingView'
import type { BookingItem } from './items'
import { type Order, orderOf } from './order'
import { apply, take, wait } from './take'

/**
 * What is answered to an order. Nobody can have come to what was booked this moment, so nothing is read after the one write; an order that
 * stood already, and one that waits behind others, is looked at.
 */
const answer = async (order: Order, act: (order: Order) => Promise<BookingItem>, own: boolean) => {
  const item = await act(order)
  const isFresh = item.bookedAt === order.at && item.state !== 'waiting'
  return isFresh ? viewWith(item, { came: [], waiting: [] }, own) : viewOfBooking(item, own)
}

/** A group from a school or company has its seats held while staff look at it; of a lottery everybody applies. */
export const bookSeats: UseCase<typeof book> = async ({ params: { sessionId }, body }, caller) => {
  const wish = { sessionId, ...body, pool: 'online', helped: false } as const
  if (body.terms.allotment === 'lottery') return answer(orderOf(caller, wish, 'applied'), apply, true)
  return answer(orderOf(caller, wish, body.party.group === null ? 'booked' : 'pending'), take, true)
}

export const bookForSomebody: UseCase<typeof bookHelped> = async ({ params: { sessionId }, body }, caller) => {
  // The place is proved with the rest of the terms by the pool's condition.
  caller.mustHold(organisers, body.terms.place)
  const wish = { sessionId, ...body, helped: true }
  if (body.terms.allotment === 'lottery' && body.pool === 'helped') return answer(orderOf(caller, wish, 'applied'), apply, false)
  return body.wait ? answer(orderOf(caller, wish, 'waiting'), wait, false) : answer(orderOf(caller, wish, 'booked'), take, false)
}

export const join: UseCase<typeof joinWaitlist> = async ({ params: { sessionId }, body }, caller) => {
  // A group that staff have to agree to does not come in by an offer that runs out.
  if (body.party.group !== null) throw new Refusal('PARTY_WRONG', { lacks: ['groupCannotWait'] })
  return answer(orderOf(caller, { sessionId, ...body, pool: 'online', helped: false }, 'waiting'), wait, true)
}
