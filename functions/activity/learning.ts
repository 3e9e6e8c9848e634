import type { bookingCalendar, myLearning } from '@shared/activity/afterContract'
import { holdsSeats } from '@shared/activity/booking'
import { calendarText } from '@shared/activity/ics'
import { Refusal } from '@shared/contract/errors'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustOwn } from './access'
import { learnerOf, learntBy } from './learnt'
import { recordsOf } from './records'

/** What people of the caller's orders learnt, lesson by lesson and in sum, and the records that were issued. */
export const mine: UseCase<typeof myLearning> = async (_, { personId }) => {
  const [all, records] = await Promise.all([learntBy(personId), recordsOf(personId)])
  const totals = new Map<string, { learner: string; name: string; minutes: number; lessons: number }>()
  for (const { key, name, minutes } of all) {
    const sum = totals.get(key) ?? { learner: learnerOf(personId, key), name, minutes: 0, lessons: 0 }
    totals.set(key, { ...sum, minutes: sum.minutes + minutes, lessons: sum.lessons + 1 })
  }
  return {
    items: all.map(({ sessionId, title, where, startsAt, minutes, name }) => ({ sessionId, title, where, startsAt, minutes, name })),
    totals: [...totals.values()].sort((a, b) => b.minutes - a.minutes),
    records,
  }
}

export const calendar: UseCase<typeof bookingCalendar> = async ({ params: { sessionId, bookingId } }, caller) => {
  const { state, lessons, title, where } = await mustOwn(caller, sessionId, bookingId)
  if (!holdsSeats(state) || state === 'offered') throw new Refusal('BOOKING_ENDED', { state })
  const events = lessons.map(({ startsAt, endsAt }, n) => ({
    ...{ uid: `${bookingId}-${n}`, startsAt, endsAt, title, where },
    text: lessons.length > 1 ? `第 ${n + 1} 次课，共 ${lessons.length} 次。` : '到场请出示预约码，或扫现场的签到码。',
  }))
  return { fileName: `${title}.ics`, text: calendarText(title, events, now()) }
}
