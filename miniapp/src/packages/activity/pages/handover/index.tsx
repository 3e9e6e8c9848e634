import { BrokenActivityLink } from '@/features/activity/BrokenActivityLink'
import { HandOver } from '@/features/activity/elder/HandOver'
import { useBooking } from '@/features/activity/queries'
import { useOrderIds } from '@/features/activity/useIds'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import '@/features/activity/activity.scss'

/** 请本人确认: the relative hands the phone over. */
export default function Hand() {
  const ids = useOrderIds()
  return <Page title="请本人确认">{ids === null ? <BrokenActivityLink /> : <Signed>{() => <Known {...ids} />}</Signed>}</Page>
}

function Known({ sessionId, bookingId }: NonNullable<ReturnType<typeof useOrderIds>>) {
  const booking = useBooking(sessionId, bookingId)
  return <Loaded query={booking}>{(read) => <HandOver booking={read.booking} />}</Loaded>
}
