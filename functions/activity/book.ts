import type { book, bookHelped, joinWaitlist } from '@shared/activity/bookingContract'
import { organisers } from '@shared/activity/access'
import { Refusal } from '@shared/contract/errors'
import type { UseCase } from '@functions/platform/http'
import { viewOfBooking } from './bookingView'
import { orderOf } from './order'
import { apply, take, wait } from './take'

/** A group from a school or company has its seats held while staff look at it; of a lottery everybody applies. */
export const bookSeats: UseCase<typeof book> = async ({ params: { sessionId }, body }, caller) => {
  const wish = { sessionId, ...body, pool: 'online', helped: false } as const
  if (body.terms.allotment === 'lottery') return viewOfBooking(await apply(orderOf(caller, wish, 'applied')), true)
  return viewOfBooking(await take(orderOf(caller, wish, body.party.group === null ? 'booked' : 'pending')), true)
}

export const bookForSomebody: UseCase<typeof bookHelped> = async ({ params: { sessionId }, body }, caller) => {
  // The place is proved with the rest of the terms by the pool's condition.
  caller.mustHold(organisers, body.terms.place)
  const wish = { sessionId, ...body, helped: true }
  if (body.terms.allotment === 'lottery' && body.pool === 'helped')
    return viewOfBooking(await apply(orderOf(caller, wish, 'applied')), false)
  return viewOfBooking(body.wait ? await wait(orderOf(caller, wish, 'waiting')) : await take(orderOf(caller, wish, 'booked')), false)
}

export const join: UseCase<typeof joinWaitlist> = async ({ params: { sessionId }, body }, caller) => {
  // A group that staff have to agree to does not come in by an offer that runs out.
  if (body.party.group !== null) throw new Refusal('PARTY_WRONG', { lacks: ['groupCannotWait'] })
  return viewOfBooking(await wait(orderOf(caller, { sessionId, ...body, pool: 'online', helped: false }, 'waiting')), true)
}
