import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { bookHelped, myBookings } from '@shared/activity/bookingContract'
import { checkIn, doorList, showCheckInCode, syncMarks } from '@shared/activity/doorContract'
import type { Mark } from '@shared/activity/doorContract'
import { readDoorCode, readSeatCode } from '@shared/activity/seatCode'
import type { BookingView } from '@shared/activity/booking'
import type { SessionView } from '@shared/activity/view'
import { DAY, HOUR, MINUTE, plus } from '@shared/kernel/instant'
import { runSession } from '@functions/activity/due'
import { keys, table } from '@functions/activity/store'
import { now } from '@functions/platform/clock'
import { ok } from '../../support/answers'
import { bookAs, foundClub, neighbour, openSession, partyFor, quarterAfter } from '../../support/activity'
import { anyPhone, mustApi, refusal } from '../../support/stack'

const room = { seats: { online: 9, helped: 4, walkIn: 0, social: 0 } }
/** A session that begins within a quarter of an hour: its door is open. */
const soon = () => {
  const startsAt = quarterAfter(now())
  return { ...room, lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }] }
}
const markOf = (session: SessionView, booking: BookingView, wishes: Partial<Mark> = {}): Mark => ({
  ...{ markKey: randomUUID(), sessionId: session.sessionId, bookingId: booking.bookingId, seat: 0, lesson: 0, at: now(), way: 'tick' },
  ...wishes,
})
const send = async (token: string, session: SessionView, marks: Mark[]) =>
  (await mustApi(syncMarks, { token, params: { sessionId: session.sessionId }, body: { marks } })).results.map((r) => r.outcome)

/** The session was over two days ago. */
const passed = async (session: SessionView): Promise<void> => {
  const lessons = session.terms.lessons.map(({ startsAt, endsAt }) => ({
    startsAt: plus(startsAt, -2 * DAY),
    endsAt: plus(endsAt, -2 * DAY),
  }))
  const set = { lessons, terms: { ...session.terms, lessons }, doneUntil: plus(now(), -3 * DAY) }
  await table.write({ update: keys.session(session.sessionId), set, when: [] })
}

describe('the door', () => {
  test('is signed in at by its code for all who came along, once', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: soon() })
    const who = await neighbour()
    const booking = ok(await bookAs(session, who, { party: partyFor(who, 2) }))
    const params = { sessionId: session.sessionId }
    const shown = await mustApi(showCheckInCode, { token: club.staff, params, query: { lesson: 0 } })
    expect(readDoorCode(shown.text)).toEqual({ sessionId: session.sessionId, lesson: 0, code: shown.code })
    const body = { lesson: 0, code: shown.code, bookingId: booking.bookingId, seats: [0, 1] }
    for (let times = 0; times < 2; times++)
      expect((await mustApi(checkIn, { token: who.token, params, body })).guests.map((g) => g.came)).toEqual([[0], [0]])
    const wrong = { ...body, code: shown.code === 'aaaaaa' ? 'bbbbbb' : 'aaaaaa' }
    expect((await refusal(checkIn, { token: who.token, params, body: wrong })).code).toBe('SIGN_IN_CODE_OLD')
    expect((await mustApi(showCheckInCode, { token: club.staff, params, query: { lesson: 0 } })).came).toBe(2)
  })

  test('opens half an hour before, not for a session of another day', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: room })
    const params = { sessionId: session.sessionId }
    expect((await refusal(showCheckInCode, { token: club.staff, params, query: { lesson: 0 } })).code).toBe('CHECK_IN_EARLY')
    const booking = ok(await bookAs(session, await neighbour()))
    expect(await send(club.staff, session, [markOf(session, booking)])).toEqual(['wrongTime'])
  })

  test('takes what a device noted without network once, and nothing of another session', async () => {
    const club = await foundClub()
    const [session, other] = [await openSession(club, { plan: soon() }), await openSession(club, { plan: soon() })]
    const [who, stranger] = [await neighbour(), await neighbour()]
    const booking = ok(await bookAs(session, who))
    const elsewhere = ok(await bookAs(other, stranger))
    expect(readSeatCode(booking.codes[0] ?? '')).toMatchObject({ sessionId: session.sessionId, bookingId: booking.bookingId, seat: 0 })
    const mark = markOf(session, booking)
    const batch = [mark, markOf(session, elsewhere), markOf(other, elsewhere), markOf(session, booking, { seat: 7 })]
    expect(await send(club.staff, session, batch)).toEqual(['noted', 'unknown', 'otherSession', 'unknown'])
    expect(await send(club.staff, session, [mark, markOf(session, booking)])).toEqual(['repeated', 'repeated'])
    const { guests } = await mustApi(doorList, { token: club.staff, params: { sessionId: session.sessionId } })
    expect(guests).toEqual([expect.objectContaining({ name: '王**', phoneEnd: who.phone.slice(-4), came: [0] })])
    const future = markOf(session, booking, { at: plus(now(), 30 * MINUTE) })
    expect(await send(club.staff, session, [future])).toEqual(['wrongTime'])
  })
})

describe('who did not come', () => {
  test('has an absence a day later; an elder whom others booked gets a call; a device that reports late clears it', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: soon() })
    const [came, absent, daughter] = [await neighbour(), await neighbour(), await neighbour()]
    const [first, missed] = [ok(await bookAs(session, came)), ok(await bookAs(session, absent))]
    const mother = { name: '周戊五', phone: anyPhone(), born: null, elder: true }
    ok(await bookAs(session, daughter, { party: partyFor(daughter, 1, { relation: 'child', guests: [mother] }) }))
    const helped = await mustApi(bookHelped, {
      token: club.staff,
      params: { sessionId: session.sessionId },
      body: { bookingKey: randomUUID(), party: partyFor({ phone: anyPhone() }), terms: session.terms, pool: 'helped', wait: false },
    })
    expect(await send(club.staff, session, [markOf(session, first)])).toEqual(['noted'])
    await passed(session)
    await runSession(session.sessionId)
    await runSession(session.sessionId)
    const faults = async (token: string) => (await mustApi(myBookings, { token })).faults.map((f) => f.kind)
    expect(await faults(absent.token)).toEqual(['absent'])
    expect([await faults(came.token), await faults(daughter.token)]).toEqual([[], []])
    const { items } = await table.query({ pk: keys.session(session.sessionId).pk, prefix: 'CALL#absent#' })
    expect(items).toHaveLength(2)
    expect(items.some((item) => item.bookingId === helped.bookingId)).toBe(true)
    const at = plus(session.lessons[0]?.startsAt ?? now(), -2 * DAY)
    expect(await send(club.staff, session, [markOf(session, missed, { at })])).toEqual(['noted'])
    expect(await faults(absent.token)).toEqual([])
  })

  test('has none where nobody kept the list', async () => {
    const session = await openSession(await foundClub(), { plan: soon() })
    const who = await neighbour()
    ok(await bookAs(session, who))
    await passed(session)
    await runSession(session.sessionId)
    expect((await mustApi(myBookings, { token: who.token })).faults).toEqual([])
  })
})
