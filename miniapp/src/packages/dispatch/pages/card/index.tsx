import { IdentityCard } from '@/features/dispatch/card/IdentityCard'
import { BrokenOrderLink } from '@/features/dispatch/order/BrokenOrderLink'
import { useOrderId } from '@/features/dispatch/useOrderId'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 志愿者证: what a volunteer shows at the door. */
export default function CardPage() {
  const orderId = useOrderId()
  return (
    <Page title="志愿者证">{orderId === null ? <BrokenOrderLink /> : <Signed>{() => <IdentityCard orderId={orderId} />}</Signed>}</Page>
  )
}
