import type { BookingView } from '@shared/activity/booking'
import type { SessionView } from '@shared/activity/view'
import { toBook, toBooking } from '@/navigation'
import { Button } from '@/ui/Button'
import { ownTag } from '../words'

/** The one act of a session: to book, to wait, or to look at what one has booked. */
export function Foot({ session, own }: { session: SessionView; own: BookingView | null }) {
  const { sessionId, booking, allotment } = session
  if (own !== null) return <Button onPress={() => toBooking(sessionId, own.bookingId)}>{`看我的预约：${ownTag(own).text}`}</Button>
  switch (booking) {
    case 'open':
    case 'few':
      return <Button onPress={() => toBook(sessionId)}>{allotment === 'lottery' ? '报名参加抽签' : '我要报名'}</Button>
    case 'waitlist':
      return <Button onPress={() => toBook(sessionId, 'wait')}>加入候补</Button>
    default:
      return null
  }
}

/** Whether there is anything to do at all. */
export const hasAct = (session: SessionView | undefined, own: BookingView | null): boolean =>
  session !== undefined && (own !== null || ['open', 'few', 'waitlist'].includes(session.booking))
