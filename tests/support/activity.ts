import { randomBytes, randomUUID } from 'node:crypto'
import type { BookingId, PartyInput } from '@shared/activity/booking'
import { book, joinWaitlist } from '@shared/activity/bookingContract'
import type { ProgrammeKind, ProgrammeText } from '@shared/activity/model'
import { syncMarks } from '@shared/activity/doorContract'
import { createProgramme, planSessions, publishSessions, readSession } from '@shared/activity/programmeContract'
import type { SessionId, SessionPlan, Terms } from '@shared/activity/session'
import type { SiteText } from '@shared/activity/site'
import type { SessionView } from '@shared/activity/view'
import { confirmEvidenceUpload, requestEvidenceUpload } from '@shared/content/contract'
import type { FileId } from '@shared/content/model'
import { DAY, HOUR, type Instant, plus } from '@shared/kernel/instant'
import { type PlaceId, childOf, PlaceId as Place } from '@shared/kernel/place'
import { keys, poolKeys, table } from '@functions/activity/store'
import { now } from '@functions/platform/clock'
import { ensurePlace } from '@functions/registry/store'
import { ok } from './answers'
import { aPicture } from './bindings'
import { quarterAfter } from './quarter'
import { anyPhone, api, mustApi } from './stack'
import { tokenWith } from './tokens'

/** A community of its own with somebody who makes programmes there. */
export interface Club {
  readonly community: PlaceId
  readonly staff: string
}

export const foundClub = async (): Promise<Club> => {
  const district = Place.parse(`t${randomBytes(5).toString('hex')}`)
  const community = childOf(childOf(district, 's1'), 'c1')
  await ensurePlace(district, '示范区')
  await ensurePlace(community, '云梯社区')
  return { community, staff: await tokenWith({ staff: [{ role: 'communityWorker', place: community }] }) }
}

/** A person of no office, with a number of their own. */
export interface Neighbour {
  readonly token: string
  readonly phone: string
}
export const neighbour = async (): Promise<Neighbour> => ({ token: await tokenWith({}), phone: anyPhone() })

export const programmeText = (wishes: Partial<ProgrammeText> = {}): ProgrammeText => ({
  kind: 'lecture',
  title: '身边的科学讲座',
  summary: '请来的老师讲一讲身边的科学，人人听得懂。',
  audience: ['everyone'],
  ages: { from: null, to: null },
  themeDay: null,
  organiser: '云梯社区居民委员会',
  leadUnit: '区科协',
  venue: { name: '社区活动室', address: '示范路 1 号', access: ['stepFree'], position: null },
  materials: [],
  elderClass: null,
  ...wishes,
})

export const siteText = (wishes: Partial<SiteText> = {}): SiteText => ({
  ...{
    kind: 'community',
    level: null,
    summary: '科普图书角和小实验墙。',
    hours: '每天 8:30—17:30',
    fee: '免费',
    phone: null,
    closed: false,
  },
  venue: { name: '社区科普室', address: '示范路 1 号', access: ['stepFree'], position: null },
  ...wishes,
})

export const phoneClass: Partial<ProgrammeText> & { kind: ProgrammeKind } = {
  kind: 'phoneClass',
  title: '手机课零基础班',
  audience: ['elders'],
  elderClass: { level: 'beginner', prerequisites: ['hasSmartphone'], learnersPerAssistant: 5 },
}

export { quarterAfter }

export const sessionPlan = (wishes: Partial<SessionPlan> = {}): SessionPlan => {
  const startsAt = quarterAfter(plus(now(), 3 * DAY))
  return {
    lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }],
    seats: { online: 3, helped: 0, walkIn: 0, social: 0 },
    opensAt: plus(now(), -HOUR),
    closesAt: wishes.lessons?.[0]?.startsAt ?? startsAt,
    allotment: 'firstCome',
    party: { most: 4, groupMost: 0, childrenPerAdult: 3, ages: { from: null, to: null } },
    perTerm: null,
    freeCancelMinutes: 120,
    signInMinutesBefore: 30,
    signInMinutesAfter: 15,
    assistants: 10,
    ...wishes,
  }
}

