import { randomUUID } from 'node:crypto'
import { giveFeedback } from '@shared/activity/afterContract'
import type { BookingView, GuestInput, PartyInput } from '@shared/activity/booking'
import { book, bookHelped, joinWaitlist } from '@shared/activity/bookingContract'
import { syncMarks } from '@shared/activity/doorContract'
import { addPhoto, decidePhoto } from '@shared/activity/photoContract'
import type { ProgrammeText } from '@shared/activity/model'
import { createProgramme, planSessions, publishSessions } from '@shared/activity/programmeContract'
import { startOfLessons } from '@shared/activity/session'
import type { SessionView } from '@shared/activity/view'
import type { FileId } from '@shared/content/model'
import type { BodyInput } from '@shared/contract/endpoint'
import { Day } from '@shared/kernel/day'
import { MINUTE, plus } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import type { Actor } from './actor'
import type { Calendar, When } from './calendar'
import { community, district, street } from './district'
import { nightSky } from './nightSky'
import { type StoryProgramme, storyProgrammes } from './programmes'
import { playSites } from './sites'

/** As much of the scene as programmes and bookings need. */
export interface Stage {
  readonly calendar: Calendar
  actor(id: string): Actor
  goTo(when: When): Promise<void>
}

const places: Record<StoryProgramme['by'], PlaceId> = { association: district, officer: street.id, 'worker-sun': community.id }

const textOf = ({ text }: StoryProgramme): ProgrammeText => ({
  ages: { from: null, to: null },
  ...{ themeDay: null, leadUnit: '', materials: [], elderClass: null },
  ...text,
})

const planOf = ({ lessons, minutes, opens = [-3, 9], seats, plan }: StoryProgramme, calendar: Calendar) => {
  const times = lessons.map((when) => ({ startsAt: calendar.at(when), endsAt: plus(calendar.at(when), minutes * MINUTE) }))
  return {
    lessons: times,
    seats: { online: 0, helped: 0, walkIn: 0, social: 0, ...seats },
    opensAt: calendar.at(opens),
    closesAt: plan?.allotment === 'lottery' ? plus(startOfLessons(times), -3 * 24 * 60 * MINUTE) : startOfLessons(times),
    allotment: 'firstCome' as const,
    party: { most: 4, groupMost: 0, childrenPerAdult: 3, ages: { from: null, to: null } },
    ...{ perTerm: null, freeCancelMinutes: 120, signInMinutesBefore: 30, signInMinutesAfter: 15, assistants: 2 },
    ...plan,
  }
}

/** Makes, plans and publishes one programme; gives its first session. */
const open = async (scene: Stage, story: StoryProgramme): Promise<SessionView> => {
  const by = scene.actor(story.by)
  const { programmeId } = await by.call(createProgramme, {
    body: { programmeKey: randomUUID(), place: places[story.by], text: textOf(story) },
  })
  const params = { programmeId }
  const weekly = story.weeks === undefined ? null : { times: story.weeks, except: [] }
  const { items } = await by.call(planSessions, { params, body: { planKey: randomUUID(), plan: planOf(story, scene.calendar), weekly } })
  const { sessions } = await by.call(publishSessions, { params, body: { sessions: items.map(({ sessionId }) => sessionId) } })
  const [first] = sessions
  if (!first) throw new Error(`${story.id} has no session`)
  return first
}

/** Birthday of every child of the story. */
const guestDay = Day.parse('2015-05-01')
const guest = (name: string, phone: string | null, elder = false): GuestInput => ({ name, phone, born: null, elder })
const partyOf = ({ person }: Actor, ...others: readonly GuestInput[]): PartyInput => {
  const booker = { name: person.name, phone: person.phone ?? '13800007712' }
  return { booker, relation: 'self', group: null, guests: [guest(person.name, booker.phone, person.id === 'elder'), ...others] }
}

const orderOf = (session: SessionView, party: PartyInput) => ({
  params: { sessionId: session.sessionId },
  body: { bookingKey: randomUUID(), party, terms: session.terms },
})
const bookFor = (who: Actor, session: SessionView, party = partyOf(who)): Promise<BookingView> => who.call(book, orderOf(session, party))
const waitFor = (who: Actor, session: SessionView): Promise<BookingView> => who.call(joinWaitlist, orderOf(session, partyOf(who)))
/** Whom the community booked for by telephone; invented, like everybody. */
const helpFor = (by: Actor, session: SessionView, name: string, phone: string): Promise<BookingView> => {
  const party: PartyInput = { booker: { name, phone }, relation: 'staff', group: null, guests: [guest(name, phone, true)] }
  const { params, body } = orderOf(session, party)
  return by.call(bookHelped, { params, body: { ...body, pool: 'helped', wait: false } })
}

