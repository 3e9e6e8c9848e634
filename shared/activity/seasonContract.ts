import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing, PageQuery, page } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { OfBooking, activityWatchers, organisers } from './access'
import { Audience, ProgrammeId, ProgrammeKind } from './model'
import { Report } from './report'
import { SessionId } from './session'

/** `2026-12` in China. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** What one session came to, as part of a season. */
export const SeasonLine = Report.omit({ words: true, lessons: true }).extend({
  sessionId: SessionId,
  programmeId: ProgrammeId,
  title: z.string(),
  kind: ProgrammeKind,
  audience: z.array(Audience),
  themeDay: z.string().nullable(),
  organiser: z.string(),
  startsAt: Instant,
  /** Stand for those who came, within this season of this place alone: they tell whether two are one person, and nothing else. */
  people: z.array(z.string()),
})
export type SeasonLine = z.infer<typeof SeasonLine>

export const seasonReport = endpoint({
  id: 'activity.seasonReport',
  method: 'GET',
  path: '/activity-seasons',
  summary:
    'What the sessions of a month came to, page by page, as part of a season: attendances, and marks by which the distinct people of the whole season are counted; without names.',
  access: activityWatchers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId, month: Month, from: Month, to: Month }),
  body: Nothing,
  reply: page(SeasonLine),
  refusals: [],
  repeat: 'safe: reads only',
})

export const listGroups = endpoint({
  id: 'activity.listGroups',
  method: 'GET',
  path: '/activity-groups',
  summary: 'Groups that wait for the answer of the staff of a place or of one below it; of each place the longest waiting first.',
  access: organisers,
  params: Nothing,
  query: PageQuery.extend({ place: PlaceId }),
  body: Nothing,
  reply: page(
    OfBooking.extend({
      ...{ place: PlaceId, placeName: z.string(), title: z.string(), startsAt: Instant },
      ...{ group: z.string(), persons: z.number().int(), since: Instant },
    }),
  ).extend({ now: Instant }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const seasonContract = { seasonReport, listGroups }
