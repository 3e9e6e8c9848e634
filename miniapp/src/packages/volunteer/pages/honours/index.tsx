import { Signed } from '@/features/identity/Signed'
import { HonoursPage } from '@/features/volunteer/HonoursPage'
import { Page } from '@/ui/Page'

/** 表彰名单. */
export default function Honours() {
  return (
    <Page title="表彰名单">
      <Signed>{() => <HonoursPage />}</Signed>
    </Page>
  )
}
