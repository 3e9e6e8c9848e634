import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { acceptOffer, cancelBooking, readBooking } from '@shared/activity/bookingContract'
import type { BookingView } from '@shared/activity/booking'
import { syncMarks } from '@shared/activity/doorContract'
import type { Mark } from '@shared/activity/doorContract'
import type { SessionView } from '@shared/activity/view'
import { HOUR, SECOND, plus } from '@shared/kernel/instant'
import { runDueActivities } from '@functions/activity/due'
import { bookingsOf, partitionOf, table } from '@functions/activity/store'
import { cameTo } from '@functions/activity/store/attendance'
import { waitingFor } from '@functions/activity/store/waitlist'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import {
  type Neighbour,
  bookAs,
  foundClub,
  neighbour,
  openSession,
  partyFor,
  quarterAfter,
  seen,
  setTimes,
  waitAs,
} from '../../support/activity'
import { api, mustApi } from '../../support/stack'
import { bookByCounting, markAnew, offerBlindly } from './unguarded'

const seats = (online: number) => ({ seats: { online, helped: 0, walkIn: 0, social: 0 } })
const crowd = (count: number): Promise<Neighbour[]> => Promise.all(Array.from({ length: count }, () => neighbour()))
const booked = (items: Awaited<ReturnType<typeof bookingsOf>>) => items.filter(({ state }) => state === 'booked')
const persons = (items: readonly { persons: number }[]): number => items.reduce((sum, item) => sum + item.persons, 0)

/** Requests under way at once, as from phones in a room: more than the function has processes for. */
const ABREAST = 100
const together = async <T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  let next = 0
  const runner = async (): Promise<void> => {
    while (next < all.length) {
      const at = next++
      const one = all[at]
      if (one !== undefined) results[at] = await act(one)
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, runner))
  return results
}

/** Everything that a session may be sold for is sold, and nothing twice. */
const balanced = async (session: SessionView, all: number): Promise<void> => {
  const orders = await bookingsOf(session.sessionId)
  const held = persons(orders.filter(({ state }) => ['booked', 'pending', 'offered', 'toConfirm'].includes(state)))
  const { left, waiting } = await seen(session.sessionId)
  expect(held + left).toBe(all)
  expect(waiting).toBe(persons(orders.filter(({ state }) => state === 'waiting')))
}

describe('500 phones for 30 seats that open at one instant', () => {
  test('thirty get one, everybody else learns what is left, and nothing is sold twice', async () => {
    const session = await openSession(await foundClub(), { plan: seats(30) })
    const people = await crowd(500)
    const opensAt = plus(now(), 4 * SECOND)
    await setTimes(session, { opensAt })
    const attempt = async (who: Neighbour): Promise<string> => {
      const key = randomUUID()
      for (;;) {
        const code = codeOf(await bookAs(session, who, { key }))
        // As a phone does: too early and too busy are tried again under the same key.
        if (code !== 'BOOKING_NOT_YET' && code !== 'BUSY' && code !== 'OUTCOME_UNKNOWN') return code ?? 'booked'
      }
    }
    const outcomes = await together(people, attempt)
    expect(outcomes.filter((o) => o === 'booked')).toHaveLength(30)
    expect(new Set(outcomes)).toEqual(new Set(['booked', 'SEATS_SHORT']))
    const orders = await bookingsOf(session.sessionId)
    expect(booked(orders)).toHaveLength(30)
    expect(orders.every(({ bookedAt }) => bookedAt >= opensAt)).toBe(true)
    expect((await seen(session.sessionId)).left).toBe(0)
  })

  test('control: looked at first and taken afterwards, seats are sold twice', async () => {
    const session = await openSession(await foundClub(), { plan: seats(30) })
    const outcomes = await together(
      Array.from({ length: 100 }, (_, n) => n),
      () => bookByCounting(session.sessionId, 1),
    )
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(30)
    expect((await seen(session.sessionId)).left).toBeLessThan(0)
  })
})

describe('the last seat', () => {
  test('goes to one of a hundred', async () => {
    const session = await openSession(await foundClub(), { plan: seats(1) })
    const outcomes = await together(await crowd(100), async (who) => codeOf(await bookAs(session, who)))
    expect(outcomes.filter((code) => code === null)).toHaveLength(1)
    expect(outcomes.filter((code) => code !== null && code !== 'SEATS_SHORT' && code !== 'BUSY')).toEqual([])
    await balanced(session, 1)
  })

  test('is one for somebody who taps twenty times, on two phones', async () => {
    const session = await openSession(await foundClub(), { plan: seats(5) })
    const who = await neighbour()
    const twin = { ...(await neighbour()), phone: who.phone }
    const key = randomUUID()
    const outcomes = await together(
      Array.from({ length: 20 }, (_, n) => n),
      async () => codeOf(await bookAs(session, who, { key })),
    )
    const others = await together(
      Array.from({ length: 10 }, (_, n) => n),
      async () => codeOf(await bookAs(session, twin)),
    )
    expect(new Set(outcomes)).toEqual(new Set([null]))
    expect(new Set(others)).toEqual(new Set(['ALREADY_BOOKED']))
    await balanced(session, 5)
    expect((await seen(session.sessionId)).left).toBe(4)
  })
})