/** A small lecture of yesterday afternoon: who came was noted at the door, somebody did not come, and one says how it was. */
const yesterday: StoryProgramme = {
  id: 'stars',
  by: 'worker-sun',
  text: {
    kind: 'lecture',
    title: '院子里看星星：冬天的星座',
    summary: '天文爱好者教您认猎户座和冬季大三角，带上望远镜一起看。',
    audience: ['everyone'],
    organiser: '云梯社区居民委员会',
    venue: { name: '云梯社区小广场', address: '示范街道云梯路 1 号门前', access: ['stepFree'], position: null },
  },
  lessons: [[-1, 15]],
  minutes: 60,
  seats: { online: 30, helped: 6 },
}

const playYesterday = async (scene: Stage): Promise<void> => {
  const session = await open(scene, yesterday)
  const [worker, mother, neighbour, absent] = [
    scene.actor('worker-sun'),
    scene.actor('elder'),
    scene.actor('owner-102'),
    scene.actor('owner-302'),
  ]
  const came = await bookFor(mother, session)
  const also = await bookFor(neighbour, session)
  await bookFor(absent, session)
  await scene.goTo([-1, 15])
  const at = startOfLessons(session.lessons)
  const marks = [came, also].map(({ bookingId, sessionId }) => ({
    ...{ markKey: randomUUID(), sessionId, bookingId, seat: 0, lesson: 0, at, way: 'tick' as const },
  }))
  await worker.call(syncMarks, { params: { sessionId: session.sessionId }, body: { marks } })
  await mother.call(giveFeedback, {
    params: { sessionId: came.sessionId, bookingId: came.bookingId },
    body: { face: 'good', text: '老师讲得清楚，还帮我看到了猎户座。' },
  })
  await photographed(scene, session)
}

/** What two of them and the organiser saw: one photo is shown, one waits, one was not good enough. */
const photographed = async (scene: Stage, { sessionId, place }: SessionView): Promise<void> => {
  const [worker, mother, neighbour] = [scene.actor('worker-sun'), scene.actor('elder'), scene.actor('owner-102')]
  const params = { sessionId }
  const send = async (who: Actor, sky: Parameters<typeof nightSky>[0]): Promise<FileId> => {
    const { fileId } = await who.uploadEvidence(place, '星空.png', nightSky(sky), 'activityPhoto')
    await who.call(addPhoto, { params, body: { fileId, consent: true } })
    return fileId
  }
  const shown = await send(worker, { stars: 90, seed: 3 })
  const dark = await send(mother, { stars: 4, seed: 5 })
  await send(neighbour, { stars: 50, seed: 7 })
  const decide = (photoId: FileId, body: BodyInput<typeof decidePhoto>) =>
    worker.call(decidePhoto, { params: { sessionId, photoId }, body })
  await decide(shown, { decision: 'approve' })
  await decide(dark, { decision: 'takeDown', reason: '太暗了，看不清' })
}

/**
 * Places to learn, and a month of programmes, some of them booked: a phone class without online seats left and a waitlist, a laboratory that is full, a school
 * that waits for an answer, applications for a draw, one that opens tomorrow, and one that was yesterday.
 */
export const playActivities = async (scene: Stage): Promise<void> => {
  await playSites((id) => scene.actor(id))
  const sessions = new Map<string, SessionView>()
  for (const story of storyProgrammes) sessions.set(story.id, await open(scene, story))
  const of = (id: string): SessionView => {
    const session = sessions.get(id)
    if (!session) throw new RangeError(`no programme is called ${id}`)
    return session
  }
  const who = (id: string): Actor => scene.actor(id)
  const worker = who('worker-sun')
  const [elder, daughter] = [who('elder'), who('daughter')]

  // The daughter books the class for her mother, with both numbers; neighbours take the rest of the seats for phones.
  const mother = guest(elder.person.name, elder.person.phone, true)
  await bookFor(daughter, of('phoneBeginner'), { ...partyOf(daughter), relation: 'child', guests: [mother] })
  const learners = ['owner-101', 'owner-102', 'owner-two', 'owner-302', 'owner-1-201']
  for (const id of learners) await bookFor(who(id), of('phoneBeginner'))
  for (const id of ['owner-2-202', 'owner-4-301']) await waitFor(who(id), of('phoneBeginner'))
  await helpFor(worker, of('phoneBeginner'), '赵老一', '13800007721')
  await helpFor(worker, of('phoneBeginner'), '钱老二', '13800007722')

  // Families fill the laboratory; a school asks for more than is left of another one.
  const child = (n: number): GuestInput => ({ ...guest(`小同学${n}`, null), born: guestDay })
  for (const id of ['owner-1-601', 'owner-6-602', 'owner-6-601']) await bookFor(who(id), of('lab'), partyOf(who(id), child(1), child(2)))
  await bookFor(who('stranger'), of('lab'))
  await waitFor(who('new-phone'), of('lab'))
  const teacher = who('owner-5-101')
  const pupils = Array.from({ length: 12 }, (_, n) => child(n + 1))
  await bookFor(teacher, of('company'), { ...partyOf(teacher, ...pupils), relation: 'teacher', group: '示范小学五年级二班' })
  for (const id of ['elder', 'stranger', 'owner-two']) await bookFor(who(id), of('phoneFurther'))
  await bookFor(elder, of('medicine'))
  await playYesterday(scene)
}
