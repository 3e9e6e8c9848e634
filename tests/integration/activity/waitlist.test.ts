import { describe, expect, test } from '@jest/globals'
import {
  acceptOffer,
  appealFault,
  cancelBooking,
  confirmTime,
  decideAppeal,
  decideGroup,
  listAppeals,
  myBookings,
  readBooking,
} from '@shared/activity/bookingContract'
import { drawSeats, readDraw } from '@shared/activity/drawContract'
import { draw } from '@shared/activity/lottery'
import { cancelSession, moveSession } from '@shared/activity/programmeContract'
import type { SessionView } from '@shared/activity/view'
import type { BookingView } from '@shared/activity/booking'
import { digestText } from '@shared/kernel/digest'
import { DAY, Instant, MINUTE, plus } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import { runDueActivities, runSession } from '@functions/activity/due'
import { keys, table } from '@functions/activity/store'
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
import { api, mustApi, refusal } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const one = { seats: { online: 1, helped: 0, walkIn: 0, social: 0 } }
const many = { seats: { online: 20, helped: 0, walkIn: 0, social: 0 } }
const at = ({ sessionId, bookingId }: BookingView) => ({ sessionId, bookingId })
const give = (who: Neighbour, booking: BookingView) => api(cancelBooking, { token: who.token, params: at(booking) })
const take = (who: Neighbour, booking: BookingView) => api(acceptOffer, { token: who.token, params: at(booking) })
const look = async (who: Neighbour, booking: BookingView) => (await mustApi(readBooking, { token: who.token, params: at(booking) })).booking

/** The offer of a waiting order ran out a moment ago. */
const runOut = async (session: SessionView, booking: BookingView): Promise<void> => {
  const past = plus(now(), -1)
  const item = await table.get(keys.booking(session.sessionId, booking.bookingId))
  await table.write({ update: keys.booking(session.sessionId, booking.bookingId), set: { holdUntil: past }, when: [] })
  const wait = keys.wait(session.sessionId, 'online', Instant.parse(item?.joinedAt), booking.bookingId)
  await table.write({ update: wait, set: { gsk: past }, when: [] })
}

describe('the waitlist', () => {
  test('is served in turn: position, offer, acceptance; nobody books past it', async () => {
    const session = await openSession(await foundClub(), { plan: one })
    const [first, second, third, late] = [await neighbour(), await neighbour(), await neighbour(), await neighbour()]
    const seat = ok(await bookAs(session, first))
    const [next, last] = [ok(await waitAs(session, second)), ok(await waitAs(session, third))]
    expect([next.before, last.before]).toEqual([0, 1])
    expect(ok(await give(first, seat)).state).toBe('cancelled')
    const offered = await look(second, next)
    expect(offered).toMatchObject({ state: 'offered', before: null })
    expect(offered.holdUntil && offered.holdUntil > now()).toBe(true)
    expect(codeOf(await bookAs(session, late))).toBe('SOMEBODY_WAITS')
    expect((await look(third, last)).before).toBe(0)
    expect(ok(await take(second, next)).state).toBe('booked')
    expect(ok(await take(second, next)).codes).toHaveLength(1)
    expect(await seen(session.sessionId)).toMatchObject({ left: 0, waiting: 1, booking: 'waitlist' })
  })

  test('passes an offer on that nobody took; whoever comes too late is told', async () => {
    const session = await openSession(await foundClub(), { plan: one })
    const [first, second, third] = [await neighbour(), await neighbour(), await neighbour()]
    const seat = ok(await bookAs(session, first))
    const [next, last] = [ok(await waitAs(session, second)), ok(await waitAs(session, third))]
    ok(await give(first, seat))
    await runOut(session, next)
    await runDueActivities(() => Promise.resolve(true), 500)
    expect(codeOf(await take(second, next))).toBe('OFFER_OVER')
    expect((await look(second, next)).state).toBe('expired')
    expect((await look(third, last)).state).toBe('offered')
  })

  test('waits for a family, and serves whoever fits once the family leaves', async () => {
    const session = await openSession(await foundClub(), { plan: { seats: { online: 2, helped: 0, walkIn: 0, social: 0 } } })
    const [a, b, family, single] = [await neighbour(), await neighbour(), await neighbour(), await neighbour()]
    const [seatA] = [ok(await bookAs(session, a)), ok(await bookAs(session, b))]
    const three = ok(await waitAs(session, family, { party: partyFor(family, 2) }))
    const alone = ok(await waitAs(session, single))
    ok(await give(a, seatA))
    expect((await look(single, alone)).state).toBe('waiting')
    ok(await give(family, three))
    expect((await look(single, alone)).state).toBe('offered')
  })

  test('an offer is not taken by somebody who is elsewhere by now', async () => {
    const club = await foundClub()
    const [session, other] = [await openSession(club, { plan: one }), await openSession(club, { plan: many })]
    const [first, second] = [await neighbour(), await neighbour()]
    const seat = ok(await bookAs(session, first))
    const next = ok(await waitAs(session, second))
    ok(await bookAs(other, second))
    ok(await give(first, seat))
    expect(codeOf(await take(second, next))).toBe('HOURS_TAKEN')
    ok(await give(second, next))
    expect((await seen(session.sessionId)).left).toBe(1)
  })
})

