import { MyServices } from '@/features/dispatch/hall/Lists'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 我的服务: where a volunteer is to go, and what they did. */
export default function ServingPage() {
  return (
    <Page title="我的服务">
      <Signed>{() => <MyServices />}</Signed>
    </Page>
  )
}