/** Makes and publishes a programme with one session. */
export const openSession = async (
  club: Club,
  wishes: { text?: Partial<ProgrammeText>; plan?: Partial<SessionPlan> } = {},
): Promise<SessionView> => {
  const { staff: token, community: place } = club
  const { programmeId } = await mustApi(createProgramme, {
    token,
    body: { programmeKey: randomUUID(), place, text: programmeText(wishes.text) },
  })
  const { items } = await mustApi(planSessions, {
    token,
    params: { programmeId },
    body: { planKey: randomUUID(), plan: sessionPlan(wishes.plan), weekly: null },
  })
  const { sessions } = await mustApi(publishSessions, { token, params: { programmeId }, body: { sessions: items.map((s) => s.sessionId) } })
  const [session] = sessions
  if (!session) throw new Error('nothing was published')
  return session
}

/** A party of `count` grown-ups around the neighbour. */
export const partyFor = ({ phone }: Pick<Neighbour, 'phone'>, count = 1, wishes: Partial<PartyInput> = {}): PartyInput => ({
  booker: { name: '王甲一', phone },
  relation: 'self',
  group: null,
  guests: Array.from({ length: count }, (_, n) => ({
    name: `王甲${'一二三四五六七八九十'[n] ?? n}`,
    phone: null,
    born: null,
    elder: false,
  })),
  ...wishes,
})

interface Wished {
  readonly party?: PartyInput
  readonly key?: string
  readonly terms?: Terms
}
const orderFor = (session: SessionView, who: Neighbour, { party, key, terms }: Wished) => ({
  params: { sessionId: session.sessionId },
  token: who.token,
  body: { bookingKey: key ?? randomUUID(), party: party ?? partyFor(who), terms: terms ?? session.terms },
})

export const bookAs = (session: SessionView, who: Neighbour, wished: Wished = {}) => api(book, orderFor(session, who, wished))
export const waitAs = (session: SessionView, who: Neighbour, wished: Wished = {}) => api(joinWaitlist, orderFor(session, who, wished))

export const seen = async (sessionId: SessionId): Promise<SessionView> => (await mustApi(readSession, { params: { sessionId } })).session

export const ofBooking = (sessionId: SessionId, bookingId: BookingId) => ({ sessionId, bookingId })

/** A session that begins now and that one neighbour came to. */
export const attendedSession = async (
  club: Club,
  who?: Neighbour,
  party?: PartyInput,
): Promise<{ session: SessionView; who: Neighbour; bookingId: BookingId }> => {
  const startsAt = quarterAfter(now())
  const session = await openSession(club, { plan: { lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }] } })
  const comes = who ?? (await neighbour())
  const { bookingId } = ok(await bookAs(session, comes, party === undefined ? {} : { party }))
  const { sessionId } = session
  const mark = { markKey: randomUUID(), sessionId, bookingId, seat: 0, lesson: 0, at: now(), way: 'tick' as const }
  await mustApi(syncMarks, { token: club.staff, params: { sessionId }, body: { marks: [mark] } })
  return { session, who: comes, bookingId }
}

/** A picture that somebody uploaded to show it of a session. */
export const sentPhoto = async ({ token }: Pick<Neighbour, 'token'>, place: PlaceId): Promise<FileId> => {
  const { described, send } = aPicture()
  const { file, upload } = await mustApi(requestEvidenceUpload, { token, body: { ...described, place, purpose: 'activityPhoto' } })
  await send(upload)
  return (await mustApi(confirmEvidenceUpload, { token, params: { fileId: file.fileId } })).fileId
}

/** Sets times of a session straight in the table, as if it had been planned so: nobody waits for days in a test. */
export const setTimes = async (
  session: SessionView,
  times: { opensAt?: Instant; closesAt?: Instant; startsAt?: Instant },
): Promise<void> => {
  await Promise.all(poolKeys(session).map((key) => table.write({ update: key, set: times, when: [] })))
  const { opensAt, closesAt } = times
  const windows = { ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) }
  if (opensAt ?? closesAt) await table.write({ update: keys.session(session.sessionId), set: windows, when: [] })
}