describe('giving back', () => {
  test('is free until two hours before, half an absence after, and over when it begins; an appeal can clear it', async () => {
    const club = await foundClub()
    const who = await neighbour()
    const soon = plus(quarterAfter(now()), 15 * MINUTE)
    const sessions = []
    for (let n = 0; n < 6; n++) {
      const lessons = [{ startsAt: plus(soon, n * 15 * MINUTE), endsAt: plus(soon, (n + 1) * 15 * MINUTE) }]
      sessions.push(await openSession(club, { plan: { ...many, lessons, freeCancelMinutes: 300 } }))
    }
    const bookings: BookingView[] = []
    for (const session of sessions) bookings.push(ok(await bookAs(session, who)))
    expect(bookings[0]?.cancelling).toBe('late')
    for (const booking of bookings) ok(await give(who, booking))
    const mine = await mustApi(myBookings, { token: who.token })
    expect(mine.faults).toHaveLength(6)
    expect(mine.blockedUntil).not.toBeNull()
    const [session] = sessions
    const [booking] = bookings
    if (!session || !booking) throw new Error('nothing')
    expect(codeOf(await bookAs(session, who))).toBe('BOOKING_BLOCKED')
    const params = at(booking)
    expect(await mustApi(appealFault, { token: who.token, params, body: { text: '那天在医院陪家人' } })).toEqual({ appeal: 'open' })
    const waiting = await mustApi(listAppeals, { token: club.staff, query: { place: club.community } })
    expect(waiting.items).toEqual([expect.objectContaining({ bookingId: booking.bookingId, names: ['王**'], text: '那天在医院陪家人' })])
    const district = ancestorAt(club.community, 'district') ?? club.community
    const association = await tokenWith({ staff: [{ role: 'associationOfficer', place: district }] })
    const above = await mustApi(listAppeals, { token: association, query: { place: district } })
    expect(above.items).toEqual(waiting.items)
    expect(await mustApi(decideAppeal, { token: club.staff, params, body: { pardon: true } })).toEqual({ appeal: 'granted' })
    expect((await refusal(decideAppeal, { token: club.staff, params, body: { pardon: false } })).code).toBe('APPEAL_DECIDED')
    expect((await mustApi(listAppeals, { token: club.staff, query: { place: club.community } })).items).toEqual([])
    expect((await mustApi(myBookings, { token: who.token })).blockedUntil).toBeNull()
    ok(await bookAs(session, who))
  })

  test('an organiser who calls off frees every hour, clears late cancellations and nobody can book', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: { ...many, freeCancelMinutes: 14 * 24 * 60 } })
    const [stays, left] = [await neighbour(), await neighbour()]
    const seat = ok(await bookAs(session, stays))
    ok(await give(left, ok(await bookAs(session, left))))
    expect((await mustApi(myBookings, { token: left.token })).faults).toHaveLength(1)
    const called = await mustApi(cancelSession, {
      token: club.staff,
      params: { sessionId: session.sessionId },
      body: { reason: '老师病了' },
    })
    expect(called).toMatchObject({ state: 'cancelled', cancelled: { reason: '老师病了' } })
    expect(await look(stays, seat)).toMatchObject({ state: 'calledOff', reason: '老师病了' })
    expect((await mustApi(myBookings, { token: left.token })).faults).toEqual([])
    expect(codeOf(await bookAs(session, left))).toBe('SESSION_CANCELLED')
    ok(await bookAs(await openSession(club, { plan: many }), stays))
  })
})

