import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import {
  bookingCalendar,
  giveFeedback,
  issueLearningRecord,
  myLearning,
  sessionReport,
  verifyLearningRecord,
} from '@shared/activity/afterContract'
import { bookHelped, cancelBooking, readBooking } from '@shared/activity/bookingContract'
import type { BookingView } from '@shared/activity/booking'
import { listCalls, noteCall, revealBooker } from '@shared/activity/callContract'
import { syncMarks } from '@shared/activity/doorContract'
import { placeCalendar, setThemeDay, themeDays } from '@shared/activity/themeContract'
import type { SessionView } from '@shared/activity/view'
import { certificateNumber } from '@shared/certificate/number'
import { Day } from '@shared/kernel/day'
import { DAY, HOUR, plus } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import { makeCertificatePdf } from '@shared/print/contract'
import { maskName } from '@shared/registry/mask'
import { runSession } from '@functions/activity/due'
import { bookingEvent } from '@functions/activity/order'
import { keys, readBookingItem, table } from '@functions/activity/store'
import { bookingToTell } from '@functions/activity/tell'
import { orderMessages } from '@functions/outreach/subscribe'
import { keys as outreachKeys, table as outreach } from '@functions/outreach/store'
import { stepJob } from '@functions/outreach/jobs'
import { JobItem } from '@functions/outreach/items'
import { now } from '@functions/platform/clock'
import { ok } from '../../support/answers'
import { type Club, type Neighbour, bookAs, foundClub, neighbour, openSession, partyFor, quarterAfter } from '../../support/activity'
import { addresses, anyPhone, api, mustApi, refusal } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const room = { seats: { online: 9, helped: 4, walkIn: 0, social: 0 } }
const soon = () => {
  const startsAt = quarterAfter(now())
  return { ...room, lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }] }
}
const at = ({ sessionId, bookingId }: BookingView) => ({ sessionId, bookingId })
const helpedBy = (club: Club, session: SessionView, phone = anyPhone()) =>
  mustApi(bookHelped, {
    token: club.staff,
    params: { sessionId: session.sessionId },
    body: { bookingKey: randomUUID(), party: partyFor({ phone }), terms: session.terms, pool: 'helped', wait: false },
  })
const came = (club: Club, session: SessionView, booking: BookingView, seats: readonly number[] = [0]) =>
  mustApi(syncMarks, {
    token: club.staff,
    params: { sessionId: session.sessionId },
    body: {
      marks: seats.map((seat) => ({
        ...{
          markKey: randomUUID(),
          sessionId: session.sessionId,
          bookingId: booking.bookingId,
          seat,
          lesson: 0,
          at: now(),
          way: 'tick' as const,
        },
      })),
    },
  })

