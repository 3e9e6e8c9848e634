import { MyHall } from '@/features/dispatch/hall/Hall'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 接单大厅: open orders near by, for volunteers. */
export default function HallPage() {
  return (
    <Page title="接单大厅">
      <Signed>{() => <MyHall />}</Signed>
    </Page>
  )
}