describe('a new time', () => {
  const moveTo = async (session: SessionView, token: string, days: number) => {
    const lessons = session.terms.lessons.map(({ startsAt, endsAt }) => ({
      startsAt: plus(startsAt, days * DAY),
      endsAt: plus(endsAt, days * DAY),
    }))
    const body = { version: (await seen(session.sessionId)).version, lessons, confirmUntil: plus(now(), DAY), reason: '场地有变' }
    return mustApi(moveSession, { token, params: { sessionId: session.sessionId }, body })
  }

  test('is confirmed, or left freely, or runs out; old screens book nothing', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: many })
    const [keeps, leaves, sleeps] = [await neighbour(), await neighbour(), await neighbour()]
    const [a, b, c] = [ok(await bookAs(session, keeps)), ok(await bookAs(session, leaves)), ok(await bookAs(session, sleeps))]
    const moved = await moveTo(session, club.staff, 1)
    expect(moved.moved).toMatchObject({ reason: '场地有变' })
    expect(codeOf(await bookAs(session, await neighbour()))).toBe('SESSION_CHANGED')
    expect(await look(keeps, a)).toMatchObject({ state: 'toConfirm', moved: moved.lessons, cancelling: 'free' })
    expect(await mustApi(confirmTime, { token: keeps.token, params: at(a) })).toMatchObject({ state: 'booked', lessons: moved.lessons })
    ok(await give(leaves, b))
    // The deadline passes.
    const past = plus(now(), -1)
    await table.write({ update: keys.booking(session.sessionId, c.bookingId), set: { holdUntil: past }, when: [] })
    await table.write({
      update: keys.session(session.sessionId),
      set: { moved: { ...moved.moved, confirmUntil: plus(now(), -1) }, doneUntil: plus(now(), -DAY) },
      when: [],
    })
    await runSession(session.sessionId)
    expect((await look(sleeps, c)).state).toBe('expired')
    // Hours of the old time are free, those of the new one taken.
    ok(await bookAs(await openSession(club, { plan: { ...many, lessons: [...session.terms.lessons] } }), keeps))
    expect(codeOf(await bookAs(await openSession(club, { plan: { ...many, lessons: [...moved.lessons] } }), keeps))).toBe('HOURS_TAKEN')
    expect((await seen(session.sessionId)).left).toBe(19)
  })
})

describe('a group', () => {
  test('holds its seats until staff agree, and gives them back when they do not', async () => {
    const club = await foundClub()
    const party = { most: 4, groupMost: 30, childrenPerAdult: 3, ages: { from: null, to: null } }
    const session = await openSession(club, { plan: { ...many, party } })
    const teacher = await neighbour()
    const group = partyFor(teacher, 9, { relation: 'teacher', group: '示范小学三年级' })
    const pending = ok(await bookAs(session, teacher, { party: group }))
    expect(pending).toMatchObject({ state: 'pending', persons: 9 })
    expect((await seen(session.sessionId)).left).toBe(11)
    const params = at(pending)
    expect((await mustApi(decideGroup, { token: club.staff, params, body: { agree: false, reason: '当天场馆检修' } })).state).toBe(
      'refused',
    )
    expect((await seen(session.sessionId)).left).toBe(20)
    const again = ok(await bookAs(session, teacher, { party: group }))
    expect((await mustApi(decideGroup, { token: club.staff, params: at(again), body: { agree: true } })).state).toBe('booked')
    expect((await refusal(decideGroup, { token: teacher.token, params, body: { agree: true } })).code).toBe('FORBIDDEN')
  })
})

describe('a draw', () => {
  test('is one that anybody can repeat: digest before, seed after, the others wait in its order', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: { seats: { online: 2, helped: 0, walkIn: 0, social: 0 }, allotment: 'lottery' } })
    expect(session.draw).toMatchObject({ seed: null, drawnAt: null })
    const people = await Promise.all(Array.from({ length: 5 }, () => neighbour()))
    const applied: BookingView[] = []
    for (const who of people) applied.push(ok(await bookAs(session, who)))
    expect(applied.map((b) => b.state)).toEqual(Array.from({ length: 5 }, () => 'applied'))
    const params = { sessionId: session.sessionId }
    expect((await refusal(drawSeats, { token: club.staff, params })).code).toBe('DRAW_EARLY')
    await setTimes(session, { closesAt: plus(now(), -2 * MINUTE) })
    const [drawn, twin] = await Promise.all([
      mustApi(drawSeats, { token: club.staff, params }),
      mustApi(drawSeats, { token: club.staff, params }),
    ])
    expect(twin.drawnAt).toBe(drawn.drawnAt)
    const published = await mustApi(readDraw, { params })
    const [pool] = published.pools
    if (!pool || published.seed === null) throw new Error('nothing drawn')
    expect(digestText(published.seed)).toBe(session.draw?.seedDigest)
    const repeated = draw(pool.applicants, pool.seats, published.seed)
    expect(pool.winners.map(({ id }) => String(id))).toEqual(repeated.winners.map(({ id }) => id))
    expect(pool.winners[0]?.names).toEqual(['王**'])
    const states = await Promise.all(people.map(async (who, n) => (await look(who, applied[n] ?? never())).state))
    expect(states.sort()).toEqual(['booked', 'booked', 'waiting', 'waiting', 'waiting'])
    expect(await seen(session.sessionId)).toMatchObject({ left: 0, waiting: 3 })
    // The first of those who did not win is served first.
    const winner = people[applied.findIndex(({ bookingId }) => bookingId === pool.winners[0]?.id)] ?? never()
    ok(await give(winner, applied.find(({ bookingId }) => bookingId === pool.winners[0]?.id) ?? never()))
    const heir = applied.findIndex(({ bookingId }) => bookingId === pool.others[0])
    expect((await look(people[heir] ?? never(), applied[heir] ?? never())).state).toBe('offered')
  })
})

const never = (): never => {
  throw new Error('not there')
}
