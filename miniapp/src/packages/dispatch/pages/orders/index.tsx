import { MyOrders } from '@/features/dispatch/MyOrders'
import { KeptOrders } from '@/features/dispatch/outbox/KeptOrders'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 我的点单: every order of mine, what goes on first. */
export default function OrdersPage() {
  return (
    <Page title="我的点单">
      <Signed>
        {() => (
          <>
            <KeptOrders />
            <MyOrders />
          </>
        )}
      </Signed>
    </Page>
  )
}