describe('families against singles', () => {
  test('each order is whole or not at all, and no seat is lost', async () => {
    const session = await openSession(await foundClub(), { plan: seats(20) })
    const sizes = (n: number): number => (n % 3 === 0 ? 4 : n % 3 === 1 ? 3 : 1)
    const people = (await crowd(45)).map((who, n) => ({ who, size: sizes(n) }))
    await together(people, async ({ who, size }) => codeOf(await bookAs(session, who, { party: partyFor(who, size) })))
    const orders = booked(await bookingsOf(session.sessionId))
    expect(orders.every(({ guests, persons: n }) => guests.length === n)).toBe(true)
    expect(persons(orders)).toBe(20)
    await balanced(session, 20)
  })

  test('a person who books two overlapping sessions at once is in one', async () => {
    const club = await foundClub()
    const sessions = await Promise.all(Array.from({ length: 6 }, () => openSession(club, { plan: seats(5) })))
    const who = await neighbour()
    const outcomes = await Promise.all(sessions.map(async (session) => codeOf(await bookAs(session, who))))
    expect(outcomes.filter((code) => code === null)).toHaveLength(1)
    expect(outcomes.filter((code) => code !== null && code !== 'HOURS_TAKEN')).toEqual([])
  })
})

describe('giving back against the waitlist', () => {
  const at = ({ sessionId, bookingId }: BookingView) => ({ sessionId, bookingId })

  test('each seat that comes free is offered once, in the order of the waitlist', async () => {
    const session = await openSession(await foundClub(), { plan: seats(8) })
    const holders = await crowd(8)
    const held = await Promise.all(holders.map(async (who) => ({ who, booking: ok(await bookAs(session, who)) })))
    const queue: { who: Neighbour; booking: BookingView }[] = []
    for (const who of await crowd(12)) queue.push({ who, booking: ok(await waitAs(session, who)) })
    const latecomers = await crowd(10)
    await Promise.all([
      ...held.slice(0, 5).map(({ who, booking }) => mustApi(cancelBooking, { token: who.token, params: at(booking) })),
      ...latecomers.map(async (who) => expect(['SOMEBODY_WAITS', 'SEATS_SHORT']).toContain(codeOf(await bookAs(session, who)))),
      ...Array.from({ length: 3 }, () => runDueActivities(() => Promise.resolve(true), 200)),
    ])
    await runDueActivities(() => Promise.resolve(true), 200)
    const states = await Promise.all(
      queue.map(async ({ who, booking }) => (await mustApi(readBooking, { token: who.token, params: at(booking) })).booking.state),
    )
    expect(states).toEqual(queue.map((_, n) => (n < 5 ? 'offered' : 'waiting')))
    await balanced(session, 8)
    // Taken and given up at the same moment: one of the two, never both.
    await Promise.all(
      queue
        .slice(0, 5)
        .flatMap(({ who, booking }) => [
          api(acceptOffer, { token: who.token, params: at(booking) }),
          api(cancelBooking, { token: who.token, params: at(booking) }),
        ]),
    )
    await runDueActivities(() => Promise.resolve(true), 200)
    await balanced(session, 8)
    expect((await waitingFor(session.sessionId, 'online')).length).toBeLessThanOrEqual(7)
  })

  test('control: two offers that do not ask what is there hold one seat twice', async () => {
    const session = await openSession(await foundClub(), { plan: seats(1) })
    const [holder, ...others] = await crowd(3)
    if (!holder) throw new Error('nobody')
    ok(await bookAs(session, holder))
    for (const who of others) ok(await waitAs(session, who))
    await Promise.all([offerBlindly(session.sessionId, 1), offerBlindly(session.sessionId, 1)])
    expect((await seen(session.sessionId)).left).toBe(-2)
  })
})

describe('two scanners at one door', () => {
  const soon = () => {
    const startsAt = quarterAfter(now())
    return { ...seats(9), lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }] }
  }
  const marksOf = (session: SessionView, bookings: readonly BookingView[]): Mark[] =>
    bookings.map(({ bookingId }) => ({
      ...{ markKey: randomUUID(), sessionId: session.sessionId, bookingId, seat: 0, lesson: 0, at: now(), way: 'personalCode' as const },
    }))

  test('note everybody once, at once and when an outbox is sent again', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: soon() })
    const bookings = await Promise.all((await crowd(6)).map(async (who) => ok(await bookAs(session, who))))
    const outbox = marksOf(session, bookings)
    const send = (marks: Mark[]) => mustApi(syncMarks, { token: club.staff, params: { sessionId: session.sessionId }, body: { marks } })
    const replies = await Promise.all([send(outbox), send(marksOf(session, bookings)), send(outbox)])
    const outcomes = replies.flatMap(({ results }) => results.map(({ outcome }) => outcome))
    expect(outcomes.filter((outcome) => outcome === 'noted')).toHaveLength(6)
    expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(12)
    expect((await send(outbox)).results.every(({ outcome }) => outcome === 'repeated')).toBe(true)
    expect(await cameTo(session.sessionId)).toHaveLength(6)
  })

  test('control: where a mark does not ask whether the person was noted, two devices count two', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: soon() })
    const { bookingId } = ok(await bookAs(session, await neighbour()))
    await Promise.all([1, 2].map((device) => markAnew(session.sessionId, bookingId, device)))
    const { items } = await table.query({ pk: partitionOf(session.sessionId), prefix: 'CAME#' })
    expect(items).toHaveLength(2)
  })
})
