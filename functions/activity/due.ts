import { type DueWork, momentsOf } from '@shared/activity/due'
import type { SessionId } from '@shared/activity/session'
import { now } from '@functions/platform/clock'
import { logger } from '@functions/platform/log'
import { ConditionFailed } from '@functions/platform/table'
import { settleDrawn } from './draw'
import type { SessionItem } from './items'
import { nextDue } from './nextDue'
import { expire } from './offers'
import { promote } from './promote'
import { type Reaches, clearPeople, settleAbsences, settleCalledOff, settleConfirmations, settleMoved, settleReminders } from './settle'
import { index, readSessionItem, sessionIdsIn, table, updateSession } from './store'
import { dueOffers, duePools } from './store/waitlist'

const works: Readonly<Record<DueWork, (session: SessionItem, reaches: Reaches) => Promise<void>>> = {
  calledOff: settleCalledOff,
  drawn: settleDrawn,
  moved: settleMoved,
  confirmations: settleConfirmations,
  remindCalls: settleReminders,
  absences: settleAbsences,
  clearMinors: (session) => clearPeople(session, ({ guests }) => guests.some(({ child }) => child)),
  clearPeople: (session) => clearPeople(session, () => true),
}

/** Acts of staff bring nobody's reminder forward: who is reached is asked by the tick alone. */
const everybody: Reaches = () => Promise.resolve(true)

/** Does what is due of a session, and notes when to look again. Whoever changed it meanwhile has set that anew. */
export const runSession = async (id: SessionId, reaches: Reaches = everybody): Promise<void> => {
  const session = await readSessionItem(id)
  if (!session) return
  const at = now()
  const { terms, cancelled, moved, draw, doneUntil, version } = session
  const due = momentsOf({ lessons: terms.lessons, cancelled, moved, draw }).filter((moment) => moment.at >= doneUntil && moment.at <= at)
  for (const { work } of due) await works[work](session, reaches)
  const next = nextDue({ ...session, doneUntil: at })
  const write = updateSession(id, version, { doneUntil: at, ...next })
  try {
    await table.write({ ...write, ...(Object.keys(next).length === 0 && { remove: ['gpk', 'gsk'] }) })
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Of each kind in one minute. */
const PORTION = 25

const attempt = async (what: string, act: () => Promise<void>): Promise<boolean> => {
  try {
    await act()
    return true
  } catch (error) {
    logger.error('activity', { what, error: error instanceof Error ? error : String(error) })
    return false
  }
}

/** Every minute: offers that ran out, seats that came free, sessions with something due. What fails is tried again a minute later. */
export const runDueActivities = async (reaches: Reaches = everybody, limit = PORTION): Promise<{ done: number; failed: number }> => {
  const at = now()
  const results: boolean[] = []
  for (const offer of await dueOffers(at, limit)) results.push(await attempt('offer', () => expire(offer)))
  for (const { sessionId, pool } of await duePools(at, limit)) results.push(await attempt('pool', () => promote(sessionId, pool)))
  const sessions = sessionIdsIn(await table.query({ pk: index.due.session, index: 'byKey', upTo: at, limit }))
  for (const id of sessions) results.push(await attempt('session', () => runSession(id, reaches)))
  const done = results.filter(Boolean).length
  return { done, failed: results.length - done }
}
