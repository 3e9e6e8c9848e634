import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { agreeToCome, bookHelped, cancelBooking, listBookings, myBookings, readBooking } from '@shared/activity/bookingContract'
import { addMonths } from '@shared/activity/month'
import { editProgramme, listDistricts, listSessions, planSessions, readProgramme } from '@shared/activity/programmeContract'
import { Day, addDays, dayOf } from '@shared/kernel/day'
import { DAY, HOUR, plus } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import { keys, monthOf, table } from '@functions/activity/store'
import { now } from '@functions/platform/clock'
import { codeOf, ok } from '../../support/answers'
import {
  bookAs,
  foundClub,
  neighbour,
  openSession,
  partyFor,
  phoneClass,
  programmeText,
  seen,
  sessionPlan,
  setTimes,
  waitAs,
} from '../../support/activity'
import { anyPhone, api, mustApi, refusal } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const child = (name: string, born: string) => ({ name, phone: null, born: Day.parse(born), elder: false })

describe('a booking', () => {
  test('takes a seat in one write, once however often it is sent, and is found again', async () => {
    const session = await openSession(await foundClub())
    const who = await neighbour()
    const key = randomUUID()
    const first = ok(await bookAs(session, who, { key }))
    expect(first).toMatchObject({ state: 'booked', persons: 1, title: session.title, cancelling: 'free' })
    expect(ok(await bookAs(session, who, { key })).bookingId).toBe(first.bookingId)
    expect(codeOf(await bookAs(session, who, { key, party: partyFor(who, 2) }))).toBe('BOOKING_REPLAYED')
    expect(await seen(session.sessionId)).toMatchObject({ left: 2, booking: 'open' })
    const { items } = await mustApi(myBookings, { token: who.token })
    expect(items.map((b) => b.bookingId)).toEqual([first.bookingId])
    const stranger = await neighbour()
    const params = { sessionId: session.sessionId, bookingId: first.bookingId }
    expect((await refusal(readBooking, { token: stranger.token, params })).code).toBe('NOT_FOUND')
  })

  test('of a relative is agreed to by whoever comes, once', async () => {
    const session = await openSession(await foundClub())
    const daughter = await neighbour()
    const mother = { name: '王老一', phone: anyPhone(), born: null, elder: true }
    const { bookingId, agreedAt } = ok(
      await bookAs(session, daughter, { party: partyFor(daughter, 1, { relation: 'child', guests: [mother] }) }),
    )
    expect(agreedAt).toBeNull()
    const sending = { token: daughter.token, params: { sessionId: session.sessionId, bookingId } }
    const agreed = await mustApi(agreeToCome, sending)
    expect(agreed.agreedAt).not.toBeNull()
    expect((await mustApi(agreeToCome, sending)).agreedAt).toBe(agreed.agreedAt)
    expect((await refusal(agreeToCome, { ...sending, token: (await neighbour()).token })).code).toBe('NOT_FOUND')
    await mustApi(cancelBooking, sending)
    const other = ok(await bookAs(session, daughter, { party: partyFor(daughter, 1, { relation: 'child', guests: [mother] }) }))
    const params = { sessionId: session.sessionId, bookingId: other.bookingId }
    await mustApi(cancelBooking, { ...sending, params })
    expect((await refusal(agreeToCome, { ...sending, params })).code).toBe('BOOKING_ENDED')
  })

  test('keeps names and numbers sealed, and staff see them masked', async () => {
    const club = await foundClub()
    const session = await openSession(club)
    const who = await neighbour()
    const { bookingId } = ok(await bookAs(session, who))
    const raw = JSON.stringify(await table.get(keys.booking(session.sessionId, bookingId)))
    expect(raw).not.toContain('王甲一')
    expect(raw).not.toContain(who.phone)
    const { items } = await mustApi(listBookings, { token: club.staff, params: { sessionId: session.sessionId } })
    expect(items[0]?.guests[0]).toMatchObject({ name: '王**', phone: `${who.phone.slice(0, 3)}****${who.phone.slice(-4)}` })
    const elsewhere = await foundClub()
    expect((await refusal(listBookings, { token: elsewhere.staff, params: { sessionId: session.sessionId } })).code).toBe('WRONG_PLACE')
  })

  test('is for all of a party or for none', async () => {
    const session = await openSession(await foundClub())
    const [who, other] = [await neighbour(), await neighbour()]
    ok(await bookAs(session, who))
    const reply = await bookAs(session, other, { party: partyFor(other, 3) })
    expect(reply.ok ? null : reply.body.error).toMatchObject({ code: 'SEATS_SHORT', facts: { left: 2 } })
    expect((await seen(session.sessionId)).left).toBe(2)
    expect(ok(await bookAs(session, other, { party: partyFor(other, 2) })).persons).toBe(2)
    expect(codeOf(await bookAs(session, await neighbour()))).toBe('SEATS_SHORT')
  })

  test('of somebody with two accounts is one, by the number; and nobody is in two places', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: { seats: { online: 9, helped: 0, walkIn: 0, social: 0 } } })
    const who = await neighbour()
    ok(await bookAs(session, who))
    const second = { ...(await neighbour()), phone: who.phone }
    expect(codeOf(await bookAs(session, second))).toBe('ALREADY_BOOKED')
    const [lesson] = session.lessons
    if (!lesson) throw new Error('no lesson')
    const half = await openSession(club, {
      plan: { lessons: [{ startsAt: plus(lesson.startsAt, HOUR / 2), endsAt: plus(lesson.endsAt, HOUR / 2) }] },
    })
    expect(codeOf(await bookAs(half, who))).toBe('HOURS_TAKEN')
    const next = await openSession(club, { plan: { lessons: [{ startsAt: lesson.endsAt, endsAt: plus(lesson.endsAt, HOUR) }] } })
    ok(await bookAs(next, who))
  })

  test('opens and closes at the second', async () => {
    const session = await openSession(await foundClub())
    const who = await neighbour()
    await setTimes(session, { opensAt: plus(now(), HOUR) })
    const early = await bookAs(session, who)
    expect(early.ok ? null : early.body.error.code).toBe('BOOKING_NOT_YET')
    await setTimes(session, { opensAt: plus(now(), -HOUR), closesAt: plus(now(), -1) })
    expect(codeOf(await bookAs(session, who))).toBe('BOOKING_OVER')
    await setTimes(session, { closesAt: plus(now(), HOUR) })
    ok(await bookAs(session, who))
  })

  test('rests on what was shown: edited terms book nothing', async () => {
    const session = await openSession(await foundClub())
    const who = await neighbour()
    const terms = { ...session.terms, party: { ...session.terms.party, most: 9 } }
    expect(codeOf(await bookAs(session, who, { terms, party: partyFor(who, 2) }))).toBe('SESSION_CHANGED')
    const lessons = session.terms.lessons.map(({ startsAt, endsAt }) => ({ startsAt: plus(startsAt, 60_000), endsAt }))
    expect(codeOf(await bookAs(session, who, { terms: { ...session.terms, lessons } }))).toBe('SESSION_CHANGED')
    expect((await seen(session.sessionId)).left).toBe(3)
  })

  test('brings a child only with a grown-up, who is fourteen on the birthday itself', async () => {
    const session = await openSession(await foundClub(), { plan: { seats: { online: 30, helped: 0, walkIn: 0, social: 0 } } })
    const who = await neighbour()
    const day = dayOf(session.lessons[0]?.startsAt ?? now())
    const fourteen = `${Number(day.slice(0, 4)) - 14}${day.slice(4)}`
    const alone = partyFor(who, 1, { relation: 'relative', guests: [child('小甲', addDays(dayOf(plus(now(), 5 * DAY)), -14 * 365))] })
    const reply = await bookAs(session, who, { party: alone })
    expect(reply.ok ? null : reply.body.error).toMatchObject({ code: 'PARTY_WRONG', facts: { lacks: ['childAlone'] } })
    ok(await bookAs(session, who, { party: partyFor(who, 1, { relation: 'relative', guests: [child('小甲', fourteen)] }) }))
    const both = partyFor(who, 1)
    const { guests } = ok(await bookAs(session, who, { party: { ...both, guests: [...both.guests, child('小乙', '2020-01-01')] } }))
    expect(guests.map((g) => g.child)).toEqual([false, true])
  })

  test('counts all orders of an account together', async () => {
    const session = await openSession(await foundClub(), { plan: { seats: { online: 30, helped: 0, walkIn: 0, social: 0 } } })
    const who = await neighbour()
    ok(await bookAs(session, who, { party: partyFor(who, 3) }))
    const friends = partyFor(who, 2, {
      relation: 'neighbour',
      guests: [1, 2].map((n) => ({ name: `李乙${n}`, phone: anyPhone(), born: null, elder: false })),
    })
    expect(codeOf(await bookAs(session, who, { party: friends }))).toBe('ORDER_LIMIT')
    expect(codeOf(await bookAs(session, who, { party: partyFor(who, 5) }))).toBe('PARTY_WRONG')
  })
})

