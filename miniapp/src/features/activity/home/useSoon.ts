import type { BookingView } from '@shared/activity/booking'
import { addDays, dayOf } from '@shared/kernel/day'
import { useNow } from '@/ui/Countdown/useNow'
import { keptBookings, worthAsking } from '../kept'
import { inOrder, nextLesson } from '../own'
import { useMyBookings } from '../queries'

/**
 * What is ahead, from what the phone keeps. The server is asked after the first paint, and only when something is ahead or it is half a
 * day since it was asked: the first page has requests of its own.
 * @param ready whether the page has shown what it is about
 */
export const useAhead = (ready: boolean): readonly BookingView[] => {
  const now = useNow()
  const mine = useMyBookings(ready && worthAsking())
  return inOrder(mine.data?.pages.flatMap(({ items }) => items) ?? keptBookings(), now).ahead
}

/** Of today and tomorrow, or something that asks for an answer. */
export const useSoon = (ready: boolean): readonly BookingView[] => {
  const now = useNow()
  const until = addDays(dayOf(now), 1)
  return useAhead(ready).filter((booking) => {
    const next = nextLesson(booking.moved ?? booking.lessons, now)
    return booking.state === 'offered' || booking.state === 'toConfirm' || (next !== null && dayOf(next.lesson.startsAt) <= until)
  })
}
