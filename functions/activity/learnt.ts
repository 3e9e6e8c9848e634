import { holdsSeats } from '@shared/activity/booking'
import type { SessionId } from '@shared/activity/session'
import type { PersonId } from '@shared/identity/model'
import { type Instant, MINUTE, msOf } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { lookupHash } from '@functions/platform/cipher'
import { BookingItem } from './items'
import { peopleOf } from './party'
import { index, table } from './store'
import { cameOf } from './store/attendance'

/** Orders that are looked through: years of going somewhere every week. */
const MOST_ORDERS = 300

/** A lesson that somebody of an order came to. */
interface Learnt {
  readonly sessionId: SessionId
  readonly place: PlaceId
  readonly title: string
  readonly where: string
  readonly startsAt: Instant
  readonly minutes: number
  readonly name: string
  readonly seat: number
  /** Stands for the person. */
  readonly key: string
}

/** Lessons that people of one's orders came to, the latest first. */
export const learntBy = async (personId: PersonId): Promise<Learnt[]> => {
  const { items } = await table.query({ pk: index.bookedBy(personId), index: 'byKey', descending: true, limit: MOST_ORDERS })
  const orders = items.map((item) => BookingItem.parse(item)).filter(({ state }) => holdsSeats(state))
  const attended = await Promise.all(
    orders.map(async (order) => {
      const people = peopleOf(order)
      return (await cameOf(order)).flatMap(({ lesson, seat, key }) => {
        const at = order.lessons[lesson]
        if (!at) return []
        const minutes = (msOf(at.endsAt) - msOf(at.startsAt)) / MINUTE
        const { sessionId, place, title, where } = order
        return [{ sessionId, place, title, where, startsAt: at.startsAt, minutes, name: people[seat]?.name ?? '', key, seat }]
      })
    }),
  )
  return attended.flat().sort((a, b) => (a.startsAt === b.startsAt ? a.seat - b.seat : a.startsAt < b.startsAt ? 1 : -1))
}

/** Stands for a person of an account's orders, to that account alone. */
export const learnerOf = (personId: PersonId, key: string): string => lookupHash('learner', `${personId}\n${key}`, 16)
