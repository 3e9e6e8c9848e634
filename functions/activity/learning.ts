import type { bookingCalendar, myLearning } from '@shared/activity/afterContract'
import { holdsSeats } from '@shared/activity/booking'
import { calendarText } from '@shared/activity/ics'
import { Refusal } from '@shared/contract/errors'
import { MINUTE, msOf } from '@shared/kernel/instant'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { mustOwn } from './access'
import { BookingItem } from './items'
import { peopleOf } from './party'
import { index, table } from './store'
import { cameOf } from './store/attendance'

/** Orders that are looked through: years of going somewhere every week. */
const MOST_ORDERS = 300

/** Lessons that people of one's orders came to, the latest first, and the minutes of each person. */
export const mine: UseCase<typeof myLearning> = async (_, caller) => {
  const { items } = await table.query({ pk: index.bookedBy(caller.personId), index: 'byKey', descending: true, limit: MOST_ORDERS })
  const orders = items.map((item) => BookingItem.parse(item)).filter(({ state }) => holdsSeats(state))
  const attended = await Promise.all(
    orders.map(async (order) => {
      const people = peopleOf(order)
      return (await cameOf(order)).flatMap(({ lesson, seat, key }) => {
        const at = order.lessons[lesson]
        if (!at) return []
        const minutes = (msOf(at.endsAt) - msOf(at.startsAt)) / MINUTE
        const { sessionId, title, where } = order
        return [{ sessionId, title, where, startsAt: at.startsAt, minutes, name: people[seat]?.name ?? '', key, seat }]
      })
    }),
  )
  const all = attended.flat().sort((a, b) => (a.startsAt === b.startsAt ? a.seat - b.seat : a.startsAt < b.startsAt ? 1 : -1))
  const totals = new Map<string, { name: string; minutes: number; lessons: number }>()
  for (const { key, name, minutes } of all) {
    const sum = totals.get(key) ?? { name, minutes: 0, lessons: 0 }
    totals.set(key, { name: sum.name, minutes: sum.minutes + minutes, lessons: sum.lessons + 1 })
  }
  return {
    items: all.map(({ sessionId, title, where, startsAt, minutes, name }) => ({ sessionId, title, where, startsAt, minutes, name })),
    totals: [...totals.values()].sort((a, b) => b.minutes - a.minutes),
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
