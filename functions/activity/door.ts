import type { checkIn, doorList, showCheckInCode, syncMarks } from '@shared/activity/doorContract'
import type { Mark, MarkOutcome } from '@shared/activity/doorContract'
import { LATEST_MARKS } from '@shared/activity/due'
import { doorCodeText } from '@shared/activity/seatCode'
import type { Lesson } from '@shared/activity/session'
import { signIn, windowsOf } from '@shared/activity/window'
import { Refusal } from '@shared/contract/errors'
import { SIGN_IN_TURN, turnAt } from '@shared/decision/signInCode'
import { type Instant, MINUTE, instant, plus } from '@shared/kernel/instant'
import { maskName } from '@shared/registry/mask'
import type { Caller } from '@functions/platform/caller'
import { now, nowMs } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustOwn, mustReadSession, mustRun } from './access'
import { viewOfBooking } from './bookingView'
import { clearFault } from './settle'
import type { AttendanceItem, BookingItem, SessionItem } from './items'
import { peopleOf } from './party'
import { doorCode } from './seatCode'
import { bookingsOf, readBookingItem, table } from './store'
import { cameTo, noteWrites } from './store/attendance'

/** @throws Refusal NOT_FOUND */
const lessonOf = ({ terms }: SessionItem, n: number): Lesson => {
  const lesson = terms.lessons[n]
  if (!lesson) throw new Refusal('NOT_FOUND')
  return lesson
}

const windowsFor = ({ terms }: SessionItem, { startsAt }: Lesson) => windowsOf({ opensAt: startsAt, closesAt: startsAt, startsAt }, terms)

/** @throws Refusal SESSION_CANCELLED, CHECK_IN_EARLY, CHECK_IN_LATE unless the door is open for people who sign in by themselves */
const mustBeOpen = (session: SessionItem, lesson: Lesson): void => {
  if (session.state !== 'published') throw new Refusal('SESSION_CANCELLED')
  const windows = windowsFor(session, lesson)
  const is = signIn(windows, now())
  if (is === 'early') throw new Refusal('CHECK_IN_EARLY', { from: windows.signInFrom })
  if (is === 'late') throw new Refusal('CHECK_IN_LATE', { until: windows.signInUntil })
}

export const showCode: UseCase<typeof showCheckInCode> = async ({ params: { sessionId }, query: { lesson } }, caller) => {
  const session = await mustRun(caller, sessionId)
  mustBeOpen(session, lessonOf(session, lesson))
  const turn = turnAt(nowMs())
  const code = doorCode(sessionId, lesson, turn)
  const came = (await cameTo(sessionId, lesson)).length
  return { code, text: doorCodeText(sessionId, lesson, code), validUntil: instant((turn + 1) * SIGN_IN_TURN), came }
}

/** Notes one person; `repeated` when any device did before. */
const note = async (booking: BookingItem, item: Omit<AttendanceItem, 'bookingId' | 'key'>): Promise<MarkOutcome> => {
  const guest = booking.guests[item.seat]
  if (!guest) return 'unknown'
  try {
    await table.transact(noteWrites(booking, { ...item, bookingId: booking.bookingId, key: guest.key }))
    return 'noted'
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return error.has('comesOnce') ? 'repeated' : 'noSeat'
  }
}

export const signInByCode: UseCase<typeof checkIn> = async ({ params: { sessionId }, body }, caller) => {
  const [booking, session] = await Promise.all([mustOwn(caller, sessionId, body.bookingId), mustReadSession(sessionId)])
  const lesson = lessonOf(session, body.lesson)
  mustBeOpen(session, lesson)
  const turn = turnAt(nowMs())
  if (![turn, turn - 1].some((one) => doorCode(sessionId, body.lesson, one) === body.code)) throw new Refusal('SIGN_IN_CODE_OLD')
  const noted = { lesson: body.lesson, at: now(), way: 'code', notedBy: caller.personId, late: false } as const
  for (const seat of new Set(body.seats)) {
    const outcome = await note(booking, { ...noted, seat })
    if (outcome === 'unknown') throw new Refusal('NOT_FOUND')
    if (outcome === 'noSeat') throw new Refusal('BOOKING_ENDED')
  }
  return viewOfBooking(booking, booking.by === caller.personId)
}

/** Clocks of devices are not ours: a mark may be some minutes ahead. */
const CLOCK_SKEW = 10 * MINUTE

/** Staff note whoever comes from the opening of the door to the end of the lesson; after the window they came late. */
const timeOf = (session: SessionItem, lesson: Lesson, at: Instant): 'inTime' | 'late' | null => {
  const windows = windowsFor(session, lesson)
  if (at < windows.signInFrom || at > lesson.endsAt || at > plus(now(), CLOCK_SKEW)) return null
  return at < windows.signInUntil ? 'inTime' : 'late'
}

const takeMark = async (session: SessionItem, mark: Mark, caller: Caller): Promise<MarkOutcome> => {
  if (mark.sessionId !== session.sessionId) return 'otherSession'
  const lesson = session.terms.lessons[mark.lesson]
  if (!lesson) return 'unknown'
  if (plus(lesson.endsAt, LATEST_MARKS) <= now()) return 'tooLateToSend'
  const time = timeOf(session, lesson, mark.at)
  if (time === null) return 'wrongTime'
  const booking = await readBookingItem(session.sessionId, mark.bookingId)
  if (!booking) return 'unknown'
  const { seat, at, way } = mark
  const outcome = await note(booking, { seat, lesson: mark.lesson, at, way, notedBy: caller.personId, late: time === 'late' })
  // The device was without network for longer than anybody waited: who came was held to be absent.
  if (outcome === 'noted') await clearFault(booking)
  return outcome
}

export const sync: UseCase<typeof syncMarks> = async ({ params: { sessionId }, body: { marks } }, caller) => {
  const session = await mustRun(caller, sessionId)
  if (session.state !== 'published') throw new Refusal('SESSION_CANCELLED')
  const results: { markKey: string; outcome: MarkOutcome }[] = []
  for (const mark of marks) results.push({ markKey: mark.markKey, outcome: await takeMark(session, mark, caller) })
  return { results, now: now() }
}

export const list: UseCase<typeof doorList> = async ({ params: { sessionId } }, caller) => {
  const session = await mustRun(caller, sessionId)
  const [bookings, came] = await Promise.all([bookingsOf(sessionId), cameTo(sessionId)])
  const seated = bookings.filter(({ state }) => state === 'booked' || state === 'toConfirm')
  const guests = seated.flatMap((booking) => {
    const people = peopleOf(booking)
    return booking.guests.map(({ child, elder }, seat) => ({
      ...{ bookingId: booking.bookingId, seat, child, elder, helped: booking.helped },
      name: maskName(people[seat]?.name ?? ''),
      phoneEnd: people[seat]?.phone?.slice(-4) ?? '',
      came: came.filter((one) => one.bookingId === booking.bookingId && one.seat === seat).map(({ lesson }) => lesson),
    }))
  })
  const lessons = session.terms.lessons.map((lesson) => {
    const { signInFrom, signInUntil } = windowsFor(session, lesson)
    return { ...lesson, signInFrom, signInUntil }
  })
  return { title: session.terms.title, where: session.terms.where, lessons, guests, now: now() }
}