describe('an elder class', () => {
  const seats = { online: 7, helped: 3, walkIn: 0, social: 0 }
  const text = phoneClass

  test('keeps three seats in ten for those who do not book by phone, and an assistant for every six', async () => {
    const club = await foundClub()
    const session = await openSession(club, { text, plan: { seats, assistants: 2 } })
    const params = { programmeId: session.programmeId }
    const plan = (wishes: object) => ({
      params,
      token: club.staff,
      body: { planKey: randomUUID(), plan: sessionPlan({ seats, ...wishes }), weekly: null },
    })
    expect((await refusal(planSessions, plan({ seats: { ...seats, online: 8, helped: 2 } }))).code).toBe('HELPED_SEATS_TOO_FEW')
    expect((await refusal(planSessions, plan({ assistants: 1 }))).code).toBe('ASSISTANTS_TOO_FEW')
    expect((await refusal(planSessions, plan({ opensAt: plus(now(), 9 * DAY) }))).code).toBe('SESSION_TIME')
  })

  test('is booked by a daughter with both numbers, and by staff out of the seats kept for it', async () => {
    const club = await foundClub()
    const session = await openSession(club, { text, plan: { seats, assistants: 2 } })
    const daughter = await neighbour()
    const mother = { name: '周戊五', phone: anyPhone(), born: null, elder: true }
    const party = { booker: { name: '周甲一', phone: daughter.phone }, relation: 'child' as const, group: null, guests: [mother] }
    const own = ok(await bookAs(session, daughter, { party }))
    expect(own).toMatchObject({ relation: 'child', guests: [{ name: '周戊五', elder: true }] })
    const body = {
      bookingKey: randomUUID(),
      party: { ...party, guests: [{ ...mother, phone: anyPhone() }] },
      terms: session.terms,
      pool: 'helped' as const,
      wait: false,
    }
    const sending = { params: { sessionId: session.sessionId }, body }
    const helped = await mustApi(bookHelped, { ...sending, token: club.staff })
    expect(helped).toMatchObject({ relation: 'staff', pool: 'helped', state: 'booked', codes: [] })
    expect((await seen(session.sessionId)).pools).toEqual([
      { name: 'online', seats: 7, left: 6, waiting: 0 },
      { name: 'helped', seats: 3, left: 2, waiting: 0 },
    ])
    expect((await refusal(bookHelped, { ...sending, token: daughter.token })).code).toBe('FORBIDDEN')
    const elsewhere = await tokenWith({ staff: [{ role: 'communityWorker', place: (await foundClub()).community }] })
    expect((await refusal(bookHelped, { ...sending, token: elsewhere })).code).toBe('WRONG_PLACE')
  })

  test('lets one person take two a term', async () => {
    const club = await foundClub()
    const who = await neighbour()
    const at = (days: number) => {
      const startsAt = plus(sessionPlan().lessons[0]?.startsAt ?? now(), days * DAY)
      return { text, plan: { seats, assistants: 2, perTerm: 2, lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }] } }
    }
    ok(await bookAs(await openSession(club, at(0)), who))
    ok(await bookAs(await openSession(club, at(1)), who))
    expect(codeOf(await bookAs(await openSession(club, at(2)), who))).toBe('TERM_LIMIT')
  })
})

