import * as z from 'zod'
import { digestOf, type Digest } from '../kernel/digest'
import { DAY, Instant, msOf } from '../kernel/instant'
import { PlaceId } from '../kernel/place'
import { onQuarter } from './busy'
import { ProgrammeId } from './model'
import { PoolName, SeatPlan } from './seats'
import { type Windows, type WindowRule, windowsOf } from './window'

/** One session (场次) that can be booked: a single hour, or a course of several lessons with one enrolment. */
export const SessionId = z
  .string()
  .regex(/^es_[0-9A-Z]{26}$/)
  .brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>

const Quarter = Instant.refine((at) => onQuarter(at), '时间要是整点、一刻、半点或三刻')
export const Lesson = z
  .object({ startsAt: Quarter, endsAt: Quarter })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, '结束要在开始之后')
  .refine(({ startsAt, endsAt }) => msOf(endsAt) - msOf(startsAt) <= DAY, '一次最长一天')
export type Lesson = z.infer<typeof Lesson>

/** In order of time, none overlapping: what one booking is good for. */
export const Lessons = z
  .array(Lesson)
  .min(1, '请填写时间')
  .max(16, '一个班最多 16 次课')
  .refine((all) => all.every((one, i) => i === 0 || one.startsAt >= (all[i - 1]?.endsAt ?? one.startsAt)), '几次课的时间要按先后，不能重叠')

/** `firstCome`: who books first has the seat. `lottery`: everybody applies, then a draw that anybody can repeat. */
export const Allotment = z.enum(['firstCome', 'lottery'])
export type Allotment = z.infer<typeof Allotment>

export const PartyTerms = z.object({
  /** Persons on one order, and all orders of one account for this session together. */
  most: z.number().int().min(1).max(10),
  /** Persons of a group with a roster (学校、单位); 0: no groups. Such orders wait for staff to approve. */
  groupMost: z.number().int().min(0).max(40),
  childrenPerAdult: z.number().int().min(0).max(10),
  ages: z.object({ from: z.number().int().nullable(), to: z.number().int().nullable() }),
})

const Minutes = z
  .number()
  .int()
  .min(0)
  .max(14 * 24 * 60)

/**
 * What a booking rests on. The phone gets it with the session and sends it back; the pool's condition holds its digest against what is
 * in force, so that a booking needs no reading before its one write, and nobody is booked for anything but what was shown.
 */
export const Terms = z.object({
  programmeId: ProgrammeId,
  place: PlaceId,
  title: z.string(),
  where: z.string(),
  lessons: z
    .array(z.object({ startsAt: Instant, endsAt: Instant }))
    .min(1)
    .max(16),
  allotment: Allotment,
  elderClass: z.boolean(),
  party: PartyTerms,
  /** Classes of this kind that one person may take in a term; null: as many as they like. */
  perTerm: z.number().int().min(1).max(10).nullable(),
  freeCancelMinutes: Minutes,
  signInMinutesBefore: Minutes,
  signInMinutesAfter: Minutes,
  /** In how many items each pool is kept. */
  shards: z.record(PoolName, z.number().int().min(0).max(32)),
})
export type Terms = z.infer<typeof Terms>

export const basisOf = (terms: Terms): Digest => digestOf(terms)

/** What an organiser plans. Seats and windows of the sessions of a series are the same. */
export const SessionPlan = z.object({
  lessons: Lessons,
  seats: SeatPlan,
  opensAt: Instant,
  closesAt: Instant,
  allotment: Allotment,
  party: PartyTerms,
  perTerm: z.number().int().min(1).max(10).nullable(),
  freeCancelMinutes: Minutes,
  signInMinutesBefore: Minutes,
  signInMinutesAfter: Minutes,
  assistants: z.number().int().min(0).max(50),
})
export type SessionPlan = z.infer<typeof SessionPlan>

export const SessionState = z.enum(['draft', 'published', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

export const startOfLessons = (lessons: readonly Lesson[]): Instant => {
  const [first] = lessons
  if (!first) throw new RangeError('a session without lessons')
  return first.startsAt
}
export const endOfLessons = (lessons: readonly Lesson[]): Instant => {
  const last = lessons.at(-1)
  if (!last) throw new RangeError('a session without lessons')
  return last.endsAt
}

/** When it can be booked and cancelled; signing in of its first lesson. */
export const windowsOfSession = (
  terms: Pick<Terms, 'lessons'> & WindowRule,
  { opensAt, closesAt }: { readonly opensAt: Instant; readonly closesAt: Instant },
): Windows => windowsOf({ opensAt, closesAt, startsAt: startOfLessons(terms.lessons) }, terms)
