import { type Day, addDays, dayOf } from '../kernel/day'
import { DAY, type Instant, plus } from '../kernel/instant'
import type { ElderClass, ProgrammeText } from './model'
import { type PoolName, planLacks, seatsIn, shardsOf } from './seats'
import { type Lesson, type SessionPlan, endOfLessons, startOfLessons } from './session'

/** Persons who wait for one pool at most: further down nobody comes in. */
export const WAITLIST_MOST = 200

export type SessionLack = 'time' | 'noSeats' | 'tooFewHelped' | 'tooFewAssistants'

/** What is wrong with a plan at the moment of `now`. A lottery is drawn after applying has ended, so it ends before the session begins. */
export const sessionLacks = (plan: SessionPlan, elderClass: ElderClass | null, now: Instant): SessionLack[] => {
  const startsAt = startOfLessons(plan.lessons)
  const inOrder = plan.opensAt < plan.closesAt && plan.closesAt <= startsAt && startsAt > now
  const seats = planLacks(plan.seats, elderClass !== null)
  const learners = elderClass ? elderClass.learnersPerAssistant : Infinity
  return [
    ...(inOrder ? [] : (['time'] as const)),
    ...(seats.includes('none') ? (['noSeats'] as const) : []),
    ...(seats.includes('tooFewHelped') ? (['tooFewHelped'] as const) : []),
    ...(seatsIn(plan.seats) > plan.assistants * learners ? (['tooFewAssistants'] as const) : []),
  ]
}

/** A phone class, and nothing else, says its level. */
export const levelLacks = ({ kind, elderClass }: Pick<ProgrammeText, 'kind' | 'elderClass'>): boolean =>
  (kind === 'phoneClass') !== (elderClass !== null)

/** In how many items each pool is kept; none for a pool without seats. */
export const shardCounts = (seats: SessionPlan['seats']): Record<PoolName, number> => {
  const count = (name: PoolName): number => (seats[name] === 0 ? 0 : shardsOf(seats[name]).length)
  return { online: count('online'), helped: count('helped'), walkIn: count('walkIn'), social: count('social') }
}

const later = (lessons: readonly Lesson[], days: number): Lesson[] =>
  lessons.map(({ startsAt, endsAt }) => ({ startsAt: plus(startsAt, days * DAY), endsAt: plus(endsAt, days * DAY) }))

/**
 * The sessions of a weekly rule: the plan and the same a week later, `times` in all, without those that begin on a day of `except`.
 * Windows move along, so that each opens as long before it begins.
 */
export const weekly = (plan: SessionPlan, times: number, except: readonly Day[]): SessionPlan[] =>
  Array.from({ length: times }, (_, n) => n * 7)
    .filter((days) => !except.includes(addDays(dayOf(startOfLessons(plan.lessons)), days)))
    .map((days) => ({
      ...plan,
      lessons: later(plan.lessons, days),
      opensAt: plus(plan.opensAt, days * DAY),
      closesAt: plus(plan.closesAt, days * DAY),
    }))

export const isOverAt = (lessons: readonly Lesson[], now: Instant): boolean => endOfLessons(lessons) <= now
