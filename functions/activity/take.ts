import { Refusal } from '@shared/contract/errors'
import { ConditionFailed, type Write } from '@functions/platform/table'
import type { BookingItem } from './items'
import { type Order, bookingEvent } from './order'
import { table } from './store'
import { groupWaits } from './store/groups'
import { takeOfGuests } from './store/guests'
import { countBooker, mayBook, proveWindow, putBooking, takeSeats, waitForPool } from './store/seats'
import { putWait, waitOf } from './store/waitlist'
import { standsOrWhy } from './why'

/** What binds an account that books by itself; staff help many, and nobody is kept from their help. */
const ofAccount = ({ item, terms, at }: Order): Write[] => {
  if (item.helped) return []
  const most = item.group === null ? terms.party.most : terms.party.groupMost
  return [countBooker(item.sessionId, item.by, item.persons, most), mayBook(item.by, at)]
}

const onlyLeftIsMissing = (error: unknown): boolean =>
  error instanceof ConditionFailed && error.failures.every(({ clauses }) => clauses.every((name) => name === 'enoughLeft'))

/**
 * Takes seats: one transaction, and nothing read before it. In a pool of several parts an order that finds too little in one of them
 * looks in the next.
 * @throws Refusal of the gate, the hours, the limits
 */
export const take = async (order: Order): Promise<BookingItem> => {
  const shards = order.terms.shards[order.item.pool]
  for (let tried = 0; ; tried++) {
    const item = { ...order.item, shard: (order.item.shard + tried) % shards }
    const event = bookingEvent('activity.booked', item, item.by)
    try {
      await table.transact([
        putBooking(item, event),
        takeSeats(item, order),
        ...ofAccount(order),
        ...takeOfGuests(item),
        ...groupWaits(item),
      ])
      return item
    } catch (error) {
      if (tried + 1 < shards && onlyLeftIsMissing(error)) continue
      return standsOrWhy(error, order)
    }
  }
}

/** Puts an application into the pot of a draw. @throws Refusal */
export const apply = async (order: Order): Promise<BookingItem> => {
  const { item } = order
  try {
    await table.transact([
      putBooking(item, bookingEvent('activity.applied', item, item.by)),
      proveWindow({ ...item, shard: 0 }, order),
      ...ofAccount(order),
    ])
    return item
  } catch (error) {
    return standsOrWhy(error, order)
  }
}

/** Takes a place on the waitlist, whose hours are taken only with the seats. @throws Refusal NOBODY_WAITS, WAITLIST_FULL and the others */
export const wait = async (order: Order): Promise<BookingItem> => {
  const { item, terms } = order
  if (terms.allotment === 'lottery') throw new Refusal('NOBODY_WAITS')
  try {
    await table.transact([
      putBooking(item, bookingEvent('activity.waits', item, item.by)),
      putWait(waitOf(item, item.bookedAt)),
      ...waitForPool(item, terms.shards[item.pool], order),
      ...ofAccount(order),
    ])
    return item
  } catch (error) {
    return standsOrWhy(error, order)
  }
}
