import type { cancelSession, moveSession } from '@shared/activity/programmeContract'
import { isOverAt } from '@shared/activity/plan'
import { startOfLessons } from '@shared/activity/session'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustRun } from './access'
import type { SessionItem } from './items'
import { nextDue } from './nextDue'
import { mustView } from './sessions'
import { runSession } from './due'
import { table } from './store'
import { callOffWrites, moveWrites } from './store/change'

const sessionEvent = (type: string, { sessionId, place }: SessionItem, actor: string, facts: Record<string, unknown>) =>
  eventOf({ type, subject: `activity:${sessionId}`, place, actor, facts })

/** Looks at the session again after somebody else changed it at the same moment. */
const MOST_TRIES = 4

export const callOff: UseCase<typeof cancelSession> = async ({ params: { sessionId }, body: { reason } }, caller) => {
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const session = await mustRun(caller, sessionId)
    if (session.state === 'cancelled') return mustView(sessionId)
    const at = now()
    if (isOverAt(session.terms.lessons, at)) throw new Refusal('SESSION_OVER')
    const cancelled = { at, reason }
    const event = sessionEvent('activity.sessionCalledOff', session, caller.personId, { wasPublished: session.state === 'published' })
    try {
      await table.transact(callOffWrites(session, { cancelled, ...nextDue({ ...session, cancelled }) }, event))
      // Most sessions are small enough to be brought in line at once; what is left is done by the tick.
      await runSession(sessionId)
      return await mustView(sessionId)
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  throw new Refusal('BUSY')
}

export const move: UseCase<typeof moveSession> = async ({ params: { sessionId }, body }, caller) => {
  const session = await mustRun(caller, sessionId)
  if (session.state === 'cancelled') throw new Refusal('SESSION_CANCELLED')
  const at = now()
  const { lessons, confirmUntil, reason, version } = body
  const startsAt = startOfLessons(lessons)
  const fits = startsAt > at && confirmUntil > at && confirmUntil <= startsAt && startOfLessons(session.terms.lessons) > at
  if (!fits || session.opensAt >= startsAt || session.state === 'draft') throw new Refusal('SESSION_TIME')
  const closesAt = session.closesAt < startsAt ? session.closesAt : startsAt
  const moved = { at, reason, confirmUntil }
  const after: SessionItem = { ...session, lessons, closesAt, moved, terms: { ...session.terms, lessons } }
  const event = sessionEvent('activity.sessionMoved', session, caller.personId, {
    from: startOfLessons(session.terms.lessons),
    to: startsAt,
  })
  const set = { lessons, closesAt, moved, terms: after.terms, ...nextDue(after) }
  try {
    await table.transact(moveWrites({ ...session, version }, after, set, event))
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('EDITED_BY_OTHER')
    throw error
  }
  await runSession(sessionId)
  return mustView(sessionId)
}
