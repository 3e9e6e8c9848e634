import { type SessionLack, sessionLacks, weekly } from '@shared/activity/plan'
import type { ElderClass } from '@shared/activity/model'
import { leastHelped, seatsIn, usualPlan } from '@shared/activity/seats'
import { SessionPlan, startOfLessons } from '@shared/activity/session'
import type { SessionView } from '@shared/activity/view'
import { usualWindows } from '@shared/activity/window'
import { type Day, dayOf } from '@shared/kernel/day'
import { DAY, type Instant, plus } from '@shared/kernel/instant'
import type { LessonInput } from '../fields/LessonField'

/** What the planner holds while parts may be empty. */
export interface PlanForm extends Omit<SessionPlan, 'lessons' | 'opensAt' | 'closesAt' | 'party'> {
  lessons: LessonInput[]
  opensAt: Instant | null
  closesAt: Instant | null
  party: Omit<SessionPlan['party'], 'ages'>
  /** How many weeks the same is repeated. */
  times: number
  except: Day[]
}

export const emptyPlan = (elderClass: ElderClass | null): PlanForm => ({
  lessons: [{ startsAt: null, endsAt: null }],
  seats: usualPlan(elderClass ? 15 : 30, elderClass !== null),
  ...{ opensAt: null, closesAt: null, allotment: 'firstCome', perTerm: elderClass ? 1 : null },
  party: { most: elderClass ? 1 : 4, groupMost: 0, childrenPerAdult: 2 },
  ...usualWindows,
  assistants: elderClass ? Math.ceil(15 / elderClass.learnersPerAssistant) : 2,
  ...{ times: 1, except: [] },
})

/** The plan of a session once more, a week after its last lesson: seats and rules stay, times are asked for anew. */
export const planLike = ({
  terms,
  pools,
  assistants,
}: SessionView): Pick<PlanForm, 'seats' | 'allotment' | 'perTerm' | 'party' | 'assistants'> &
  Pick<PlanForm, 'freeCancelMinutes' | 'signInMinutesBefore' | 'signInMinutesAfter'> => ({
  seats: { ...{ online: 0, helped: 0, walkIn: 0, social: 0 }, ...Object.fromEntries(pools.map(({ name, seats }) => [name, seats])) },
  ...{ allotment: terms.allotment, perTerm: terms.perTerm, assistants },
  party: { most: terms.party.most, groupMost: terms.party.groupMost, childrenPerAdult: terms.party.childrenPerAdult },
  ...{ freeCancelMinutes: terms.freeCancelMinutes },
  ...{ signInMinutesBefore: terms.signInMinutesBefore, signInMinutesAfter: terms.signInMinutesAfter },
})

/** Lessons that are filled in. */
const lessonsOf = ({ lessons }: Pick<PlanForm, 'lessons'>) =>
  lessons.flatMap(({ startsAt, endsAt }) => (startsAt && endsAt ? [{ startsAt, endsAt }] : []))

/** The plan as the contract reads it, as far as it is filled in. */
export const sentPlan = (form: PlanForm): unknown => ({
  ...form,
  closesAt: form.closesAt ?? lessonsOf(form)[0]?.startsAt ?? null,
  party: { ...form.party, ages: { from: null, to: null } },
})

const lackWords: Record<SessionLack, string> = {
  time: '时间不合适：预约要先开放、再截止，截止不晚于开始，开始要在现在之后。',
  noSeats: '还没有名额，至少填一种。',
  tooFewHelped: '老年手机课至少三成名额要留给电话和现场报名。',
  tooFewAssistants: '助教不够：加助教，或者减名额。',
}

export interface Looked {
  readonly plan: SessionPlan | null
  /** Every session that would come of it, with those that are left out. */
  readonly sessions: readonly { readonly plan: SessionPlan; readonly left: boolean }[]
  readonly lacks: readonly string[]
}

/** What would come of the form as it stands: the sessions of every week, and what stands in the way. */
export const lookAt = (form: PlanForm, elderClass: ElderClass | null, now: Instant): Looked => {
  const read = SessionPlan.safeParse(sentPlan(form))
  if (!read.success) return { plan: null, sessions: [], lacks: [] }
  const kept = new Set(weekly(read.data, form.times, form.except).map(({ lessons }) => startOfLessons(lessons)))
  const sessions = weekly(read.data, form.times, []).map((plan) => ({ plan, left: !kept.has(startOfLessons(plan.lessons)) }))
  const lacks = [...new Set(sessions.filter(({ left }) => !left).flatMap(({ plan }) => sessionLacks(plan, elderClass, now)))]
  return { plan: read.data, sessions, lacks: lacks.map((lack) => lackWords[lack]) }
}

/** The next lesson of a course: a week after the last one. */
export const nextLesson = (lessons: readonly LessonInput[]): LessonInput => {
  const last = lessons.at(-1)
  return { startsAt: last?.startsAt ? plus(last.startsAt, 7 * DAY) : null, endsAt: last?.endsAt ? plus(last.endsAt, 7 * DAY) : null }
}

export const dayOfPlan = ({ lessons }: Pick<SessionPlan, 'lessons'>): Day => dayOf(startOfLessons(lessons))
export { leastHelped, seatsIn }
