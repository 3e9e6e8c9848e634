import { useRouter } from '@tarojs/taro'
import { BrokenOrderLink } from '@/features/dispatch/order/BrokenOrderLink'
import { OrderScreen } from '@/features/dispatch/order/OrderScreen'
import { useOrderId } from '@/features/dispatch/useOrderId'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** An order: followed like a parcel by who placed it, worked on by who serves it. */
export default function OrderPage() {
  const orderId = useOrderId()
  const placed = useRouter().params.placed === '1'
  if (orderId === null)
    return (
      <Page title="服务单">
        <BrokenOrderLink />
      </Page>
    )
  return <Signed frame={(way) => <Page title="服务单">{way}</Page>}>{() => <OrderScreen orderId={orderId} placed={placed} />}</Signed>
}
