import type { exportSession, sessionReport } from '@shared/activity/afterContract'
import { activityWatchers } from '@shared/activity/access'
import { bookingStateNames, relationNames } from '@shared/activity/booking'
import { reportOf } from '@shared/activity/report'
import { poolNames, seatsIn } from '@shared/activity/seats'
import type { SessionId } from '@shared/activity/session'
import { Refusal } from '@shared/contract/errors'
import { exportNumber, safeCell, watermarkOf } from '@shared/document/exported'
import { digestOf } from '@shared/kernel/digest'
import { MINUTE, msOf, sayMoment } from '@shared/kernel/instant'
import { maskName, maskPhone } from '@shared/registry/mask'
import { staffNameAt } from '@functions/identity/exports'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { mustReadSession, mustRun } from './access'
import { peopleOf } from './party'
import { bookingsOf, inSession, isNew, table } from './store'
import { cameTo } from './store/attendance'
import { feedbackContext, feedbackOn } from './store/feedback'

/** How long each lesson takes. */
export const lessonMinutes = (lessons: readonly { startsAt: string; endsAt: string }[]): number[] =>
  lessons.map(({ startsAt, endsAt }) => (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE)

export const report: UseCase<typeof sessionReport> = async ({ params: { sessionId } }, caller) => {
  const session = await mustReadSession(sessionId)
  caller.mustHold(activityWatchers, session.place)
  const [orders, marks, words] = await Promise.all([bookingsOf(sessionId), cameTo(sessionId), feedbackOn(sessionId)])
  const faces = { good: 0, fair: 0, poor: 0 }
  for (const { face } of words) faces[face]++
  return {
    ...reportOf(orders, marks, lessonMinutes(session.terms.lessons)),
    ...{ seats: seatsIn(session.seats), faces },
    words: words
      .map(({ face, text, risky, bookingId }) => ({ face, risky, text: unseal(text, feedbackContext(sessionId, bookingId)) }))
      .filter(({ text }) => text !== ''),
  }
}

const head = ['称呼', '电话', '方式', '和预约人的关系', '情况', '来了几次', '签到时间']

const rowsOf = async (sessionId: SessionId): Promise<(string | number)[][]> => {
  const [orders, marks] = await Promise.all([bookingsOf(sessionId), cameTo(sessionId)])
  return orders.flatMap((order) => {
    const people = peopleOf(order)
    return order.guests.map((_, seat) => {
      const { name = '', phone = null } = people[seat] ?? {}
      const came = marks.filter((mark) => mark.bookingId === order.bookingId && mark.seat === seat).sort((a, b) => msOf(a.at) - msOf(b.at))
      return [
        maskName(name),
        phone === null ? '' : maskPhone(phone),
        poolNames[order.pool],
        relationNames[order.relation],
        bookingStateNames[order.state],
        came.length,
        came.map(({ at }) => sayMoment(at)).join('；'),
      ]
    })
  })
}

/** A list is answered only once its event is written: nothing leaves without a trace. */
export const exportRows: UseCase<typeof exportSession> = async ({ params: { sessionId } }, caller) => {
  const session = await mustRun(caller, sessionId)
  const [rows, name] = await Promise.all([rowsOf(sessionId), staffNameAt(caller.personId, session.place)])
  // The appointment ended since the token was made: whoever is no longer staff takes nothing out.
  if (name === null) throw new Refusal('WRONG_PLACE')
  const at = now()
  const number = exportNumber(at, newCode(6))
  const event = eventOf({
    type: 'activity.listExported',
    subject: `activity:${sessionId}`,
    place: session.place,
    actor: caller.personId,
    facts: { number, rows: rows.length, digest: digestOf(rows) },
  })
  await table.write({ put: { ...inSession(sessionId, `ISSUED#${event.id}`), number, event }, when: [isNew] })
  return {
    number,
    title: `${session.terms.title} 签到名单`,
    watermark: watermarkOf(name, at, number),
    head,
    rows: rows.map((row) => row.map(safeCell)),
  }
}
