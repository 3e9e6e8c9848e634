import { randomUUID } from 'node:crypto'
import { afterContract } from '@shared/activity/afterContract'
import { bookingContract } from '@shared/activity/bookingContract'
import { syncMarks } from '@shared/activity/doorContract'
import type { ProgrammeId } from '@shared/activity/model'
import { createProgramme, planSessions, publishSessions } from '@shared/activity/programmeContract'
import { HOUR, plus } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { ancestorAt } from '@shared/kernel/place'
import { monthOf } from '@functions/activity/store'
import { now } from '@functions/platform/clock'
import { programmeText, quarterAfter, sessionPlan } from './activity'
import type { Hints } from './requests'
import { anyPhone, mustApi } from './stack'

interface Wanted {
  readonly community: PlaceId
  readonly worker: string
  /** Whoever books, with a name and a number that stand nowhere else. */
  readonly booker: { readonly token: string; readonly name: string; readonly phone: string }
}

/** A session that the booker came to, and the record of it. */
const attended = async ({ worker: token, booker }: Wanted, programmeId: ProgrammeId): Promise<{ learner: string; number: string }> => {
  const startsAt = quarterAfter(now())
  const plan = sessionPlan({ lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }] })
  const { items } = await mustApi(planSessions, { token, params: { programmeId }, body: { planKey: randomUUID(), plan, weekly: null } })
  const { sessions } = await mustApi(publishSessions, { token, params: { programmeId }, body: { sessions: items.map((s) => s.sessionId) } })
  const [session] = sessions
  if (!session) throw new Error('published')
  const { sessionId, terms } = session
  const { name, phone } = booker
  const party = { booker: { name, phone }, relation: 'self' as const, group: null, guests: [{ name, phone, born: null, elder: true }] }
  const { bookingId } = await mustApi(bookingContract.book, {
    token: booker.token,
    params: { sessionId },
    body: { bookingKey: randomUUID(), party, terms },
  })
  const mark = { markKey: randomUUID(), sessionId, bookingId, seat: 0, lesson: 0, at: now(), way: 'tick' as const }
  await mustApi(syncMarks, { token, params: { sessionId }, body: { marks: [mark] } })
  const { totals } = await mustApi(afterContract.myLearning, { token: booker.token })
  const learner = totals[0]?.learner ?? ''
  const { number } = await mustApi(afterContract.issueLearningRecord, { token: booker.token, body: { learner } })
  return { learner, number }
}

/** A session with a lottery and one without, an order of each: what requests about activities can find. */
export const fuzzActivity = async ({ community, worker: token, booker }: Wanted): Promise<Hints> => {
  const district = ancestorAt(community, 'district')
  const { programmeId } = await mustApi(createProgramme, {
    token,
    body: { programmeKey: randomUUID(), place: community, text: programmeText() },
  })
  const params = { programmeId }
  const planned = (wishes: Parameters<typeof sessionPlan>[0]) =>
    mustApi(planSessions, { token, params, body: { planKey: randomUUID(), plan: sessionPlan(wishes), weekly: null } })
  const seats = { online: 40, helped: 10, walkIn: 5, social: 5 }
  const both = [await planned({ seats }), await planned({ seats, allotment: 'lottery' })].flatMap(({ items }) => items)
  const { sessions } = await mustApi(publishSessions, { token, params, body: { sessions: both.map((s) => s.sessionId) } })
  const { name, phone } = booker
  const party = { booker: { name, phone }, relation: 'self' as const, group: null, guests: [{ name, phone, born: null, elder: true }] }
  const bookings = []
  for (const { sessionId, terms } of sessions)
    bookings.push(
      await mustApi(bookingContract.book, {
        token: booker.token,
        params: { sessionId },
        body: { bookingKey: randomUUID(), party, terms },
      }),
    )
  const pairs = bookings.map(({ sessionId, bookingId }) => ({ sessionId, bookingId }))
  const ofBooking = Object.values(bookingContract).filter(({ path }) => path.includes('{bookingId}'))
  const whole = (n: number) => ({
    bookingKey: randomUUID(),
    party: { ...party, guests: [{ name: `甲${n}`, phone: anyPhone(), born: null, elder: n % 2 === 0 }] },
    terms: sessions[0]?.terms,
  })
  const orders = Array.from({ length: 12 }, (_, n) => whole(n))
  const { learner, number } = await attended({ community, worker: token, booker }, programmeId)
  return {
    'body of activity.issueLearningRecord': [{ learner }],
    'params of activity.verifyLearningRecord': [{ number }],
    'body of activity.book': orders,
    'body of activity.joinWaitlist': orders,
    'body of activity.bookHelped': orders.map((order) => ({ ...order, pool: 'helped', wait: false })),
    programmeId: [programmeId],
    sessionId: sessions.map((s) => s.sessionId),
    sessions: [sessions.map((s) => s.sessionId)],
    bookingId: bookings.map((b) => b.bookingId),
    terms: sessions.map((s) => s.terms),
    month: sessions.map((s) => monthOf(s.lessons[0]?.startsAt ?? now())),
    lesson: [0],
    // Both of one order: a booking of another session is none.
    ...Object.fromEntries(
      [
        ...ofBooking.map(({ id }) => id),
        'activity.revealBooker',
        'activity.noteCall',
        'activity.giveFeedback',
        'activity.bookingCalendar',
      ].map((id) => [`params of ${id}`, pairs.slice(0, 1)]),
    ),
    ...Object.fromEntries(
      ['activity.book', 'activity.bookHelped', 'activity.joinWaitlist'].map((id) => [`params of ${id}`, pairs.slice(0, 1)]),
    ),
    // The one that is drawn.
    'params of activity.readDraw': sessions.slice(1).map(({ sessionId }) => ({ sessionId })),
    'query of activity.showCheckInCode': [{ lesson: 0 }],
    'query of activity.seasonReport': sessions.map((s) => {
      const month = monthOf(s.lessons[0]?.startsAt ?? now())
      return { place: community, month, from: month, to: month }
    }),
    'query of activity.themeDays': [{ district, year: 2026 }],
    'params of activity.setThemeDay': [{ district, year: 2026, dayId: 'earth' }],
  }
}
