import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { TypedNumber } from '../certificate/number'
import { Instant } from '../kernel/instant'
import { OfBooking, OfSession, activityWatchers, organisers } from './access'
import { LearningRecord } from './record'
import { Face, Report } from './report'
import { SessionId } from './session'

export const giveFeedback = endpoint({
  id: 'activity.giveFeedback',
  method: 'POST',
  path: '/activities/{sessionId}/bookings/{bookingId}/feedback',
  summary: 'How it was, by one of three faces and a few words, from somebody who came; once.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: z.object({ face: Face, text: z.string().trim().max(300, '最多 300 个字') }),
  reply: z.object({ face: Face, at: Instant }),
  refusals: ['NOT_FOUND', 'FEEDBACK_NOT_YET', 'FEEDBACK_GIVEN'],
  repeat: 'safe: natural key',
})

export const sessionReport = endpoint({
  id: 'activity.sessionReport',
  method: 'GET',
  path: '/activities/{sessionId}/report',
  summary: 'How full a session was, who came by way and group, who did not, and what people say; for staff, without names.',
  access: activityWatchers,
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: Report,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const exportSession = endpoint({
  id: 'activity.exportSession',
  method: 'POST',
  path: '/activities/{sessionId}/exports',
  summary: 'The attendance of a session as rows for a spreadsheet, names masked, with a number by which it is in the log.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    number: z.string(),
    title: z.string(),
    watermark: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number()]))),
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'makes another',
})

/** Stands for somebody of the caller's orders, to this caller alone. */
const Learner = z.string().regex(/^[0-9a-v]{16}$/)

export const myLearning = endpoint({
  id: 'activity.myLearning',
  method: 'GET',
  path: '/me/learning',
  summary: 'What the caller took part in, lesson by lesson, and how many minutes of learning that is.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    items: z.array(
      z.object({
        sessionId: SessionId,
        title: z.string(),
        where: z.string(),
        startsAt: Instant,
        minutes: z.number().int(),
        name: z.string(),
      }),
    ),
    /** Minutes of all persons of one’s orders together, one’s own first. */
    totals: z.array(z.object({ learner: Learner, name: z.string(), minutes: z.number().int(), lessons: z.number().int() })),
    /** Records that were issued, the latest first. */
    records: z.array(LearningRecord),
  }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const issueLearningRecord = endpoint({
  id: 'activity.issueLearningRecord',
  method: 'POST',
  path: '/me/learning/records',
  summary:
    'A record of what somebody of the caller’s orders learnt so far, with a number that anybody can check; the same learning is the same record.',
  access: 'signedIn',
  params: Nothing,
  query: Nothing,
  body: z.object({ learner: Learner }),
  reply: LearningRecord,
  refusals: ['NOTHING_LEARNT'],
  repeat: 'safe: natural key',
})

export const verifyLearningRecord = endpoint({
  id: 'activity.verifyLearningRecord',
  method: 'GET',
  path: '/learning-records/{number}',
  summary: 'Whether a learning record is genuine, for anybody: how much until when, the name masked, nothing of where.',
  access: 'anyone',
  params: z.object({ number: TypedNumber }),
  query: Nothing,
  body: Nothing,
  reply: LearningRecord,
  refusals: ['CERTIFICATE_MISTYPED', 'CERTIFICATE_UNKNOWN'],
  repeat: 'safe: reads only',
})

/** A file for the calendar of a phone, RFC 5545. */
const CalendarFile = z.object({ fileName: z.string(), text: z.string() })

export const bookingCalendar = endpoint({
  id: 'activity.bookingCalendar',
  method: 'GET',
  path: '/activities/{sessionId}/bookings/{bookingId}/calendar',
  summary: 'The lessons of an order as a calendar file.',
  access: 'signedIn',
  params: OfBooking,
  query: Nothing,
  body: Nothing,
  reply: CalendarFile,
  refusals: ['NOT_FOUND', 'BOOKING_ENDED'],
  repeat: 'safe: reads only',
})

export const afterContract = {
  giveFeedback,
  sessionReport,
  exportSession,
  myLearning,
  issueLearningRecord,
  verifyLearningRecord,
  bookingCalendar,
}
