import { activityWatchers } from '@shared/activity/access'
import { reportOf } from '@shared/activity/report'
import type { SeasonLine, seasonReport } from '@shared/activity/seasonContract'
import { seatsIn } from '@shared/activity/seats'
import { isOverAt } from '@shared/activity/plan'
import { startOfLessons } from '@shared/activity/session'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { lessonMinutes } from './report'
import type { ReadSession } from './sessionView'
import { bookingsOf, index, readSessions, sessionIdsIn, table } from './store'
import { cameTo } from './store/attendance'
import { feedbackOn } from './store/feedback'

/** Sessions that one request looks into: three queries each. */
const PAGE = 10

/** `season` makes the marks of people good for one place and one stretch of time alone. */
const lineOf = async ({ session, programme }: ReadSession, season: string): Promise<SeasonLine> => {
  const [orders, marks, words] = await Promise.all([
    bookingsOf(session.sessionId),
    cameTo(session.sessionId),
    feedbackOn(session.sessionId),
  ])
  const faces = { good: 0, fair: 0, poor: 0 }
  for (const { face } of words) faces[face]++
  const report = reportOf(orders, marks, lessonMinutes(session.terms.lessons))
  const { sessionId, programmeId, terms } = session
  const { kind, audience, themeDay, organiser } = programme
  // What a line does not hold, such as lessons, is left out by the contract.
  return {
    ...report,
    ...{ seats: seatsIn(session.seats), faces, sessionId, programmeId, kind, audience, themeDay, organiser, title: terms.title },
    // Nobody is missing from what has yet to be held.
    absent: isOverAt(terms.lessons, now()) ? report.absent : 0,
    startsAt: startOfLessons(terms.lessons),
    people: [...new Set(marks.map(({ key }) => lookupHash('season', `${season}\n${key}`, 12)))],
  }
}

export const season: UseCase<typeof seasonReport> = async ({ query: { place, month, from, to, cursor, limit } }, caller) => {
  caller.mustHold(activityWatchers, place)
  const found = await table.query({ pk: index.month(place, month), index: 'byKey', limit: Math.min(limit ?? PAGE, PAGE), cursor })
  const held = (await readSessions(sessionIdsIn(found))).filter(({ session }) => session.state === 'published')
  return { items: await Promise.all(held.map((one) => lineOf(one, `${place} ${from} ${to}`))), cursor: found.cursor }
}
