import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { Instant } from '../kernel/instant'
import { OfSession, clientKey, organisers } from './access'
import { BookingId, BookingView } from './booking'
import { SessionId } from './session'

const LessonNumber = z.coerce.number().int().min(0).max(15)

export const showCheckInCode = endpoint({
  id: 'activity.showCheckInCode',
  method: 'GET',
  path: '/activities/{sessionId}/check-in-code',
  summary: 'The code to show at the door of a lesson now; it changes every half minute, so that a photograph of it helps nobody.',
  access: organisers,
  params: OfSession,
  query: z.object({ lesson: LessonNumber }),
  body: Nothing,
  reply: z.object({ code: z.string(), text: z.string(), validUntil: Instant, came: z.number().int() }),
  refusals: ['NOT_FOUND', 'SESSION_CANCELLED', 'CHECK_IN_EARLY', 'CHECK_IN_LATE'],
  repeat: 'safe: reads only',
})

export const checkIn = endpoint({
  id: 'activity.checkIn',
  method: 'POST',
  path: '/activities/{sessionId}/check-ins',
  summary: 'Whoever booked signs in, with all who came along, by the code at the door.',
  access: 'signedIn',
  params: OfSession,
  query: Nothing,
  body: z.object({
    lesson: LessonNumber,
    code: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-v]{6}$/, '签到码是 6 位字母和数字'),
    bookingId: BookingId,
    /** Numbers of those who came. */
    seats: z.array(z.number().int().min(0).max(39)).min(1).max(40),
  }),
  reply: BookingView,
  refusals: ['NOT_FOUND', 'SIGN_IN_CODE_OLD', 'CHECK_IN_EARLY', 'CHECK_IN_LATE', 'SESSION_CANCELLED', 'BOOKING_ENDED', 'SESSION_CHANGED'],
  repeat: 'safe: natural key',
})

/** What a device at the door notes down, also without network. */
export const Mark = z.object({
  /** Made by the device once per mark. */
  markKey: clientKey,
  /** The session that the device believes to be at; the code of the other one that somebody shows names its own. */
  sessionId: SessionId,
  bookingId: BookingId,
  seat: z.number().int().min(0).max(39),
  lesson: z.number().int().min(0).max(15),
  at: Instant,
  way: z.enum(['tick', 'personalCode']),
})
export type Mark = z.infer<typeof Mark>

export const MarkOutcome = z.enum(['noted', 'repeated', 'otherSession', 'unknown', 'noSeat', 'wrongTime', 'tooLateToSend'])
export type MarkOutcome = z.infer<typeof MarkOutcome>
export const markOutcomeNames: Record<MarkOutcome, string> = {
  noted: '签到成功',
  repeated: '已经签到过',
  otherSession: '这是另一场活动的码',
  unknown: '没有这份预约',
  noSeat: '这份预约没有名额',
  wrongTime: '不在签到时间内',
  tooLateToSend: '补传太晚了，请联系主办方',
}

export const syncMarks = endpoint({
  id: 'activity.syncMarks',
  method: 'POST',
  path: '/activities/{sessionId}/attendance',
  summary: 'Takes the marks of a device at the door, also those made without network; each person counts once per lesson.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  maxBody: 64 * 1024,
  body: z.object({ marks: z.array(Mark).min(1).max(100) }),
  reply: z.object({ results: z.array(z.object({ markKey: clientKey, outcome: MarkOutcome })), now: Instant }),
  refusals: ['NOT_FOUND', 'SESSION_CANCELLED'],
  repeat: 'safe: natural key',
})

export const doorList = endpoint({
  id: 'activity.doorList',
  method: 'GET',
  path: '/activities/{sessionId}/door-list',
  summary: 'Everybody with a seat, names masked, for the tick list at the door; to be kept on the device until the session is over.',
  access: organisers,
  params: OfSession,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    title: z.string(),
    where: z.string(),
    lessons: z.array(z.object({ startsAt: Instant, endsAt: Instant, signInFrom: Instant, signInUntil: Instant })),
    guests: z.array(
      z.object({
        bookingId: BookingId,
        seat: z.number().int(),
        name: z.string(),
        phoneEnd: z.string(),
        child: z.boolean(),
        elder: z.boolean(),
        helped: z.boolean(),
        came: z.array(z.number().int()),
      }),
    ),
    now: Instant,
  }),
  refusals: ['NOT_FOUND'],
  repeat: 'safe: reads only',
})

export const doorContract = { showCheckInCode, checkIn, syncMarks, doorList }
