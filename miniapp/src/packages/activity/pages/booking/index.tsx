import { useRouter } from '@tarojs/taro'
import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { BookingBody } from '@/features/activity/booking/BookingBody'
import { useBooking } from '@/features/activity/queries'
import { useOrderIds } from '@/features/activity/useIds'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'
import '@/features/activity/activity.scss'

/** One booking; messages lead here. */
export default function Booking() {
  const ids = useOrderIds()
  return <Page title="我的预约">{ids === null ? <BrokenActivityLink /> : <Signed>{() => <Known {...ids} />}</Signed>}</Page>
}

function Known({ sessionId, bookingId }: NonNullable<ReturnType<typeof useOrderIds>>) {
  const booking = useBooking(sessionId, bookingId)
  const fresh = useRouter().params.new === '1'
  useRefresh(booking)
  return (
    <Loaded query={booking} blocks={3}>
      {(read) => <BookingBody booking={read.booking} feedback={read.feedback} fresh={fresh} />}
    </Loaded>
  )
}
