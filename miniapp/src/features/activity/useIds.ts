import { useRouter } from '@tarojs/taro'
import { BookingId } from '@shared/activity/booking'
import { SessionId } from '@shared/activity/session'

/** The session that the page was opened for, `?id=` or `?session=`; null when the link is broken. */
export const useSessionId = (): SessionId | null => {
  const { id, session } = useRouter().params
  return SessionId.safeParse(id ?? session).data ?? null
}

/** Session and order of the page; null when the link is broken. */
export const useOrderIds = (): { readonly sessionId: SessionId; readonly bookingId: BookingId } | null => {
  const sessionId = useSessionId()
  const bookingId = BookingId.safeParse(useRouter().params.booking).data
  return sessionId === null || bookingId === undefined ? null : { sessionId, bookingId }
}
