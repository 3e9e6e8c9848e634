import { randomUUID } from 'node:crypto'
import { afterContract } from '@shared/activity/afterContract'
import { bookingContract } from '@shared/activity/bookingContract'
import { photoContract } from '@shared/activity/photoContract'
import { createProgramme, planSessions, publishSessions } from '@shared/activity/programmeContract'
import { DAY, plus } from '@shared/kernel/instant'
import { addSite } from '@shared/activity/siteContract'
import type { PlaceId } from '@shared/kernel/place'
import { ancestorAt } from '@shared/kernel/place'
import { monthOf } from '@functions/activity/store'
import { now } from '@functions/platform/clock'
import { attendedSession, programmeText, sentPhoto, sessionPlan, siteText } from './activity'
import type { Hints } from './requests'
import { anyPhone, mustApi } from './stack'

interface Wanted {
  readonly community: PlaceId
  readonly worker: string
  /** Whoever books, with a name and a number that stand nowhere else. */
  readonly booker: { readonly token: string; readonly name: string; readonly phone: string }
}

/** A session that the booker came to, the record of it and photos of it: one shown, one that waits. */
const attended = async ({ community, worker, booker }: Wanted) => {
  const { name, phone, token } = booker
  const party = { booker: { name, phone }, relation: 'self' as const, group: null, guests: [{ name, phone, born: null, elder: true }] }
  const { session, bookingId } = await attendedSession({ community, staff: worker }, { token, phone }, party)
  const { totals } = await mustApi(afterContract.myLearning, { token })
  const learner = totals[0]?.learner ?? ''
  const { number } = await mustApi(afterContract.issueLearningRecord, { token, body: { learner } })
  const { sessionId } = session
  const photos = []
  for (let n = 0; n < 4; n++) photos.push(await sentPhoto({ token }, community))
  for (const fileId of photos.slice(0, 3))
    await mustApi(photoContract.addPhoto, { token, params: { sessionId }, body: { fileId, consent: true } })
  const [shown, waits, back, more] = photos
  if (!shown || !waits || !back || !more) throw new Error('four photos')
  await mustApi(photoContract.decidePhoto, { token: worker, params: { sessionId, photoId: shown }, body: { decision: 'approve' } })
  return {
    'body of activity.issueLearningRecord': [{ learner }],
    'params of activity.verifyLearningRecord': [{ number }],
    'body of activity.addPhoto': [{ fileId: more, consent: true }],
    'body of activity.decidePhoto': [{ decision: 'approve' }, { decision: 'takeDown', reason: '照片不清楚' }],
    ...Object.fromEntries(Object.values(photoContract).map(({ id }) => [`params of ${id}`, [{ sessionId, photoId: waits }]])),
    'params of activity.withdrawPhoto': [{ sessionId, photoId: back }],
    'params of activity.giveFeedback': [{ sessionId, bookingId }],
    'params of activity.bookingCalendar': [{ sessionId, bookingId }],
  }
}

/** A session with a lottery and one without, an order of each: what requests about activities can find. */
export const fuzzActivity = async ({ community, worker: token, booker }: Wanted): Promise<Hints> => {
  const district = ancestorAt(community, 'district')
  const { siteId } = await mustApi(addSite, { token, body: { siteKey: randomUUID(), place: community, text: siteText() } })
  const { programmeId } = await mustApi(createProgramme, {
    token,
    body: { programmeKey: randomUUID(), place: community, text: programmeText() },
  })
  const params = { programmeId }
  const planned = (wishes: Parameters<typeof sessionPlan>[0]) =>
    mustApi(planSessions, { token, params, body: { planKey: randomUUID(), plan: sessionPlan(wishes), weekly: null } })
  const seats = { online: 40, helped: 10, walkIn: 5, social: 5 }
  const all = [await planned({ seats }), await planned({ seats, allotment: 'lottery' }), await planned({ seats }), await planned({ seats })]
  const published = await mustApi(publishSessions, {
    token,
    params,
    body: { sessions: all.flatMap(({ items }) => items.map((s) => s.sessionId)) },
  })
  // Two that are moved and called off: what happens to them must not end the others.
  const [sessions, [moved, calledOff]] = [published.sessions.slice(0, 2), published.sessions.slice(2)]
  const later = sessionPlan({}).lessons
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
  const ofBooking = Object.values(bookingContract).filter(({ id, path }) => path.includes('{bookingId}') && id !== 'activity.cancelBooking')
  const whole = (n: number) => ({
    bookingKey: randomUUID(),
    party: { ...party, guests: [{ name: `甲${n}`, phone: anyPhone(), born: null, elder: n % 2 === 0 }] },
    terms: sessions[0]?.terms,
  })
  const orders = Array.from({ length: 12 }, (_, n) => whole(n))
  const ofAttended = await attended({ community, worker: token, booker })
  return {
    ...ofAttended,
    'body of activity.book': orders,
    'body of activity.joinWaitlist': orders,
    'body of activity.bookHelped': orders.map((order) => ({ ...order, pool: 'helped', wait: false })),
    'body of activity.createProgramme': Array.from({ length: 4 }, () => ({
      ...{ programmeKey: randomUUID(), place: community, text: programmeText() },
    })),
    'body of activity.editProgramme': [1, 2, 3].map((version) => ({ version, text: programmeText() })),
    'body of activity.planSessions': Array.from({ length: 4 }, () => ({
      planKey: randomUUID(),
      plan: sessionPlan({ seats }),
      weekly: null,
    })),
    'sessionId of activity.moveSession': moved ? [moved.sessionId] : [],
    'body of activity.moveSession': [{ version: moved?.version, lessons: later, confirmUntil: plus(now(), DAY), reason: '老师有事' }],
    'sessionId of activity.cancelSession': calledOff ? [calledOff.sessionId] : [],
    'params of activity.cancelBooking': pairs.slice(1),
    'bookingId of activity.cancelBooking': pairs.slice(1).map(({ bookingId }) => bookingId),
    'sessionId of activity.cancelBooking': pairs.slice(1).map(({ sessionId }) => sessionId),
    'params of activity.showCheckInCode': pairs.slice(0, 1),
    'body of activity.addSite': [{ siteKey: randomUUID(), place: community, text: siteText() }],
    'body of activity.editSite': [{ version: 1, text: siteText({ closed: true }) }],
    siteId: [siteId],
    programmeId: [programmeId],
    sessionId: sessions.map((s) => s.sessionId),
    sessions: [sessions.map((s) => s.sessionId)],
    bookingId: bookings.map((b) => b.bookingId),
    terms: sessions.map((s) => s.terms),
    month: sessions.map((s) => monthOf(s.lessons[0]?.startsAt ?? now())),
    lesson: [0],
    // Both of one order: a booking of another session is none.
    ...Object.fromEntries(
      [...ofBooking.map(({ id }) => id), 'activity.revealBooker', 'activity.noteCall'].map((id) => [`params of ${id}`, pairs.slice(0, 1)]),
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