describe('after a session', () => {
  const played = async (): Promise<{ club: Club; session: SessionView; who: Neighbour; booking: BookingView }> => {
    const club = await foundClub()
    const session = await openSession(club, { plan: soon() })
    const who = await neighbour()
    const booking = ok(await bookAs(session, who, { party: partyFor(who, 2) }))
    ok(await bookAs(session, await neighbour()))
    await came(club, session, booking, [0, 1])
    return { club, session, who, booking }
  }

  test('a learning record has a number that anybody can check, and a PDF for its holder alone', async () => {
    const { club, who } = await played()
    const { totals } = await mustApi(myLearning, { token: who.token })
    expect(totals.map(({ minutes, lessons }) => [minutes, lessons])).toEqual([
      [60, 1],
      [60, 1],
    ])
    const [first] = totals
    if (!first) throw new Error('nothing learnt')
    const body = { learner: first.learner }
    // Asked for at once from two phones: one record.
    const [record, again] = await Promise.all([1, 2].map(() => mustApi(issueLearningRecord, { token: who.token, body })))
    expect(again).toEqual(record)
    if (!record) throw new Error('no record')
    expect(record).toMatchObject({ name: first.name, minutes: 60, lessons: 1, lines: [{ minutes: 60 }] })
    expect((await mustApi(myLearning, { token: who.token })).records).toEqual([record])
    const { number } = record
    const checked = await mustApi(verifyLearningRecord, { params: { number: number.toLowerCase().replaceAll('-', ' ') } })
    expect(checked).toEqual({ ...record, name: maskName(record.name), lines: [] })
    const other = await neighbour()
    expect((await refusal(issueLearningRecord, { token: other.token, body })).code).toBe('NOTHING_LEARNT')
    const slip = `${number.slice(0, -1)}${number.endsWith('7') ? '8' : '7'}`
    expect((await refusal(verifyLearningRecord, { params: { number: slip } })).code).toBe('CERTIFICATE_MISTYPED')
    const unknown = certificateNumber('learning', '000000000')
    expect((await refusal(verifyLearningRecord, { params: { number: unknown } })).code).toBe('CERTIFICATE_UNKNOWN')
    const { url, fileName } = await mustApi(makeCertificatePdf, { token: who.token, params: { number } })
    expect(fileName).toBe(`学习记录-${number}.pdf`)
    const pdf = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    for (const token of [other.token, club.staff])
      expect((await refusal(makeCertificatePdf, { token, params: { number } })).code).toBe('NOT_FOUND')
  })

  test('who came says how it was, once; the report has numbers and words, no names', async () => {
    const { club, session, who, booking } = await played()
    const body = { face: 'good' as const, text: '老师讲得清楚' }
    const first = await mustApi(giveFeedback, { token: who.token, params: at(booking), body })
    expect((await mustApi(giveFeedback, { token: who.token, params: at(booking), body })).at).toBe(first.at)
    const other = { ...body, face: 'poor' as const }
    expect((await refusal(giveFeedback, { token: who.token, params: at(booking), body: other })).code).toBe('FEEDBACK_GIVEN')
    const late = await neighbour()
    const seat = ok(await bookAs(session, late))
    expect((await refusal(giveFeedback, { token: late.token, params: at(seat), body })).code).toBe('FEEDBACK_NOT_YET')
    const report = await mustApi(sessionReport, { token: club.staff, params: { sessionId: session.sessionId } })
    expect(report).toMatchObject({ seats: 13, booked: 4, attendances: 2, persons: 2, absent: 2, faces: { good: 1, fair: 0, poor: 0 } })
    expect(report.words).toEqual([{ face: 'good', text: '老师讲得清楚', risky: false }])
    const { items } = await table.query({ pk: keys.session(session.sessionId).pk, prefix: 'FEEDBACK#' })
    expect(JSON.stringify(items)).not.toContain('老师讲得清楚')
  })

  test('hours of learning add up for each person of one’s orders, and an order is a calendar entry', async () => {
    const { who, booking } = await played()
    const learning = await mustApi(myLearning, { token: who.token })
    expect(learning.totals).toMatchObject([
      { name: '王甲一', minutes: 60, lessons: 1 },
      { name: '王甲二', minutes: 60, lessons: 1 },
    ])
    const { text } = await mustApi(bookingCalendar, { token: who.token, params: at(booking) })
    expect(text).toContain(`UID:${booking.bookingId}-0@linli`)
    const stranger = await neighbour()
    expect((await refusal(bookingCalendar, { token: stranger.token, params: at(booking) })).code).toBe('NOT_FOUND')
  })
})

describe('people to ring', () => {
  test('whom staff booked for is on the list a day before, until somebody reached them; every look at a number is noted', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: soon() })
    const phone = anyPhone()
    const helped = await helpedBy(club, session, phone)
    ok(await bookAs(session, await neighbour()))
    await table.write({ update: keys.session(session.sessionId), set: { doneUntil: plus(now(), -2 * DAY) }, when: [] })
    await runSession(session.sessionId)
    const listed = async () => (await mustApi(listCalls, { token: club.staff, query: { place: club.community } })).items
    expect(await listed()).toEqual([expect.objectContaining({ bookingId: helped.bookingId, reason: 'remind', names: ['王**'] })])
    const noted = (outcome: 'noAnswer' | 'willCome') =>
      mustApi(noteCall, { token: club.staff, params: at(helped), body: { reason: 'remind', outcome } })
    const street = ancestorAt(club.community, 'street') ?? club.community
    const officer = await tokenWith({ staff: [{ role: 'streetOfficer', place: street }] })
    const above = await mustApi(listCalls, { token: officer, query: { place: street } })
    expect(above.items.map(({ bookingId, placeName }) => [bookingId, placeName])).toEqual([[helped.bookingId, '云梯社区']])
    await noted('noAnswer')
    expect(await listed()).toHaveLength(1)
    await noted('willCome')
    expect(await listed()).toEqual([])
    const shown = await mustApi(revealBooker, { token: club.staff, params: at(helped), body: { reason: 'remind' } })
    expect(shown.phones).toEqual([{ name: '王**', phone }])
    const elsewhere = await foundClub()
    expect((await refusal(revealBooker, { token: elsewhere.staff, params: at(helped), body: { reason: 'remind' } })).code).toBe(
      'WRONG_PLACE',
    )
  })

  test('an elder whom no message may be sent to is rung up too', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: soon() })
    const who = await neighbour()
    const party = partyFor(who)
    const elder = { ...party, guests: party.guests.map((guest) => ({ ...guest, elder: true })) }
    const booking = ok(await bookAs(session, who, { party: elder }))
    await table.write({ update: keys.session(session.sessionId), set: { doneUntil: plus(now(), -2 * DAY) }, when: [] })
    await runSession(session.sessionId, () => Promise.resolve(false))
    const { items } = await mustApi(listCalls, { token: club.staff, query: { place: club.community } })
    expect(items.map(({ bookingId }) => bookingId)).toEqual([booking.bookingId])
  })
})

