import { isDeepStrictEqual } from 'node:util'
import { holdsSeats, isOver } from '@shared/activity/booking'
import { now } from '@functions/platform/clock'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { countsAgainst, noteFault } from './cancel'
import { callWrite } from './store/calls'
import { changeFaults } from './faults'
import { endWrites } from './giveBack'
import type { BookingItem, SessionItem } from './items'
import { bookingEvent } from './order'
import { promote } from './promote'
import { bookingsOf, readBookingItem, table } from './store'
import { cameTo } from './store/attendance'
import { changeFault, readFault } from './store/faults'
import { moveBooking } from './store/seats'
import type { CallReason } from '@shared/activity/call'

const MOST_TRIES = 4

/**
 * What a session owes to its bookings: each step looks at every order of it and does what is missing, so that a run that was cut off is
 * simply done again. Losing a write means that somebody changed the order meanwhile; it is looked at again.
 */
const eachOrder = async (session: SessionItem, step: (item: BookingItem) => Promise<void>): Promise<void> => {
  for (const item of await bookingsOf(session.sessionId)) {
    for (let seen: BookingItem | null = item, tried = 1; seen; tried++) {
      try {
        await step(seen)
        break
      } catch (error) {
        if (!(error instanceof ConditionFailed) || tried === MOST_TRIES) throw error
        seen = await readBookingItem(item.sessionId, item.bookingId)
      }
    }
  }
}

/** Whom no message reaches is rung up; who booked by themselves is told by one. */
const call = (session: SessionItem, item: BookingItem, reason: CallReason): Write[] =>
  item.helped ? [callWrite(session, item, reason, now())] : []

/** Nobody has a seat of a session that was called off; late cancellations of it count no longer. */
export const settleCalledOff = (session: SessionItem): Promise<void> =>
  eachOrder(session, async (item) => {
    if (!isOver(item.state)) {
      const reason = session.cancelled?.reason ?? ''
      const event = bookingEvent('activity.calledOff', { ...item, state: 'calledOff' }, 'system')
      await table.transact([...(await endWrites(item, { to: 'calledOff', event, reason }, now())), ...call(session, item, 'calledOff')])
    }
    await clearFault(item)
  })

/** Takes an absence off somebody’s account that turned out to be none. */
export const clearFault = async (item: BookingItem): Promise<void> => {
  const fault = item.helped ? null : await readFault(item.by, item.bookingId)
  if (!fault || fault.cleared) return
  const event = bookingEvent('activity.faultCleared', item, 'system')
  await changeFaults(item.by, [changeFault(item.by, item.bookingId, fault, { cleared: true, event })], (faults) =>
    faults.map((one) => (one.bookingId === item.bookingId ? { ...one, cleared: true } : one)),
  )
}

/** Whoever has a seat is asked about the new time; whoever waits or applied waits for the new time. */
export const settleMoved = (session: SessionItem): Promise<void> =>
  eachOrder(session, async (item) => {
    const { lessons } = session.terms
    if (isOver(item.state) || isDeepStrictEqual(item.moved ?? item.lessons, lessons)) return
    if (!holdsSeats(item.state) || item.state === 'offered') return table.transact([moveBooking(item, { lessons })])
    const holdUntil = session.moved?.confirmUntil ?? null
    const after: BookingItem = { ...item, state: 'toConfirm', moved: lessons }
    const event = bookingEvent('activity.timeChanged', after, 'system')
    await table.transact([moveBooking(item, { state: 'toConfirm', moved: lessons, holdUntil, event }), ...call(session, item, 'moved')])
  })

/** Seats that nobody confirmed go to the next; those of people whom staff booked stay until staff have spoken to them. */
export const settleConfirmations = async (session: SessionItem): Promise<void> => {
  await eachOrder(session, async (item) => {
    if (item.state !== 'toConfirm' || item.helped || item.holdUntil === null || item.holdUntil > now()) return
    const event = bookingEvent('activity.notConfirmed', { ...item, state: 'expired' }, 'system')
    await table.transact(await endWrites(item, { to: 'expired', event }, now()))
    await promote(item.sessionId, item.pool)
  })
}

const putCall = async (session: SessionItem, item: BookingItem, reason: CallReason): Promise<void> => {
  try {
    await table.write(callWrite(session, item, reason, now()))
  } catch (error) {
    // It is on the list already.
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Says whether a message reaches an account; who knows is the outreach. */
export type Reaches = (item: BookingItem) => Promise<boolean>

/** A day before: whom staff booked for is rung up, and so is an elder whom no message may be sent to. */
export const settleReminders = (session: SessionItem, reaches: Reaches): Promise<void> =>
  eachOrder(session, async (item) => {
    if (!holdsSeats(item.state)) return
    const toRing = item.helped || (item.guests.some(({ elder }) => elder) && !(await reaches(item)))
    if (toRing) await putCall(session, item, 'remind')
  })

/**
 * Who of an order came to no lesson was absent, and it counts; an elder whom somebody else booked is rung up instead. Where nobody at
 * all was noted, nobody kept the list, and it counts against nobody.
 */
export const settleAbsences = async (session: SessionItem): Promise<void> => {
  const came = new Set((await cameTo(session.sessionId)).map(({ bookingId }) => bookingId))
  if (came.size === 0) return
  await eachOrder(session, async (item) => {
    if (item.state !== 'booked' || came.has(item.bookingId)) return
    if (countsAgainst(item)) {
      if ((await readFault(item.by, item.bookingId)) === null) await noteFault(item, 'absent', [])
    } else await putCall(session, item, 'absent')
  })
}

/** Names and numbers go when their term is over; how many came, and when, stays (shared/privacy/retention.ts). */
export const clearPeople = (session: SessionItem, of: (item: BookingItem) => boolean): Promise<void> =>
  eachOrder(session, async (item) => {
    if (item.people === '' || !of(item)) return
    await table.write(moveBooking(item, { people: '', contact: '' }))
  })
