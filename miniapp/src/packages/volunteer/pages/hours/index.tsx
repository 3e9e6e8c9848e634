import { Signed } from '@/features/identity/Signed'
import { HoursPage } from '@/features/volunteer/HoursPage'
import { Page } from '@/ui/Page'

/** 服务记录. */
export default function Hours() {
  return (
    <Page title="服务记录">
      <Signed>{() => <HoursPage />}</Signed>
    </Page>
  )
}
