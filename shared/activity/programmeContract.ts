import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Day } from '../kernel/day'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OfSession, Reason, activityWatchers, clientKey, organisers } from './access'
import { Audience, Programme, ProgrammeId, ProgrammeKind, ProgrammeText } from './model'
import { Month } from './month'
import { Lessons, SessionId, SessionPlan } from './session'
import { Topic } from './topic'
import { SessionCard, SessionView } from './view'

const OfProgramme = z.object({ programmeId: ProgrammeId })
/** The version that whoever changes it has seen. */
const Version = z.number().int().nonnegative()

export const createProgramme = endpoint({
  id: 'activity.createProgramme',
  method: 'POST',
  path: '/programmes',
  summary: 'Writes a programme as a draft at a place.',
  access: organisers,
  params: Nothing,
  query: Nothing,
  maxBody: 64 * 1024,
  body: z.object({ programmeKey: clientKey, place: PlaceId, text: ProgrammeText }),
  reply: Programme,
  refusals: ['NOT_FOUND', 'CLASS_LEVEL_MISSING', 'FILE_MISSING'],
  repeat: 'safe: client key',
})

export const editProgramme = endpoint({
  id: 'activity.editProgramme',
  method: 'PUT',
  path: '/programmes/{programmeId}',
  summary: 'Changes what is written about a programme. The venue of sessions that can be booked already stays as it was shown.',
  access: organisers,
  params: OfProgramme,
  query: Nothing,
  maxBody: 64 * 1024,
  body: z.object({ version: Version, text: ProgrammeText }),
  reply: Programme,
  refusals: ['NOT_FOUND', 'CLASS_LEVEL_MISSING', 'FILE_MISSING', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const readProgramme = endpoint({
  id: 'activity.readProgramme',
  method: 'GET',
  path: '/programmes/{programmeId}',
  summary: 'A programme that is published, for anybody.',
  access: 'anyone',
  params: OfProgramme,
  query: Nothing,
  body: Nothing,
  reply: z.object({ programme: Programme, sessions: z.array(SessionCard), now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const listProgrammes = endpoint({
  id: 'activity.listProgrammes',
  method: 'GET',
  path: '/programmes',
  summary: 'Programmes of a place with drafts, the newest first, for staff.',
  access: activityWatchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(Programme),
  refusals: [],
  repeat: 'safe: reads only',
})

export const planSessions = endpoint({
  id: 'activity.planSessions',
  method: 'POST',
  path: '/programmes/{programmeId}/sessions',
  summary: 'Plans a session of a programme, or the same one every week; nobody but staff sees it until it is published.',
  access: organisers,
  params: OfProgramme,
  query: Nothing,
  body: z.object({
    planKey: clientKey,
    plan: SessionPlan,
    /** The same every week, `times` in all; days named in `except` are left out. */
    weekly: z.object({ times: z.number().int().min(1).max(26), except: z.array(Day).max(26) }).nullable(),
  }),
  reply: z.object({ items: z.array(SessionView) }),
  refusals: ['NOT_FOUND', 'SESSION_TIME', 'SEATS_NONE', 'HELPED_SEATS_TOO_FEW', 'ASSISTANTS_TOO_FEW'],
  repeat: 'safe: client key',
})

export const publishSessions = endpoint({
  id: 'activity.publishSessions',
  method: 'POST',
  path: '/programmes/{programmeId}/publication',
  summary: 'Publishes a programme with sessions of it; from then on its seats can be booked in their window.',
  access: organisers,
  params: OfProgramme,
  query: Nothing,
  body: z.object({ sessions: z.array(SessionId).max(26) }),
  reply: z.object({ programme: Programme, sessions: z.array(SessionView) }),
  refusals: ['NOT_FOUND', 'SESSION_TIME', 'SESSION_CANCELLED', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const listSessions = endpoint({
  id: 'activity.listSessions',
  method: 'GET',
  path: '/activities',
  summary: 'Sessions in a place and everything in it that begin in a month, in order of time, for anybody.',
  access: 'anyone',
  params: Nothing,
  query: PageQuery.extend({
    place: PlaceId,
    month: Month,
    /** Goes on into the months that follow, up to this one, so that one request fills a screen on the last day of a month. */
    through: Month.optional(),
    /** Only those that begin after this. */
    after: Instant.optional(),
    kind: ProgrammeKind.optional(),
    audience: Audience.optional(),
    topic: Topic.optional(),
  }),
  body: Nothing,
  reply: page(SessionCard).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const listDistricts = endpoint({
  id: 'activity.listDistricts',
  method: 'GET',
  path: '/activity-districts',
  summary: 'Districts that have published programmes, for whoever belongs to no community here yet.',
  access: 'anyone',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ items: z.array(z.object({ place: PlaceId, name: z.string() })) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const readSession = endpoint({
  id: 'activity.readSession',
  method: 'GET',
  path: '/activities/{sessionId}',
  summary: 'A session with what is left of its seats and what a booking rests on, for anybody.',
  access: 'anyone',
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({ session: SessionView, now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const listDrafts = endpoint({
  id: 'activity.listDrafts',
  method: 'GET',
  path: '/programmes/{programmeId}/sessions',
  summary: 'Every session of a programme, drafts and cancelled ones too, for staff.',
  access: activityWatchers,
  params: OfProgramme,
  query: Nothing,
  body: Nothing,
  reply: z.object({ programme: Programme, items: z.array(SessionView), now: Instant }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const moveSession = endpoint({
  id: 'activity.moveSession',
  method: 'POST',
  path: '/activities/{sessionId}/time',
  summary: 'Changes the time of a published session; everybody with a seat is asked to confirm until a deadline, and may leave freely.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  body: z.object({ version: Version, lessons: Lessons, confirmUntil: Instant, reason: Reason }),
  reply: SessionView,
  refusals: ['NOT_FOUND', 'SESSION_TIME', 'SESSION_CANCELLED', 'EDITED_BY_OTHER'],
  repeat: 'safe: same effect',
})

export const cancelSession = endpoint({
  id: 'activity.cancelSession',
  method: 'POST',
  path: '/activities/{sessionId}/cancellation',
  summary: 'The organiser calls a session off: everybody is told, every hour is free again, and it counts against nobody.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  body: z.object({ reason: Reason }),
  reply: SessionView,
  refusals: ['NOT_FOUND', 'SESSION_OVER'],
  repeat: 'safe: same effect',
})

export const readSessionCode = endpoint({
  id: 'activity.readSessionCode',
  method: 'GET',
  path: '/activities/{sessionId}/code',
  summary: 'The mini-program code that opens a session, for its poster.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({ image: z.string() }),
  refusals: ['NOT_FOUND', 'WECHAT_UNAVAILABLE', 'TOO_MANY_REQUESTS'],
  repeat: 'safe: reads only',
})

export const programmeContract = {
  createProgramme,
  editProgramme,
  readProgramme,
  listProgrammes,
  planSessions,
  publishSessions,
  listSessions,
  listDistricts,
  readSession,
  listDrafts,
  moveSession,
  cancelSession,
  readSessionCode,
}
