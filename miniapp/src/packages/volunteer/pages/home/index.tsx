import { Signed } from '@/features/identity/Signed'
import { HomePage } from '@/features/volunteer/HomePage'
import { Page } from '@/ui/Page'

/** 志愿服务. */
export default function Home() {
  return (
    <Page title="志愿服务">
      <Signed>{() => <HomePage />}</Signed>
    </Page>
  )
}