describe('messages', () => {
  test('are ordered for a day and two hours before, and told only while it is so', async () => {
    const session = await openSession(await foundClub(), { plan: room })
    const who = await neighbour()
    const booking = ok(await bookAs(session, who))
    const item = await readBookingItem(session.sessionId, booking.bookingId)
    if (!item) throw new Error('not booked')
    const event = bookingEvent('activity.booked', item, item.by)
    await orderMessages(event)
    await orderMessages(event)
    const jobs = await Promise.all(['day', 'hours'].map((nth) => outreach.get(outreachKeys.job(`${event.id}-activitySoon-${nth}`))))
    const [day, hours] = jobs.map((job) => JobItem.parse(job))
    if (!day || !hours) throw new Error('not ordered')
    const startsAt = session.lessons[0]?.startsAt ?? now()
    expect(jobs.map((job) => job?.gsk)).toEqual([plus(startsAt, -DAY), plus(startsAt, -2 * HOUR)])
    await stepJob(day)
    const told = await outreach.get(outreachKeys.notice(item.by, 'activitySoon', day.jobId))
    expect(told).toMatchObject({ state: 'waiting', booking: { bookingId: booking.bookingId, state: 'booked' } })
    ok(await api(cancelBooking, { token: who.token, params: at(booking) }))
    expect(await bookingToTell({ ...at(booking), state: 'booked', startsAt })).toBeNull()
    await stepJob(hours)
    expect(await outreach.get(outreachKeys.notice(item.by, 'activitySoon', hours.jobId))).toBeNull()
    expect((await mustApi(readBooking, { token: who.token, params: at(booking) })).booking.state).toBe('cancelled')
  })
})

describe('theme days and the calendar of a place', () => {
  test('the association sets a date for its district, nobody else; sessions are in the feed', async () => {
    const club = await foundClub()
    const session = await openSession(club, { plan: room })
    const district = ancestorAt(club.community, 'district')
    if (!district) throw new Error('no district')
    const token = await tokenWith({ staff: [{ role: 'associationOfficer', place: district }] })
    const params = { district, year: 2027, dayId: 'scienceWeek' }
    const body = { name: '全国科技活动周', from: Day.parse('2027-05-15'), to: Day.parse('2027-05-22'), text: '', hidden: false }
    expect(await mustApi(setThemeDay, { token, params, body })).toMatchObject({ from: '2027-05-15', expected: false })
    const { items } = await mustApi(themeDays, { query: { district, year: 2027 } })
    expect(items.find(({ dayId }) => dayId === 'scienceWeek')?.from).toBe('2027-05-15')
    expect((await refusal(setThemeDay, { token: club.staff, params, body })).code).toBe('FORBIDDEN')
    const { text } = await mustApi(placeCalendar, { params: { place: club.community } })
    expect(text).toContain(`UID:${session.sessionId}-0@linli`)
    const file = await fetch(`${addresses.gateway}/calendars/${club.community}?as=ics`)
    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(await file.text()).toContain(`UID:${session.sessionId}-0@linli`)
  })
})