describe('programmes and sessions', () => {
  test('a series follows a weekly rule; what is not published nobody sees', async () => {
    const club = await foundClub()
    const session = await openSession(club)
    const plan = sessionPlan()
    const skipped = addDays(dayOf(plan.lessons[0]?.startsAt ?? now()), 7)
    const body = { planKey: randomUUID(), plan, weekly: { times: 4, except: [skipped] } }
    const sending = { params: { programmeId: session.programmeId }, token: club.staff, body }
    const { items } = await mustApi(planSessions, sending)
    expect(items).toHaveLength(3)
    expect((await mustApi(planSessions, sending)).items.map((s) => s.sessionId)).toEqual(items.map((s) => s.sessionId))
    const { sessions } = await mustApi(readProgramme, { params: { programmeId: session.programmeId } })
    expect(sessions.map((s) => s.sessionId)).toEqual([session.sessionId])
    const month = monthOf(session.lessons[0]?.startsAt ?? now())
    const listed = await mustApi(listSessions, { query: { place: club.community, month } })
    expect(listed.items.map((s) => s.sessionId)).toEqual([session.sessionId])
    expect(listed.items[0]).toMatchObject({ left: 3, booking: 'open', venue: { name: '社区活动室' } })
    // From the month before on, a page at a time, without an end before the last month.
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, unknown> = { place: club.community, month: addMonths(month, -1), through: month, limit: 1, topic: 'talk' }
      const page: Awaited<ReturnType<typeof mustApi<typeof listSessions>>> = await mustApi(listSessions, {
        query: { ...query, ...(cursor === '' ? {} : { cursor }) },
      })
      ids.push(...page.items.map((s) => s.sessionId))
      cursor = page.cursor
    }
    expect(ids).toEqual([session.sessionId])
    const others = await mustApi(listSessions, { query: { place: club.community, month, topic: 'phone' } })
    expect(others).toMatchObject({ items: [], cursor: null })
    expect((await refusal(listSessions, { query: { place: club.community, month, cursor: '1999-01~' } })).code).toBe('BAD_REQUEST')
    const { items: districts } = await mustApi(listDistricts, {})
    expect(districts.map(({ place }) => place)).toContain(ancestorAt(club.community, 'district'))
  })

  test('two who edit at once: the second is told', async () => {
    const club = await foundClub()
    const { programmeId, programme } = await openSession(club)
    const body = { version: programme.version, text: programmeText({ title: '新的讲座标题' }) }
    const sending = { params: { programmeId }, token: club.staff, body }
    expect((await mustApi(editProgramme, sending)).title).toBe('新的讲座标题')
    expect((await refusal(editProgramme, sending)).code).toBe('EDITED_BY_OTHER')
    const wrong = { ...body, version: programme.version + 1, text: programmeText(phoneClass) }
    expect((await refusal(editProgramme, { ...sending, body: wrong })).code).toBe('CLASS_LEVEL_MISSING')
  })

  test('whoever waits while there are seats is sent to book', async () => {
    const session = await openSession(await foundClub())
    expect(codeOf(await waitAs(session, await neighbour()))).toBe('NOBODY_WAITS')
    expect((await api(listSessions, { query: { place: session.place, month: '1999-01' } })).ok).toBe(true)
  })
})
